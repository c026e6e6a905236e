import { z } from 'zod/mini'
import { entryId } from '../help/offer.ts'
import { type LineId, lineId } from '../ids.ts'

/** How many spans of a week, and how many places to go in one of them, fit into a request. A coordinator may use `lineBounds.ways`. */
const MOST_SPANS = 30
const MOST_WAYS = 20

/** Where a youth may go who finds a line closed, full or without a counsellor: another line of this installation, or a national number. */
export const wayOn = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('line'), line: lineId }),
  z.strictObject({ to: z.literal('number'), number: entryId }),
])
export type WayOn = z.output<typeof wayOn>

/** The ways on by weekday and time of day, and those for all other hours. `clock`: what a time of day may be. */
export const overflowIn = (clock: z.ZodMiniType<string, string>) => {
  const ways = z.array(wayOn).check(z.maxLength(MOST_WAYS))
  const span = z.strictObject({ days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(7)), from: clock, to: clock, ways })
  return z.strictObject({ spans: z.array(span).check(z.maxLength(MOST_SPANS)), otherwise: ways })
}
export type Overflow = z.output<ReturnType<typeof overflowIn>>
export type OverflowSpan = Overflow['spans'][number]

/** The same lines at every hour. */
export const alwaysTo = (...lines: LineId[]): Overflow => ({ spans: [], otherwise: lines.map((line) => ({ to: 'line', line })) })

/** A row, a backup or a file from before the hours has one list of lines, which held at every hour. */
export const withHours = (kept: unknown): unknown => (Array.isArray(kept) ? alwaysTo(...kept) : kept)
export const keptOverflowIn = (clock: z.ZodMiniType<string, string>) => z.pipe(z.transform(withHours), overflowIn(clock))

export const isSameWay = (one: WayOn, other: WayOn): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Every other line that is named at some hour, each once. */
export const linesNamed = ({ spans, otherwise }: Overflow): LineId[] => [
  ...new Set([...spans.flatMap(({ ways }) => ways), ...otherwise].flatMap((way) => (way.to === 'line' ? [way.line] : []))),
]

/** Without some lines. A span that led only there is gone as well, so that the ways for all other hours hold then. */
export function withoutLines({ spans, otherwise }: Overflow, isGone: (line: LineId) => boolean): Overflow {
  const left = (ways: WayOn[]) => ways.filter((way) => way.to === 'number' || !isGone(way.line))
  return {
    spans: spans
      .map((span) => ({ ...span, ways: left(span.ways) }))
      .filter(({ ways }, i) => ways.length > 0 || spans[i]?.ways.length === 0),
    otherwise: left(otherwise),
  }
}
