/** Hashes of things that name the lines that show them, in a list under this name. */
export const shownBy = { helpNumbers: 'regionLines', offers: 'lines', facts: 'lines' } as const
type ShownBy = (typeof shownBy)[keyof typeof shownBy]

/** The thing as these lines show it, and so what it said before. */
export function shownOn<Thing extends object>(thing: Thing, list: ShownBy, lines: string[]): Thing {
  const { earlier } = thing as { earlier?: object }
  return { ...thing, [list]: lines, ...(earlier && { earlier: { ...earlier, [list]: lines } }) }
}
