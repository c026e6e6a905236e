import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { MOST_PLAN_SPANS, type PlanDay, type PlanKind } from '../../../shared/team/planWire.ts'
import { keptInTab } from '../drafts/keptInTab.ts'

/** A day that is being written, over the version that was read. */
const keptDays = keptInTab(
  'plan',
  z.strictObject({
    base: z.int(),
    typed: z
      .array(z.strictObject({ key: z.int(), from: z.string(), to: z.string(), person: z.string() }))
      .check(z.maxLength(MOST_PLAN_SPANS)),
  }),
)
type KeptDay = NonNullable<ReturnType<typeof keptDays.read>>

const keyOf = (line: LineId, kind: PlanKind, day: PlanDay) => `${line} ${kind} ${day}`
export const readKeptDay = (line: LineId, kind: PlanKind, day: PlanDay): KeptDay | null => keptDays.read(keyOf(line, kind, day))
/** Null forgets it. */
export const keepDay = (line: LineId, kind: PlanKind, day: PlanDay, kept: KeptDay | null): void =>
  keptDays.keep(keyOf(line, kind, day), kept)
/** Forgets the dates that are over: no plan shows them. */
export function forgetDatesBefore(line: LineId, kind: PlanKind, today: string): void {
  for (const day of keptDates(line, kind)) if (day < today) keepDay(line, kind, day, null)
}
/** The single dates of a plan that are being written. */
export const keptDates = (line: LineId, kind: PlanKind): string[] =>
  keptDays.under(keyOf(line, kind, '')).flatMap(({ rest: day }) => (day.length > 1 ? [day] : []))
