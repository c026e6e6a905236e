import type { Receiver } from '../../../shared/alerts.ts'
import type { ConvId, LineId, PersonId } from '../../../shared/ids.ts'
import type { LeadersNow, LeaderTold, LineLeaders } from '../../../shared/leaders/leadersNow.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { whoIsTold } from '../../domain/alerts/whoIsTold.ts'
import { leaderTold } from '../../domain/leaders/leaderTold.ts'
import type { AlertSubject } from '../../live/alerts/alerts.ts'
import { onCallAt } from '../alerts/receiversFor.ts'
import { acuteSubject } from '../alerts/tellAcute.ts'
import { myConversation } from '../conversation/myConversation.ts'
import { isRedisDown } from '../down.ts'
import type { Service } from '../service.ts'
import { helpSubject } from './askForHelp.ts'

/**
 * Who is leader on call on the lines of a counsellor's shift and of these talks, how to ring them, and whether the alerts that this counsellor
 * caused have gone out and were seen. Practice has no leader, and its alerts go to nobody.
 */
export async function seeLeaders(service: Service, person: PersonId, convs: ConvId[]): Promise<Outcome<LeadersNow>> {
  const [shift, saved, talks] = await Promise.all([
    service.live.shifts.find(person),
    service.ledger.alertReceivers.all(),
    Promise.all(convs.map((conv) => myConversation(service, person, conv))),
  ])
  const mine = talks.filter((talk) => talk !== null).filter(({ line }) => !isPractice(line))
  const lines = [...new Set([...(shift?.lines ?? []).filter((line) => !isPractice(line)), ...mine.map(({ line }) => line)])]
  const receiversOf: ReceiversOf = (line) => saved.get(line)?.receivers ?? []
  return done({
    lines: await Promise.all(lines.map((line) => leadersOf(service, person, line, receiversOf))),
    acute: await Promise.all(
      mine
        .filter(({ acute }) => acute)
        .map(async ({ conv, line }) => ({ conv, told: await toldOf(service, acuteSubject(service, line, conv), receiversOf) })),
    ),
  })
}

type ReceiversOf = (line: LineId) => Receiver[]

async function leadersOf(service: Service, person: PersonId, line: LineId, receiversOf: ReceiversOf): Promise<LineLeaders> {
  const { ledger } = service
  const [onCall, number, help] = await Promise.all([
    onCallAt(service, line, service.now()),
    ledger.leaders.of(line).catch(unlessOurs),
    toldOf(service, helpSubject(service, line, person), receiversOf),
  ])
  const isTold = whoIsTold(receiversOf(line), 'help', onCall).length > 0
  const staff = await ledger.staff.findAll(onCall)
  const named = onCall.map((leader, i) => ({ name: staff[i]?.name ?? '', call: callOf(receiversOf(line), leader) }))
  return { line, onCall: named.filter(({ name }) => name !== ''), call: number?.call ?? null, isTold, help }
}

/** The number that stands with a leader's receiver; else the number that is sent an SMS. */
function callOf(receivers: Receiver[], leader: PersonId): string | null {
  const own = receivers.filter((one) => one.leader === leader)
  return own.find(({ call }) => call)?.call ?? own.find(({ way }) => way === 'sms')?.address ?? null
}

async function toldOf(service: Service, subject: AlertSubject, receiversOf: ReceiversOf): Promise<LeaderTold | null> {
  const stands = await service.live.alerts.find(subject)
  if (stands === null) return null
  const telling = await service.live.tellings.find(stands.id)
  // The alert could not be written down yet, as when its queue was away. For the counsellor that is a try that has not come through.
  const told = leaderTold(
    telling ?? { since: stands.at, to: [{ receiver: '', leader: false }], reached: {}, failed: {}, seen: null },
    service.now(),
    service.spans.toldLateMs,
  )
  return { ...told, by: telling?.seen ? await nameOf(service, receiversOf(telling.line), telling.seen.receiver) : null }
}

/** What the line calls a receiver: the leader's name, or what the coordinators wrote. */
async function nameOf({ ledger }: Service, receivers: Receiver[], receiver: string): Promise<string | null> {
  const one = receivers.find(({ id }) => id === receiver)
  const leader = one?.leader === undefined ? null : await ledger.staff.find(one.leader)
  return leader?.name ?? (one?.name.trim() || null)
}

/** While the ledger is down the page shows what is known without it. */
const unlessOurs = (error: unknown) => {
  if (!isRedisDown(error)) throw error
  return null
}
