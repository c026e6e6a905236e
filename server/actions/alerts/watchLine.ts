import { alertKinds } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { isStanding, type StandingKind } from '../../domain/alerts/alert.ts'
import { lineTroubles } from '../../domain/alerts/lineTroubles.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import type { Service } from '../service.ts'
import { sendAlert } from './sendAlert.ts'

/**
 * Looks what is wrong with a line now, tells what is not told yet, and forgets what is over. Called once a minute for every line, and at
 * once where a third call in a row was not answered. Practice has no troubles that anybody is told of.
 */
export async function watchLine(
  service: Service,
  line: Line,
  onDutyOf: (line: LineId) => Promise<OnDuty[]> = service.live.shifts.onDuty,
): Promise<void> {
  if (isPractice(line.id)) return
  const { spans } = service
  const onDuty = await onDutyOf(line.id)
  const troubles = lineTroubles(line, { now: service.now(), onDuty, missedRings: spans.missedRings })
  const afterMs: Record<StandingKind, number> = { 'nobody-answers': 0, 'nobody-on-duty': spans.alertUnmannedMs }
  for (const kind of alertKinds) if (isStanding(kind)) await stand(service, line, kind, troubles[kind], afterMs[kind])
}

/** `afterMs`: how long it must have stood before it is told. It is told as of now: the coordinator is not sent a moment long past. */
async function stand(service: Service, line: Line, kind: StandingKind, isTrue: boolean, afterMs: number): Promise<void> {
  const { alerts } = service.live
  const subject = { kind, line: line.id }
  if (!isTrue) return alerts.end(subject)
  const now = service.now()
  const { id, at } = await alerts.begin(subject, service.newId(), now)
  if (now - at < afterMs || (await alerts.wasTold(id))) return
  await sendAlert(service, { id, kind, line: line.id, at: now })
  await alerts.noteTold(id)
}
