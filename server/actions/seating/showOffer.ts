import type { Desk } from '../desk.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** How long the youth's browser may take, from now. Said before it is asked, so that no crash leaves her at an offer for ever. */
export const connectingUntil = (desk: Desk, conv: string): Promise<void> =>
  desk.later('connecting', conv, desk.now() + desk.spans.connectingMs)

/** Answered and accepted: the youth's browser is shown the offer. */
export const showOffer = (desk: Desk, conv: string): Promise<void> => tellYouth(desk, conv)
