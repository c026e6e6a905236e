import type { ConvId, LineId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'
import { besides, tellPress } from './sendAlert.ts'

/** A counsellor has marked this talk acute: told once as long as it is. */
export const tellAcute = (service: Service, line: LineId, conv: ConvId): Promise<void> =>
  besides(service, `acute alert ${conv}`, () => tellPress(service, acuteSubject(service, line, conv)))

/** The talk is calm. If it is marked again within `alertAgainMs`, it counts as the same: a mark that goes to and fro is told once. */
export const acuteOver = (service: Service, line: LineId, conv: ConvId): Promise<void> =>
  besides(service, `acute alert ${conv}`, () => service.live.alerts.end(acuteSubject(service, line, conv), service.spans.alertAgainMs))

/** The id of the talk itself does not stand there: it would outlive the talk. */
export const acuteSubject = (service: Service, line: LineId, conv: ConvId) =>
  ({ kind: 'acute', line, talk: service.mac(`acute-alert.${conv}`) }) as const
