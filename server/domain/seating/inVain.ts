import type { Spans } from '../time/spans.ts'

/**
 * Why a seating came to nothing on the youth's side. Each of them takes a counsellor's time, and a ticket that does it again and again
 * would hold the front of the queue without ever talking.
 * - `silent`: the page was connected, and neither gave keys nor refused. `cut-off`: the page had no connection then.
 * - `unsafe`: an offer that did not hold, or that this browser could not tell to hold: nobody chose that. `unwanted`: an offer the youth would
 *   not have, or a wish for another counsellor, before a conversation. `parted`: the wish in a conversation.
 * - `unsaid`: given back by the counsellor, and the youth had written nothing, neither in the talk nor while waiting for it.
 * - `renewed`: a ring had to be made anew, since the page came back with another challenge.
 */
export type Vain = 'silent' | 'cut-off' | 'unsafe' | 'unwanted' | 'parted' | 'unsaid' | 'renewed'

/** `first`: as handed back. `behind`: as though the youth came now, behind whoever waits. `parked`: in no queue, and not rung. */
export type Order = 'kept' | 'first' | 'behind' | 'parked'

/** What a ticket remembers of such seatings; absent while there were none. */
export type InVain = {
  times: number
  /** She stands where she stands for a silence, and her page has neither spoken nor given keys since. */
  silent: boolean
  /** The order counts from this moment instead of the arrival. */
  orderFrom: number
  /** Null while the ticket stands in the queue. */
  parkedAt: number | null
  /** A parked ticket comes back by itself then; null: when its page speaks. */
  backAt: number | null
}

/** The first and the second time. Who is on a bad network, or was unlucky with a counsellor, loses little or nothing. */
const AT_FIRST: Record<Vain, readonly [Order, Order]> = {
  silent: ['behind', 'behind'],
  'cut-off': ['kept', 'behind'],
  unsafe: ['kept', 'kept'],
  unwanted: ['kept', 'behind'],
  parted: ['first', 'first'],
  unsaid: ['first', 'behind'],
  renewed: ['kept', 'kept'],
}
/** These are parked until the page speaks; the others have spoken, and rest for a while instead. */
const WORDLESS: ReadonlySet<Vain> = new Set(['silent', 'cut-off', 'unsaid'])
const PARKED_AT = 3

/**
 * Where a ticket stands after the `times`th seating in vain. `silent`: it stands there for a silence, and the page is told so.
 * `rests`: it comes back by itself, after `restMs`.
 */
export function orderAfter(vain: Vain, times: number): { order: Order; silent: boolean; rests: boolean } {
  const lenient = AT_FIRST[vain][times - 1]
  if (lenient) return { order: lenient, silent: WORDLESS.has(vain) && lenient === 'behind', rests: false }
  if (WORDLESS.has(vain)) return { order: 'parked', silent: true, rests: false }
  // It is refused within a second of the yes, so it costs nobody a place; from the fourth on it rests like the others.
  return times === PARKED_AT
    ? { order: vain === 'unsafe' ? 'kept' : 'behind', silent: false, rests: false }
    : { order: 'parked', silent: false, rests: true }
}

/** How long a parked ticket is away at least. Nothing the first time; then longer each time, with an end. */
export const restMs = (times: number, spans: Pick<Spans, 'vainRestMs' | 'vainRestMostMs'>): number =>
  Math.min(Math.max(0, times - PARKED_AT) * spans.vainRestMs, spans.vainRestMostMs)

/** In no queue at this moment. */
export const isParked = (inVain: InVain | undefined): boolean => inVain !== undefined && inVain.parkedAt !== null

/** A ticket whose page was silent the last time and has given no keys since, or one that is parked. */
export const mayBePutAway = (inVain: InVain | undefined): boolean => inVain?.silent === true || isParked(inVain)
