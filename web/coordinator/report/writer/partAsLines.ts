import type { WrittenPart } from '../../../../shared/report/reportWire.ts'

type Theme = Extract<WrittenPart['value'], { goals: unknown }>
type Status = NonNullable<Theme['goals'][number]['status']>

/** A part as lines to read: a text by its paragraphs, a theme by its title and goals. */
export function partAsLines({ value }: WrittenPart, removed: string, named: (status: Status) => string): string[] {
  if (value === null) return [removed]
  const lines = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '')
  if ('said' in value) return lines(value.said)
  return [
    value.title,
    ...value.goals.flatMap(({ goal, status, said }) => [goal, ...(status === null ? [] : [named(status)]), ...lines(said)]),
  ].filter((line) => line !== '')
}
