import type { ConvId, LineId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'
import { besides, sendAlert } from './sendAlert.ts'

/** A counsellor has marked this talk acute: told once as long as it is, also when the request comes twice. */
export const tellAcute = (service: Service, line: LineId, conv: ConvId): Promise<void> =>
  besides(service, `acute alert ${conv}`, async () => {
    const { alerts } = service.live
    const { id, at } = await alerts.begin(subjectOf(service, line, conv), service.newId(), service.now())
    if (await alerts.wasTold(id)) return
    await sendAlert(service, { id, kind: 'acute', line, at })
    await alerts.noteTold(id)
  })

/** The talk is calm. If it is marked again within `alertAgainMs`, it counts as the same: a mark that goes to and fro is told once. */
export const acuteOver = (service: Service, line: LineId, conv: ConvId): Promise<void> =>
  besides(service, `acute alert ${conv}`, () => service.live.alerts.end(subjectOf(service, line, conv), service.spans.alertAgainMs))

/** The id of the talk itself does not stand there: it would outlive the talk. */
const subjectOf = (service: Service, line: LineId, conv: ConvId) =>
  ({ kind: 'acute', line, talk: service.mac(`acute-alert.${conv}`) }) as const
