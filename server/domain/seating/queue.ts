import type { Spans } from '../time/spans.ts'

type Boosts = Pick<Spans, 'urgentBoostMs' | 'returnedBoostMs'>

/**
 * The order of the queue, lowest first; of two equal orders the lower conv stands first. "Urgent" and "given back" count as extra minutes
 * waited, not as a class of their own. So a youth can be overtaken only by youths who joined at most the two boosts later. `orderFrom` is the
 * moment of joining, or a later one for a ticket that was put behind the others.
 */
export const orderAt = (orderFrom: number, boosts: { urgent: boolean; returned: boolean }, spans: Boosts): number =>
  orderFrom - (boosts.urgent ? spans.urgentBoostMs : 0) - (boosts.returned ? spans.returnedBoostMs : 0)

/**
 * The order of a ticket that is put behind everyone who waits, as if the youth joined now. What had moved the ticket forward is used up.
 * `lastAt`: the order of the last ticket in the queue. Null: the queue is empty.
 */
export function behind({ boosted }: { boosted: boolean }, now: number, lastAt: number | null, spans: Boosts) {
  const at = lastAt === null ? now : Math.max(now, lastAt + 1)
  return { orderAt: at, orderFrom: boosted ? at + spans.urgentBoostMs : at, returned: false }
}

/** Other youths from the same address who wait in the same line, as far as this process knows. `urgent` of them said "urgent". */
export type Others = { all: number; urgent: number }
export const nobodyElse: Others = { all: 0, urgent: 0 }

type Limit = { queueLimit: number; urgentReserve: number }

/** How many places one address may fill, so that the queue is never full for others. Two processes count apart, and a third stays free. */
const shareOf = (queueLimit: number): number => Math.max(1, Math.ceil(queueLimit / 3))
/** How many urgent places one address may fill. Urgent youths have a reserve beyond the limit. */
const URGENT_SHARE = 2

/** Whether a ticket is beyond its address's share. It is not refused for that, but it counts towards no limit, so it turns nobody away. */
export const isSpare = (queueLimit: number, urgent: boolean, others: Others): boolean =>
  others.all >= shareOf(queueLimit) || (urgent && others.urgent >= URGENT_SHARE)

/** How many tickets may wait in all, as a multiple of the limit. It only bounds the memory. `spare` tickets reach this bound first. */
const CEILING = 20

/** This ticket gets a place while fewer than `limit` counted tickets and fewer than `ceiling` tickets in all are waiting. */
export function placesFor({ urgent, spare }: { urgent: boolean; spare: boolean }, { queueLimit, urgentReserve }: Limit) {
  const reserve = urgent ? urgentReserve : 0
  return { limit: queueLimit + reserve, ceiling: queueLimit * (spare ? CEILING : CEILING + 1) + reserve }
}
