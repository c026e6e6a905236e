import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { offerHandOver } from '../../../../server/actions/handOver/offerHandOver.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

/** Mette is in conversation with a youth, and Jonas is on duty on the same line. */
export async function talkAndColleague({ seats = 1 } = {}) {
  const opened = await openService()
  const { service } = opened
  const mette = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, mette, conv)
  const jonas = await onDuty(service, { nth: 1, seats })
  opened.told.splice(0)
  const deskOf = async (person: string) => (await seeDesk(service, person))!
  return {
    ...opened,
    conv,
    mette,
    jonas,
    deskOf,
    offer: (over: { blind?: boolean; note?: boolean } = {}) =>
      offerHandOver(service, mette.person, { conv, to: jonas.person, blind: false, note: true, ...over }),
    /** What Jonas' desk shows as offered; it must be there. */
    offered: async () => (await deskOf(jonas.person)).offered!,
    /** How many seats each has in use. */
    async taken() {
      const [a, b] = await Promise.all([service.live.shifts.find(mette.person), service.live.shifts.find(jonas.person)])
      return [a?.taken, b?.taken]
    },
    phase: async () => {
      const t = await service.live.tickets.find(conv)
      return t && 'person' in t ? [t.phase, t.person] : [t?.phase]
    },
    /** What Mette was told of the hand-over, besides views. */
    heard: () => opened.told.filter(({ to, notice }) => to === `s:${mette.person}` && notice.startsWith('handOver:')).map((t) => t.payload),
  }
}
