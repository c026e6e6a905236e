import type { Receiver, SentKind } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'

/**
 * Who is told of this kind on this line now. This is the one place that decides it: when the service knows who leads at a certain hour, that
 * person's receiver is added to the answer here.
 */
export async function receiversFor({ ledger }: Service, line: LineId, kind: SentKind): Promise<Receiver[]> {
  const { receivers } = await ledger.alertReceivers.of(line)
  return receivers.filter(({ active, kinds }) => active && (kind === 'test' || kinds.includes(kind)))
}
