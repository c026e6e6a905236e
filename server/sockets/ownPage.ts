import type { ownPageDoor } from '../../shared/doors/ownPage.ts'
import type { PersonId } from '../../shared/ids.ts'
import { seeOwnKeys } from '../actions/ownPage/seeOwnKeys.ts'
import { switchOffKey } from '../actions/ownPage/switchOffKey.ts'
import type { Service } from '../actions/service.ts'
import type { OpenedDesk } from './openedDesk.ts'
import type { Handlers } from './serve.ts'

/** The part of the counsellor's door that the own page asks. `session`: the name of the session that asks. */
export const ownPageHandlers = (service: Service, person: PersonId, session: string, opened: OpenedDesk): Handlers<typeof ownPageDoor> => ({
  'keys:read': () => opened(({ kid }) => seeOwnKeys(service, person, kid)),
  'key:off': (asked) => opened(({ kid }) => switchOffKey(service, person, asked.kid, { kid, session })),
})
