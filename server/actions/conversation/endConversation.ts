import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Ending } from '../../../shared/topic.ts'
import { waitAtMost } from '../../../shared/waitAtMost.ts'
import { seatedWith, talked } from '../../domain/conversation.ts'
import { endTold } from '../../domain/owedForm.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { orLater } from '../due/orLater.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { restLater } from '../duty/rest.ts'
import { tellAsked, tellDesk } from '../duty/tellDesk.ts'
import { countFigure } from '../figures/countFigure.ts'
import { shutNow } from '../lines/shutNow.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { noteTalk, talkOf } from './countTalk.ts'
import { myConversation } from './myConversation.ts'
import { settleTranscript, settleTranscriptSoon } from './settleTranscript.ts'

const COUNT_MS = 300
type How = 'silent' | 'quickly'

/**
 * Ends a ticket or a conversation in any phase, once: frees the seat, erases everything written, tells both pages, and counts last. A step
 * that fails does not keep the other steps from being done. After a talk the counsellor owes a closing form. Asked again, it tells again.
 * Answers `gone` when there is nothing to end. `silent`: ends only a ticket that is parked or whose page is still silent; otherwise answers
 * `not-allowed` and changes nothing. `quickly`: by quick exit.
 */
export async function endConversation(service: Service, conv: ConvId, endedBy: Ending, how?: How): Promise<Outcome<null>> {
  const before = await service.live.tickets.find(conv)
  if (!before) return refuse('gone')
  if (before.phase === 'ended') return tellAgain(service, conv)
  const hadTalk = talked(before)
  const talk = await talkOf(service, before, endedBy, await service.live.transcripts.messages(conv))
  // A live Redis that is full takes none of the next three steps, and only the end makes room in it. Then they are done later.
  await orLater(service, `transcript ${conv}`, () => settleTranscriptSoon(service, conv))
  // Owed before the end: a counsellor who is told of anything in between must not see the talk go without its form.
  if (before.phase === 'chat') await owe(service, before, before.person, endedBy, how)
  if (before.phase === 'chat' && before.acute) await orLater(service, `rest ${conv}`, () => restLater(service, before.person))
  const counting = talk && (await noteTalk(service, conv, talk))
  const { answer, was } = await service.live.seats.end(conv, {
    endedBy,
    endedAt: service.now(),
    talked: hadTalk,
    survey: hadTalk ? service.newToken() : null,
    shut: await shutNow(service, before.line),
    ...(how === 'silent' && { onlyIf: how }),
  })
  if (answer === 'spoke') {
    if (counting) await orLater(service, `talk ${conv}`, counting.drop)
    return refuse('not-allowed')
  }
  if (answer !== 'ended' || !was) return tellAgain(service, conv)
  await orLater(service, `erase ${conv}`, () => settleTranscript(service, conv))
  await orLater(service, `youth ${conv}`, () => tellYouth(service, conv))
  const person = seatedWith(was)
  if (person) await orLater(service, `ended ${conv}`, () => afterwards(service, was, person, endedBy, how))
  await orLater(service, `seats ${was.line}`, () => assignWaiting(service, was.line))
  // A slow ledger must not delay the answer that the conversation has ended.
  if (counting) await waitAtMost(COUNT_MS, orLater(service, `count ${conv}`, counting.count), () => {})
  else await orLater(service, `left ${conv}`, () => countLeft(service, was, endedBy))
  return done(null)
}

/** Ends the conversation for its counsellor, or answers again for a counsellor who ended it a moment ago and did not get the answer. */
export async function endMine(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  if (await myConversation(service, person, conv)) return endConversation(service, conv, 'counsellor')
  if (!(await service.live.owed.list(person, service.now())).some((form) => form.conv === conv)) return refuse('not-yours')
  await orLater(service, `ended ${conv}`, () => tellDesk(service, person))
  return tellAgain(service, conv)
}

/** A page that ends it twice did not get the first answer, so the youth is told again. The counsellor's process tells the counsellor's page. */
async function tellAgain(service: Service, conv: ConvId): Promise<Outcome<null>> {
  await orLater(service, `erase ${conv}`, () => settleTranscript(service, conv))
  await orLater(service, `youth ${conv}`, () => tellYouth(service, conv))
  return done(null)
}

async function afterwards(service: Service, was: Ticket, person: PersonId, endedBy: Ending, how?: How): Promise<void> {
  if (was.phase === 'chat') await owe(service, was, person, endedBy, how)
  await finishIfDone(service, person)
  await tellDesk(service, person)
  await tellAsked(service, was)
}

/** If the form is noted later because there was no room, the desk is told then too. */
const owe = (service: Service, t: Ticket, person: PersonId, endedBy: Ending, how?: How): Promise<void> => {
  let isLate = false
  return orLater(service, `form ${t.conv}`, async () => {
    const tells = isLate
    isLate = true
    await service.live.owed.add(person, formOf(service, t, endedBy, how), service.now())
    if (tells) await tellDesk(service, person)
  })
}

/** Its number is random. Only the live Redis leads from the conversation to the number, for half an hour. */
const formOf = (service: Service, t: Ticket, endedBy: Ending, how?: How): OwedForm & { conv: ConvId } => ({
  form: service.newId(),
  conv: t.conv,
  line: t.line,
  endedBy,
  endedAt: endTold(service.now(), service.spans),
  ...(how === 'quickly' && { leftQuickly: true as const }),
  ...(t.choices.age ? { age: t.choices.age } : {}),
})

/** A line that closes while youths wait ends them with `timeout`, and counts `not-reached` itself (closeQueue.ts). */
async function countLeft(service: Service, was: Ticket, endedBy: Ending): Promise<void> {
  if (endedBy === 'timeout' || was.startedAt !== null) return
  const nobody = (await service.live.shifts.onDuty(was.line)).length === 0
  await countFigure(service, was.line, nobody ? 'turned-away-nobody' : 'left')
}
