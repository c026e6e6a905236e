import type { lookOnDoor } from '../../shared/doors/lookOn.ts'
import type { PersonId } from '../../shared/ids.ts'
import { refuse } from '../../shared/outcome.ts'
import { acceptLookOn, offerLookOn, readAlong, wrapsForOnlooker } from '../actions/lookOn/answerLookOn.ts'
import { askLookOn, seeOnlookers } from '../actions/lookOn/askLookOn.ts'
import { stopLookOn } from '../actions/lookOn/endLookOn.ts'
import type { Service } from '../actions/service.ts'
import type { OpenedDesk } from './openedDesk.ts'
import type { Allowance } from './pace/limits.ts'
import type { Handlers } from './serve.ts'

/** The part of the counsellor's door by which a colleague reads along in a talk. */
export const lookOnHandlers = (
  service: Service,
  person: PersonId,
  opened: OpenedDesk,
  allowance: Allowance,
): Handlers<typeof lookOnDoor> => ({
  'lookOn:colleagues': ({ conv }) => opened(() => seeOnlookers(service, person, conv)),
  'lookOn:ask': (asked) => opened(() => askLookOn(service, person, asked)),
  'lookOn:accept': ({ conv, id }) => opened(() => acceptLookOn(service, person, conv, id)),
  'lookOn:end': ({ conv }) => opened(() => stopLookOn(service, person, conv)),
  'lookOn:offer': (offer) =>
    opened(async ({ kid }) => (offer.staffKid === kid ? offerLookOn(service, person, offer) : refuse('not-allowed'))),
  'lookOn:wraps': ({ conv }) => opened(({ kid }) => wrapsForOnlooker(service, person, conv, kid)),
  'lookOn:read': ({ conv, after }) => opened(() => allowance.reading(() => readAlong(service, person, conv, after))),
})
