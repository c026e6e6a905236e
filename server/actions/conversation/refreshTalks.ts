import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { PresentLine } from '../lines/presentLine.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

type TalkView = Extract<YouthView, { phase: 'chat' }>

/** Tells the youths in talks on one line who are connected here, when the line closes at another time than they were told, or is closed. */
export async function refreshTalks(service: Service, told: TalkView[], now: Promise<PresentLine>): Promise<void> {
  const { closesAt, shut } = await now
  const stands = JSON.stringify(shut)
  const untrue = told.filter((view) => view.closesAt !== closesAt || JSON.stringify(view.shut) !== stands)
  await Promise.all(untrue.map(({ conv }) => tellYouth(service, conv)))
}
