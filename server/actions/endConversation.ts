import type { OwedForm } from '../../shared/counsellorView.ts'
import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import type { Ending } from '../../shared/topic.ts'
import { monthKey } from '../domain/calendar.ts'
import { seatedWith, talked } from '../domain/conversation.ts'
import { endTold } from '../domain/owedForm.ts'
import type { Ticket } from '../domain/ticket.ts'
import { assignWaiting } from './assignWaiting.ts'
import { countFigure } from './countFigure.ts'
import type { Desk } from './desk.ts'
import { finishIfDone } from './finishIfDone.ts'
import { settleTranscript, settleTranscriptSoon } from './settleTranscript.ts'
import { tellDesk } from './tellDesk.ts'
import { tellYouth } from './tellYouth.ts'

/**
 * Ends a ticket or a conversation, whatever its phase, once: frees the seat, forgets everything written, counts, and tells both.
 * After a talk the counsellor owes a closing form. Answers `gone` when there is nothing to end. `onlyIf` its page is still silent: else
 * `not-allowed`, and nothing changes.
 */
export async function endConversation(desk: Desk, conv: string, endedBy: Ending, onlyIf?: 'silent'): Promise<Outcome<null>> {
  const before = await desk.live.tickets.find(conv)
  if (!before) return refuse('gone')
  if (before.phase === 'ended') return done(null)
  const hadTalk = talked(before)
  const messages = await desk.live.transcripts.messages(conv)
  await settleTranscriptSoon(desk, conv)
  // Owed before it is over: a counsellor who is told of anything in between must not see the talk go without the form that follows it.
  if (before.phase === 'chat') await desk.live.owed.add(before.person, formOf(desk, before, endedBy), desk.now())
  const { answer, was } = await desk.live.seats.end(conv, {
    endedBy,
    endedAt: desk.now(),
    talked: hadTalk,
    survey: hadTalk ? desk.newToken() : null,
    ...(onlyIf && { onlyIf }),
  })
  if (answer === 'spoke') return refuse('not-allowed')
  if (answer !== 'ended' || !was) return done(null)
  await settleTranscript(desk, conv)
  await count(desk, was, endedBy, messages)
  await tellYouth(desk, conv)
  const person = seatedWith(was)
  if (person) await afterwards(desk, was, person, endedBy)
  await assignWaiting(desk, was.line)
  return done(null)
}

async function afterwards(desk: Desk, was: Ticket, person: string, endedBy: Ending): Promise<void> {
  if (was.phase === 'chat') await desk.live.owed.add(person, formOf(desk, was, endedBy), desk.now())
  await finishIfDone(desk, person)
  await tellDesk(desk, person)
}

/** Its number is random: nothing leads from the conversation to it but the live Redis, for half an hour. */
const formOf = (desk: Desk, t: Ticket, endedBy: Ending): OwedForm & { conv: string } => ({
  form: desk.newId(),
  conv: t.conv,
  line: t.line,
  endedBy,
  endedAt: endTold(desk.now(), desk.spans),
  ...(t.choices.age ? { age: t.choices.age } : {}),
})

async function count(desk: Desk, was: Ticket, endedBy: Ending, messages: number): Promise<void> {
  const now = desk.now()
  if (was.startedAt !== null) {
    const line = await desk.ledger.lines.find(was.line)
    if (!line) return
    const minutes = Math.max(1, Math.round((now - was.startedAt) / 60_000))
    await desk.ledger.talks.addTalk(was.line, monthKey(now, line.timeZone), { minutes, messages, handOvers: was.handOvers, endedBy })
    return
  }
  // Closed over her head: counted as `not-reached` where that is decided.
  if (endedBy === 'timeout') return
  const nobody = (await desk.live.shifts.onDuty(was.line)).length === 0
  await countFigure(desk, was.line, nobody ? 'turned-away-nobody' : 'left')
}
