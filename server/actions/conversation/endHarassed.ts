import type { ConvId, PersonId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { Service } from '../service.ts'
import { endMine } from './endConversation.ts'
import { myConversation } from './myConversation.ts'

/**
 * Ends the conversation for its counsellor after harassment. First every process is told its id: the process that knows the address of the page asks
 * more work of that address for an hour. Nothing is written, and the end is an end like any other. In practice nothing is told.
 */
export async function endHarassed(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  const talk = await myConversation(service, person, conv)
  if (talk && !isPractice(talk.line)) await service.live.changes.tellHarassed(conv)
  return endMine(service, person, conv)
}
