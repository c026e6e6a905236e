import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { type OnDutyNow, offerTo } from '../../../support/actors.ts'
import type { openService } from '../../../support/service.ts'

const s = 1000
const MOST = 200

/** The counsellors' side of an evening: every ring is answered and accepted at once. Answers who was rung, one line a ring. */
export async function serve(service: Service, team: OnDutyNow[], rung: string[]): Promise<boolean> {
  const before = rung.length
  for (const { person, kid } of team)
    for (const ring of (await seeDesk(service, person))?.rings ?? []) {
      if (ring.accepted) continue
      rung.push(ring.conv)
      await answerRing(service, person, ring.ring, offerTo(ring, kid))
      await acceptRing(service, person, ring.conv, ring.ring)
    }
  return rung.length > before
}
type Opened = Awaited<ReturnType<typeof openService>>
/** So long the counsellors serve, and the youths do what `youths` says whenever anything has happened. */
export async function evening(
  opened: Opened,
  team: OnDutyNow[],
  ms: number,
  youths: () => Promise<void> = async () => {},
): Promise<string[]> {
  const { service, clock, pass } = opened
  const rung: string[] = []
  for (const until = clock.now + ms; clock.now < until; ) {
    for (let more = true; more && rung.length < MOST; ) {
      more = await serve(service, team, rung)
      await youths()
    }
    const [next] = await service.live.deadlines.due(Number.MAX_SAFE_INTEGER, 1)
    await pass(Math.max(s, Math.min(until, next?.dueAt ?? until) - clock.now))
  }
  return rung
}
export const ticketOf = async (service: Service, conv: string) => (await service.live.tickets.find(conv))!
/** Falls silent so many times, one after the other. */
export async function silences(opened: Opened, team: OnDutyNow[], conv: string, times: number) {
  while (((await ticketOf(opened.service, conv)).inVain?.times ?? 0) < times) await evening(opened, team, s)
}
