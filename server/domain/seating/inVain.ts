import type { Spans } from '../time/spans.ts'

/**
 * Why a seating was in vain: it failed on the youth's side. Each one takes a counsellor's time. Without a count, a ticket that fails
 * again and again would hold the front of the queue without ever talking.
 * - `silent`: the page was connected, and neither gave keys nor refused. `cut-off`: the page had no connection then.
 * - `unsafe`: the offer did not hold, or the browser could not check it; nobody chose that. `unwanted`: before a conversation, the youth did
 *   not want the offer, or wished for another counsellor. `parted`: the youth wished for another counsellor in a conversation.
 * - `unsaid`: the counsellor gave the youth back, and the youth had written nothing, neither in the talk nor while waiting for it.
 * - `renewed`: the page came back with another challenge, so the ring had to be made again.
 */
export type Vain = 'silent' | 'cut-off' | 'unsafe' | 'unwanted' | 'parted' | 'unsaid' | 'renewed'

/** `kept`: as before. `first`: forward, as given back. `behind`: as if the youth joined now, behind everyone. `parked`: in no queue, not rung. */
export type Order = 'kept' | 'first' | 'behind' | 'parked'

/** What a ticket remembers of seatings in vain. Absent if there were none. */
export type InVain = {
  times: number
  /** The ticket was moved behind or parked because its page was silent, and the page has neither spoken nor given keys since. */
  silent: boolean
  /** The order counts from this moment, not from the arrival. */
  orderFrom: number
  /** Null while the ticket stands in the queue. */
  parkedAt: number | null
  /** When a parked ticket comes back by itself. Null: it comes back when its page speaks. */
  backAt: number | null
}

/** The order after the first and the second time. A youth with a bad network, or without luck with a counsellor, loses little or nothing. */
const AT_FIRST: Record<Vain, readonly [Order, Order]> = {
  silent: ['behind', 'behind'],
  'cut-off': ['kept', 'behind'],
  unsafe: ['kept', 'kept'],
  unwanted: ['kept', 'behind'],
  parted: ['first', 'first'],
  unsaid: ['first', 'behind'],
  renewed: ['kept', 'kept'],
}
/** Here the page or the youth said nothing: the ticket is parked until the page speaks. After the others the ticket rests for a while instead. */
const WORDLESS: ReadonlySet<Vain> = new Set(['silent', 'cut-off', 'unsaid'])
const PARKED_AT = 3

/**
 * Where a ticket stands after the `times`th seating in vain. `silent`: it stands there because its page was silent, and the page is told
 * so. `rests`: it is parked, and comes back by itself after `restMs`.
 */
export function orderAfter(vain: Vain, times: number): { order: Order; silent: boolean; rests: boolean } {
  const lenient = AT_FIRST[vain][times - 1]
  if (lenient) return { order: lenient, silent: WORDLESS.has(vain) && lenient === 'behind', rests: false }
  if (WORDLESS.has(vain)) return { order: 'parked', silent: true, rests: false }
  // An `unsafe` offer is refused within a second of the yes, so it costs no place. From the fourth time on it rests like the others.
  return times === PARKED_AT
    ? { order: vain === 'unsafe' ? 'kept' : 'behind', silent: false, rests: false }
    : { order: 'parked', silent: false, rests: true }
}

/** How long a parked ticket rests at least: 0 the first time, then longer each time, up to `vainRestMostMs`. */
export const restMs = (times: number, spans: Pick<Spans, 'vainRestMs' | 'vainRestMostMs'>): number =>
  Math.min(Math.max(0, times - PARKED_AT) * spans.vainRestMs, spans.vainRestMostMs)

/** Whether the ticket is in no queue now. */
export const isParked = (inVain: InVain | undefined): boolean => inVain !== undefined && inVain.parkedAt !== null

/** Whether a counsellor may put the ticket away: its page was silent and has given no keys since, or the ticket is parked. */
export const mayBePutAway = (inVain: InVain | undefined): boolean => inVain?.silent === true || isParked(inVain)
