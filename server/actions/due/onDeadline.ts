import { heldUntil, silence } from '../../domain/conversation.ts'
import { type PresenceId, staffHere, youthHere } from '../../domain/presence.ts'
import { anotherMay } from '../../domain/seating/around.ts'
import { nextLapse } from '../../domain/seating/avoided.ts'
import { askingOf } from '../../domain/seating/routing.ts'
import type { DeadlineKind } from '../../domain/time/deadlines.ts'
import { endConversation } from '../conversation/endConversation.ts'
import { settleTranscript } from '../conversation/settleTranscript.ts'
import type { Desk } from '../desk.ts'
import { counsellorBack } from '../duty/counsellorGone.ts'
import { noteOtherDevice } from '../duty/noteOtherDevice.ts'
import { restOver } from '../duty/rest.ts'
import { heldBy, tellDesk } from '../duty/tellDesk.ts'
import { pageSpeaks } from '../queue/pageSpeaks.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { giveBack } from '../seating/giveBack.ts'
import { youthBack } from '../youth/changeYouth.ts'
import { heardSince, hearsSince } from '../youth/heardSince.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** What happens when something falls due. Each looks at the present state first: late, early or twice changes nothing. */
export const onDeadline: Record<DeadlineKind, (desk: Desk, id: string) => Promise<void>> = {
  /**
   * The browser gave no key offer: it is dead. No more seats until it, or its person, is heard of again. One that we could not tell, or
   * could not hear, is none: it has its time once we can; whoever cannot be told at all is rung no longer.
   */
  async 'ring-answer'(desk, conv) {
    const t = await desk.live.tickets.find(conv)
    if (t?.phase !== 'ringing' || t.offer || desk.now() < t.rungAt + desk.spans.ringAnswerMs) return
    const since = await heardThere(desk, t.person)
    const isLost = since === null || desk.now() >= t.rungAt + desk.spans.connectingMs
    if (isLost && (since ?? Number.POSITIVE_INFINITY) > t.rungAt) return void (await giveBack(desk, t, { elsewhere: true }))
    const dueAt = Math.max(t.rungAt, since ?? 0) + desk.spans.ringAnswerMs
    if (desk.now() < dueAt) return desk.later('ring-answer', conv, dueAt)
    await giveBack(desk, t, { missed: 'browser' })
  },

  /** The person did not accept: to the next; three times in a row and she is away. What was not on her screen all the time is not counted. */
  async 'ring-accept'(desk, conv) {
    const t = await desk.live.tickets.find(conv)
    if (t?.phase !== 'ringing' || t.accepted || desk.now() < t.dueAt) return
    const since = await heardThere(desk, t.person)
    const wasShown = t.offer !== null && since !== null && since <= t.rungAt
    await giveBack(desk, t, { elsewhere: true, ...(wasShown && { missed: 'person' }) })
  },

  async connecting(desk, conv) {
    const t = await desk.live.tickets.find(conv)
    if (t?.phase !== 'connecting' || desk.now() < t.rungAt + desk.spans.connectingMs) return
    const dueAt = await unheardUntil(desk, youthHere(conv), t.rungAt, desk.spans.connectingMs)
    if (t.youthAwayAt === null && desk.now() < dueAt) return desk.later('connecting', conv, dueAt)
    if (t.youthAwayAt !== null) await giveBack(desk, t, { vain: 'cut-off', elsewhere: true })
    else await giveBack(desk, t, { vain: 'silent', avoid: desk.spans.silentMs })
  },
  rested: pageSpeaks,

  'ticket-away': lapse,
  'talk-away': lapse,
  transcript: settleTranscript,
  'other-device': noteOtherDevice,

  /** Whoever was not to be rung again at once may be now; if there is more to lapse, it is looked at then. */
  async avoided(desk, conv) {
    const t = await desk.live.tickets.find(conv)
    if (!t || t.phase === 'ended') return
    const next = nextLapse(t.avoid, desk.now())
    if (next !== null) await desk.later('avoided', conv, next)
    if (t.phase === 'waiting') await assignWaiting(desk, t.line)
  },

  async silence(desk, conv) {
    const t = await desk.live.tickets.find(conv)
    if (t?.phase !== 'chat') return
    const lastAt = (await desk.live.transcripts.lastAt(conv)) ?? t.seatedAt
    const { next, dueAt } = silence(t, lastAt, desk.now(), desk.spans)
    if (next === 'end') {
      // Whoever was asked has the time to answer that is theirs, also where we did not hear for a while.
      const answerMs = desk.spans.silenceEndMs - desk.spans.silenceAskMs
      const both = [youthHere(conv), staffHere(t.person)].map((id) => unheardUntil(desk, id, lastAt, answerMs))
      const heardAt = Math.max(...(await Promise.all(both)))
      if (desk.now() < heardAt) return desk.later('silence', conv, heardAt)
      return void (await endConversation(desk, conv, 'timeout'))
    }
    await desk.later('silence', conv, dueAt)
    if (t.stillThere === (next === 'ask')) return
    await desk.live.seats.stillThere(conv, next === 'ask')
    await Promise.all([tellYouth(desk, conv), tellDesk(desk, t.person)])
  },

  async 'counsellor-away'(desk, person) {
    const shift = await desk.live.shifts.find(person)
    if (!shift || shift.awayAt === null) return
    if (await isHere(desk, staffHere(person))) return counsellorBack(desk, person)
    if (desk.now() < mayComeUntil(desk)) return desk.later('counsellor-away', person, mayComeUntil(desk))
    for (const t of await heldBy(desk, person)) await tellYouth(desk, t.conv)
  },

  /** Gone for long: her youths go to the head, if there is somebody else; else we look again soon. */
  async 'counsellor-return'(desk, person) {
    const shift = await desk.live.shifts.find(person)
    if (!shift || shift.awayAt === null || desk.now() < shift.awayAt + desk.spans.counsellorAwayReturnMs) return
    if (desk.now() < mayComeUntil(desk)) return desk.later('counsellor-return', person, mayComeUntil(desk))
    for (const t of await heldBy(desk, person)) {
      const others = anotherMay({ asking: askingOf(t.choices), avoid: t.avoid }, await desk.live.shifts.onDuty(t.line), person)
      if (others) await giveBack(desk, t, { first: t.phase !== 'ringing' })
    }
    const left = await heldBy(desk, person)
    if (left.length > 0) return desk.later('counsellor-return', person, desk.now() + desk.spans.counsellorAwayToldMs)
    await desk.live.shifts.end(person)
  },

  rest: restOver,
}

const isHere = async (desk: Desk, id: PresenceId): Promise<boolean> => (await desk.live.presence.whereIs([id]))[0] !== null

/** Whoever our own side kept out is let in first, before anything follows from their being away. */
const mayComeUntil = (desk: Desk): number => hearsSince(desk) + desk.spans.presenceLapseMs

/** Null also for a counsellor whose page is gone, and known to be: the ring is nobody's to answer. */
async function heardThere(desk: Desk, person: string): Promise<number | null> {
  const shift = await desk.live.shifts.find(person)
  return shift && shift.awayAt !== null ? null : heardSince(desk, staffHere(person))
}

/** Until when the silence of somebody since `from` is not theirs alone: they have `ms` from the moment on that we hear them again. 0: it is. */
async function unheardUntil(desk: Desk, id: PresenceId, from: number, ms: number): Promise<number> {
  const since = await heardSince(desk, id)
  if (since === null) return desk.now() + desk.spans.deafMs
  return since > from ? since + ms : 0
}

/** A youth who is away is held as long as the phase she is in allows; she may have moved on since the deadline was set. */
async function lapse(desk: Desk, conv: string): Promise<void> {
  const t = await desk.live.tickets.find(conv)
  const held = t && heldUntil(t, desk.spans)
  if (!t || held === null) return
  const until = Math.max(held, mayComeUntil(desk))
  // A server that died while it noted her going may have noted it over her coming back.
  if (await isHere(desk, youthHere(conv))) return youthBack(desk, conv)
  if (desk.now() >= until) await endConversation(desk, conv, 'connection')
  else await desk.later(t.phase === 'chat' ? 'talk-away' : 'ticket-away', conv, until)
}
