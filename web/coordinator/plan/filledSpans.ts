import type { PersonId } from '../../../shared/ids.ts'
import type { PlanSpan } from '../../../shared/team/planWire.ts'
import { clockIn } from './planText.ts'

/** A span as it is typed. `key` stays the same while others are removed. */
export type TypedSpan = { key: number; from: string; to: string; person: PersonId }
export type SpanFault = 'clock' | 'same' | 'person'

/** The typed spans as the server takes them; null while one of them is not right. */
export function filledSpans(typed: TypedSpan[]): { spans: PlanSpan[] | null; faults: Map<number, SpanFault> } {
  const faults = new Map<number, SpanFault>()
  const spans = typed.flatMap(({ key, person, ...clocks }) => {
    const [from, to] = [clockIn(clocks.from, false), clockIn(clocks.to, true)]
    const fault = from === null || to === null ? 'clock' : from === to ? 'same' : person === '' ? 'person' : null
    if (fault) faults.set(key, fault)
    return from === null || to === null ? [] : [{ person, from, to }]
  })
  const inOrder = spans.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
  return { spans: faults.size > 0 ? null : inOrder, faults }
}
