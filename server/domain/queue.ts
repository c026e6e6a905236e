import type { Spans } from './spans.ts'

/**
 * The order of the queue, lowest first. Urgency and having been handed back count as extra minutes waited, never as a
 * class of their own: so nobody is overtaken by a youth who joined later than the boosts allow.
 */
export const orderAt = (
  joinedAt: number,
  boosts: { urgent: boolean; returned: boolean },
  spans: Pick<Spans, 'urgentBoostMs' | 'returnedBoostMs'>,
): number => joinedAt - (boosts.urgent ? spans.urgentBoostMs : 0) - (boosts.returned ? spans.returnedBoostMs : 0)
