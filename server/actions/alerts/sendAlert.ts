import type { LineId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { type Alert, toMinute, waitsForAnswer } from '../../domain/alerts/alert.ts'
import type { AlertSubject } from '../../live/alerts/alerts.ts'
import { orLater } from '../due/orLater.ts'
import { faultFields } from '../faultFields.ts'
import type { Service } from '../service.ts'
import { receiversFor } from './receiversFor.ts'

/** Puts an alert on its way to each receiver of its line. The same id twice is one alert. */
export async function sendAlert(service: Service, { id, kind, line, at }: Alert): Promise<void> {
  const minute = toMinute(at)
  const receivers = await receiversFor(service, line, kind, minute)
  // Written down before it leaves: a counsellor who waits must not read less than what is so.
  if (waitsForAnswer(kind)) {
    const to = receivers.map((one) => ({ receiver: one.id, leader: one.leader !== undefined }))
    await service.live.tellings.begin(id, { line, since: at, to })
  }
  if (receivers.length === 0) return
  await service.outside.send(receivers.map((receiver) => ({ id, kind, line, at: minute, receiver: receiver.id })))
}

/** One press of a counsellor: told once as long as it stands, also when the request comes twice. In practice it is told to nobody. */
export async function tellPress(service: Service, subject: AlertSubject & { kind: 'acute' | 'help'; line: LineId }): Promise<void> {
  if (isPractice(subject.line)) return
  const { alerts } = service.live
  const { id, at } = await alerts.begin(subject, service.newId(), service.now())
  if (await alerts.wasTold(id)) return
  await sendAlert(service, { id, kind: subject.kind, line: subject.line, at })
  await alerts.noteTold(id)
}

/** Alerts never hold up or fail what they tell of. If a Redis is down, the sweep tries again. */
export async function besides(service: Service, name: string, work: () => Promise<unknown>): Promise<void> {
  await orLater(service, name, work).catch((error: unknown) => service.log('deadline-failed', { deadline: 'alert', ...faultFields(error) }))
}
