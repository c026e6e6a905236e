import type { Desk } from './desk.ts'
import { tellYouth } from './tellYouth.ts'

/** Answered and accepted: the youth's browser is shown the offer and has a while to say yes. */
export async function showOffer(desk: Desk, conv: string): Promise<void> {
  await desk.later('connecting', conv, desk.now() + desk.spans.connectingMs)
  await tellYouth(desk, conv)
}
