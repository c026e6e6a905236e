import type { Spans } from '../time/spans.ts'

/**
 * The order of the queue, lowest first. Urgency and having been handed back count as extra minutes waited, never as a
 * class of their own: so nobody is overtaken by a youth who joined later than the boosts allow.
 */
export const orderAt = (
  joinedAt: number,
  boosts: { urgent: boolean; returned: boolean },
  spans: Pick<Spans, 'urgentBoostMs' | 'returnedBoostMs'>,
): number => joinedAt - (boosts.urgent ? spans.urgentBoostMs : 0) - (boosts.returned ? spans.returnedBoostMs : 0)

/** Others who wait in the same line from where a youth comes from, as far as this process knows; `urgent` of them said so. */
export type Others = { all: number; urgent: number }
export const nobodyElse: Others = { all: 0, urgent: 0 }

type Limit = { queueLimit: number; urgentReserve: number }

/** What one address may fill of a queue, so that it can never be full for the others: with two processes, each of which counts its own, a third stays. */
const shareOf = (queueLimit: number): number => Math.max(1, Math.ceil(queueLimit / 3))
/** … and of the urgent, who have a reserve beyond the limit. */
const URGENT_SHARE = 2

/** Whoever comes beyond the share is not refused for it, but turns nobody else away: the ticket counts towards no limit. */
export const isSpare = (queueLimit: number, urgent: boolean, others: Others): boolean =>
  others.all >= shareOf(queueLimit) || (urgent && others.urgent >= URGENT_SHARE)

/** All that may wait, as a multiple of the limit: a bound for what is kept, and no more. Those beyond an address's share meet it first. */
const CEILING = 20

/** How many may wait already, counted and in all, for this one still to get a place. */
export function placesFor({ urgent, spare }: { urgent: boolean; spare: boolean }, { queueLimit, urgentReserve }: Limit) {
  const reserve = urgent ? urgentReserve : 0
  return { limit: queueLimit + reserve, ceiling: queueLimit * (spare ? CEILING : CEILING + 1) + reserve }
}
