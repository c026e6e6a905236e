import type { handOverDoor } from '../../shared/doors/handOver.ts'
import type { PersonId } from '../../shared/ids.ts'
import { acceptHandOver, declineHandOver } from '../actions/handOver/answerHandOver.ts'
import { dropNote, giveNote, readNote } from '../actions/handOver/notes.ts'
import { offerHandOver, takeBackHandOver } from '../actions/handOver/offerHandOver.ts'
import { seeColleagues } from '../actions/handOver/seeColleagues.ts'
import type { Service } from '../actions/service.ts'
import type { OpenedDesk } from './openedDesk.ts'
import type { Handlers } from './serve.ts'

/** The part of the counsellor's door by which a talk is handed over to a colleague. */
export const handOverHandlers = (service: Service, person: PersonId, opened: OpenedDesk): Handlers<typeof handOverDoor> => ({
  'handOver:colleagues': ({ conv }) => opened(() => seeColleagues(service, person, conv)),
  'handOver:offer': (asked) => opened(() => offerHandOver(service, person, asked)),
  'handOver:takeBack': ({ conv }) => opened(() => takeBackHandOver(service, person, conv)),
  'handOver:accept': ({ conv, id }) => opened(() => acceptHandOver(service, person, conv, id)),
  'handOver:decline': ({ conv, id }) => opened(() => declineHandOver(service, person, conv, id)),
  'note:give': (note) => opened(({ kid }) => giveNote(service, person, kid, note)),
  'note:read': ({ conv }) => opened(() => readNote(service, person, conv)),
  'note:drop': ({ conv }) => opened(() => dropNote(service, person, conv)),
})
