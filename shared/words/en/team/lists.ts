const joined = (parts: string[], word: string): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(` ${word} `)
const quoted = (names: string[]): string[] => names.map((name) => `“${name}”`)

/** `a, b and c` */
export const allOf = (parts: string[]): string => joined(parts, 'and')
/** `“a”, “b” and “c”` */
export const allQuoted = (names: string[]): string => allOf(quoted(names))
/** `“a”, “b” or “c”` */
export const eitherQuoted = (names: string[]): string => joined(quoted(names), 'or')
