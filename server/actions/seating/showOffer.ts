import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** How long the youth's browser may take, from now. Said before it is asked, so that no crash leaves her at an offer for ever. */
export const connectingUntil = (service: Service, conv: string): Promise<void> =>
  service.later('connecting', conv, service.now() + service.spans.connectingMs)

/** Answered and accepted: the youth's browser is shown the offer. */
export const showOffer = (service: Service, conv: string): Promise<void> => tellYouth(service, conv)
