import type { Receiver, SentKind } from '../../../shared/alerts.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { whoIsTold } from '../../domain/alerts/whoIsTold.ts'
import { isRedisDown } from '../down.ts'
import type { Service } from '../service.ts'
import { leaderOnCall } from '../team/leaderOnCall.ts'

/**
 * Who is told of this kind on this line. `at`: when it happened, which stays the same at each try: the leader who was on call then is told, also if
 * another one has taken over since.
 */
export async function receiversFor(service: Service, line: LineId, kind: SentKind, at: number): Promise<Receiver[]> {
  const [{ receivers }, onCall] = await Promise.all([service.ledger.alertReceivers.of(line), onCallAt(service, line, at)])
  return whoIsTold(receivers, kind, onCall)
}

/** An alert does not wait for the ledger. While it is down nobody knows the plan: then it is as if nobody was on call, and all are told. */
export async function onCallAt(service: Service, id: LineId, at: number): Promise<PersonId[]> {
  try {
    const line = await service.ledger.lines.find(id)
    return line ? await leaderOnCall(service, line, at) : []
  } catch (error) {
    if (!isRedisDown(error)) throw error
    return []
  }
}
