import type { Receiver, SentKind } from '../../../shared/alerts.ts'
import type { PersonId } from '../../../shared/ids.ts'

/**
 * The receivers that are told of a kind: those that are always told, and those of the leaders on call. If none of the leaders on call has a
 * receiver, or nobody is on call, every leader's receiver is told: rather one too many than nobody.
 */
export function whoIsTold(receivers: Receiver[], kind: SentKind, onCall: PersonId[]): Receiver[] {
  const wanted = receivers.filter(({ active, kinds }) => active && (kind === 'test' || kinds.includes(kind)))
  if (kind === 'test') return wanted
  const isOnCall = ({ leader }: Receiver) => leader !== undefined && onCall.includes(leader)
  return wanted.some(isOnCall) ? wanted.filter((one) => one.leader === undefined || isOnCall(one)) : wanted
}
