import type { Receiver } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'
import { codeLocale } from '../../../shared/lang.ts'
import { asOneLine } from '../../../shared/settings/oneLine.ts'
import { alertTexts } from '../../../shared/words/alertTexts.ts'
import { type Alert, type AlertJob, isOld, isStanding, toMinute, waitsForAnswer } from '../../domain/alerts/alert.ts'
import { seenToken } from '../leaders/seenLink.ts'
import type { Service } from '../service.ts'
import { receiversFor } from './receiversFor.ts'

/**
 * One try to reach one receiver. `over`: it is not true any more, too old, or the receiver is not to be told. A receiver that works again
 * after an hour so hears nothing that is long past.
 */
export async function deliverAlert(service: Service, job: AlertJob): Promise<'reached' | 'again' | 'over'> {
  const now = service.now()
  if (isOld(job, now, service.spans.alertOverMs) || !(await stillStands(service, job))) return 'over'
  const [line, receivers] = await Promise.all([service.ledger.lines.find(job.line), receiversFor(service, job.line, job.kind, job.at)])
  const receiver = receivers.find(({ id }) => id === job.receiver)
  if (!line || !receiver) return 'over'
  const lineName = asOneLine(line.name[receiver.lang])
  const waits = waitsForAnswer(job.kind)
  const seenUrl = waits ? service.outside.seenUrl(await seenToken(service, job)) : null
  const { subject, text } = alertTexts[receiver.lang]({
    ...{ kind: job.kind, line: lineName, seenUrl },
    clock: clockOf(job.at, line.timeZone),
  })
  const answer = await service.outside.reach({
    ...{ way: receiver.way, address: receiver.address, key: signingKey(service, job.line, receiver) },
    ...{ id: job.id, kind: job.kind, at: job.at, lineName, subject, text, seenUrl, sentAt: now },
  })
  if (answer.did === 'stopped') return 'again'
  if (waits) await service.live.tellings.noteTry(job.id, receiver.id, answer.did, service.now())
  const at = toMinute(service.now())
  await service.live.alerts.noteHealth(
    { line: job.line, receiver: receiver.id },
    answer.did === 'reached' ? { reachedAt: at, why: null } : { failedAt: at, why: answer.why },
  )
  return answer.did === 'reached' ? 'reached' : 'again'
}

async function stillStands({ live }: Service, { id, kind, line }: Alert): Promise<boolean> {
  if (!isStanding(kind)) return true
  return (await live.alerts.find({ kind, line }))?.id === id
}

const clockOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat(codeLocale, { hour: '2-digit', minute: '2-digit', timeZone }).format(at)

/** Made from the server's secret, so that it is stored nowhere. Another receiver, also of another line, has another key. */
export const signingKey = (service: Service, line: LineId, { id }: Pick<Receiver, 'id'>): string =>
  service.mac(`alert-receiver.${line}.${id}`)
