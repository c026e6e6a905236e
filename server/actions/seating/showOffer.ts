import type { ConvId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * Sets the deadline for the youth's browser, counted from now. It is set before the browser is asked, so that a crash cannot leave the
 * youth at an offer for ever.
 */
export const connectingUntil = (service: Service, conv: ConvId): Promise<void> =>
  service.later('connecting', conv, service.now() + service.spans.connectingMs)

/** The ring is answered and accepted: the youth's page is shown the offer. */
export const showOffer = (service: Service, conv: ConvId): Promise<void> => tellYouth(service, conv)
