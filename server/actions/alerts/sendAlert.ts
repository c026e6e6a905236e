import { type Alert, toMinute } from '../../domain/alerts/alert.ts'
import { orLater } from '../due/orLater.ts'
import { faultFields } from '../faultFields.ts'
import type { Service } from '../service.ts'
import { receiversFor } from './receiversFor.ts'

/** Puts an alert on its way to each receiver of its line. The same id twice is one alert. */
export async function sendAlert(service: Service, { id, kind, line, at }: Alert): Promise<void> {
  const receivers = await receiversFor(service, line, kind)
  if (receivers.length === 0) return
  await service.outside.send(receivers.map((receiver) => ({ id, kind, line, at: toMinute(at), receiver: receiver.id })))
}

/** Alerts never hold up or fail what they tell of. If a Redis is down, the sweep tries again. */
export async function besides(service: Service, name: string, work: () => Promise<unknown>): Promise<void> {
  await orLater(service, name, work).catch((error: unknown) => service.log('deadline-failed', { deadline: 'alert', ...faultFields(error) }))
}
