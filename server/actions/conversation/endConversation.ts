import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Ending } from '../../../shared/topic.ts'
import { seatedWith, talked } from '../../domain/conversation.ts'
import { endTold } from '../../domain/owedForm.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import type { Desk } from '../desk.ts'
import { noLonger, orLater } from '../due/orLater.ts'
import { finishIfDone } from '../duty/finishIfDone.ts'
import { restLater } from '../duty/rest.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { countFigure } from '../figures/countFigure.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { noteTalk, talkOf } from './countTalk.ts'
import { myConversation } from './myConversation.ts'
import { settleTranscript, settleTranscriptSoon } from './settleTranscript.ts'

const COUNT_MS = 300
type How = 'silent' | 'quickly'

/**
 * Ends a ticket or a conversation, whatever its phase, once: frees the seat, forgets everything written, tells both, and counts last of
 * all. Nothing that fails on the way keeps the rest from being done. After a talk the counsellor owes a closing form.
 * Asked again it tells again. Answers `gone` when there is nothing to end. `silent`: only if its page still is; else `not-allowed`, and
 * nothing changes. `quickly`: by quick exit.
 */
export async function endConversation(desk: Desk, conv: string, endedBy: Ending, how?: How): Promise<Outcome<null>> {
  const before = await desk.live.tickets.find(conv)
  if (!before) return refuse('gone')
  if (before.phase === 'ended') return tellAgain(desk, conv)
  const hadTalk = talked(before)
  const talk = await talkOf(desk, before, endedBy, await desk.live.transcripts.messages(conv))
  // A live Redis that is full takes none of these three, and ending is what makes room in it: then they come after.
  await orLater(desk, `transcript ${conv}`, () => settleTranscriptSoon(desk, conv))
  // Owed before it is over: a counsellor who is told of anything in between must not see the talk go without the form that follows it.
  if (before.phase === 'chat') await owe(desk, before, before.person, endedBy, how)
  if (before.phase === 'chat' && before.acute) await orLater(desk, `rest ${conv}`, () => restLater(desk, before.person))
  const counting = talk && (await noteTalk(desk, conv, talk))
  const { answer, was } = await desk.live.seats.end(conv, {
    endedBy,
    endedAt: desk.now(),
    talked: hadTalk,
    survey: hadTalk ? desk.newToken() : null,
    ...(how === 'silent' && { onlyIf: how }),
  })
  if (answer === 'spoke') {
    if (counting) await orLater(desk, `talk ${conv}`, counting.drop)
    return refuse('not-allowed')
  }
  if (answer !== 'ended' || !was) return tellAgain(desk, conv)
  await orLater(desk, `erase ${conv}`, () => settleTranscript(desk, conv))
  await orLater(desk, `youth ${conv}`, () => tellYouth(desk, conv))
  const person = seatedWith(was)
  if (person) await orLater(desk, `ended ${conv}`, () => afterwards(desk, was, person, endedBy, how))
  await orLater(desk, `seats ${was.line}`, () => assignWaiting(desk, was.line))
  // A ledger that is slow keeps nobody from hearing that it is done.
  if (counting) await noLonger(COUNT_MS, orLater(desk, `count ${conv}`, counting.count))
  else await orLater(desk, `left ${conv}`, () => countLeft(desk, was, endedBy))
  return done(null)
}

/** By the counsellor who is in it, or who ended it a moment ago and did not hear so. */
export async function endMine(desk: Desk, person: string, conv: string): Promise<Outcome<null>> {
  if (await myConversation(desk, person, conv)) return endConversation(desk, conv, 'counsellor')
  if (!(await desk.live.owed.list(person, desk.now())).some((form) => form.conv === conv)) return refuse('not-yours')
  await orLater(desk, `ended ${conv}`, () => tellDesk(desk, person))
  return tellAgain(desk, conv)
}

/** Whoever ends it twice was not told the first time. The counsellor's own page is looked after by its process. */
async function tellAgain(desk: Desk, conv: string): Promise<Outcome<null>> {
  await orLater(desk, `erase ${conv}`, () => settleTranscript(desk, conv))
  await orLater(desk, `youth ${conv}`, () => tellYouth(desk, conv))
  return done(null)
}

async function afterwards(desk: Desk, was: Ticket, person: string, endedBy: Ending, how?: How): Promise<void> {
  if (was.phase === 'chat') await owe(desk, was, person, endedBy, how)
  await finishIfDone(desk, person)
  await tellDesk(desk, person)
}

/** Owed later, for want of room, it is told later too. */
const owe = (desk: Desk, t: Ticket, person: string, endedBy: Ending, how?: How): Promise<void> => {
  let isLate = false
  return orLater(desk, `form ${t.conv}`, async () => {
    const tells = isLate
    isLate = true
    await desk.live.owed.add(person, formOf(desk, t, endedBy, how), desk.now())
    if (tells) await tellDesk(desk, person)
  })
}

/** Its number is random: nothing leads from the conversation to it but the live Redis, for half an hour. */
const formOf = (desk: Desk, t: Ticket, endedBy: Ending, how?: How): OwedForm & { conv: string } => ({
  form: desk.newId(),
  conv: t.conv,
  line: t.line,
  endedBy,
  endedAt: endTold(desk.now(), desk.spans),
  ...(how === 'quickly' && { leftQuickly: true as const }),
  ...(t.choices.age ? { age: t.choices.age } : {}),
})

/** Closed over a youth's head it is counted as `not-reached`, where that is decided. */
async function countLeft(desk: Desk, was: Ticket, endedBy: Ending): Promise<void> {
  if (endedBy === 'timeout' || was.startedAt !== null) return
  const nobody = (await desk.live.shifts.onDuty(was.line)).length === 0
  await countFigure(desk, was.line, nobody ? 'turned-away-nobody' : 'left')
}
