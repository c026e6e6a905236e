import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { heldUntil, silence } from '../../domain/conversation.ts'
import { type PresenceId, staffHere, youthHere } from '../../domain/presence.ts'
import { nextLapse } from '../../domain/seating/avoided.ts'
import { anotherMay } from '../../domain/seating/counsellorsFor.ts'
import { askingOf } from '../../domain/seating/routing.ts'
import type { DeadlineId, DeadlineKind } from '../../domain/time/deadlines.ts'
import { endConversation } from '../conversation/endConversation.ts'
import { settleTranscript } from '../conversation/settleTranscript.ts'
import { counsellorBack } from '../duty/counsellorGone.ts'
import { noteOtherDevice } from '../duty/noteOtherDevice.ts'
import { restOver } from '../duty/rest.ts'
import { heldBy, tellDesk } from '../duty/tellDesk.ts'
import { handOverLapsed } from '../handOver/endHandOver.ts'
import { lookOnLapsed, looksNoMore } from '../lookOn/endLookOn.ts'
import { pageSpeaks } from '../queue/pageSpeaks.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { giveBack } from '../seating/giveBack.ts'
import type { Service } from '../service.ts'
import { youthBack } from '../youth/changeYouth.ts'
import { heardSince, hearsSince } from '../youth/heardSince.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * What happens when a deadline falls due. Each entry looks at the present state first, so a deadline that is late, early or fires twice
 * does no harm.
 */
export const onDeadline: { [Kind in DeadlineKind]: (service: Service, id: DeadlineId<Kind>) => Promise<void> } = {
  /**
   * The browser gave no key offer, so it is dead. The counsellor gets no more seats until the browser or the counsellor is heard again. A
   * browser that we could not tell or hear has not failed: its time begins when we hear it again. If no process hears it now, or
   * `connectingMs` are over, another counsellor is rung.
   */
  async 'ring-answer'(service, conv) {
    const t = await service.live.tickets.find(conv)
    if (t?.phase !== 'ringing' || t.offer || service.now() < t.rungAt + service.spans.ringAnswerMs) return
    const since = await heardThere(service, t.person)
    const isLost = since === null || service.now() >= t.rungAt + service.spans.connectingMs
    if (isLost && (since ?? Number.POSITIVE_INFINITY) > t.rungAt) return void (await giveBack(service, t, { elsewhere: true }))
    const dueAt = Math.max(t.rungAt, since ?? 0) + service.spans.ringAnswerMs
    if (service.now() < dueAt) return service.later('ring-answer', conv, dueAt)
    await giveBack(service, t, { missed: 'browser' })
  },

  /**
   * The counsellor did not accept: the ring goes to the next one. After three such rings in a row the counsellor is away. A ring that was
   * not on the page all the time does not count.
   */
  async 'ring-accept'(service, conv) {
    const t = await service.live.tickets.find(conv)
    if (t?.phase !== 'ringing' || t.accepted || service.now() < t.dueAt) return
    const since = await heardThere(service, t.person)
    const wasShown = t.offer !== null && since !== null && since <= t.rungAt
    await giveBack(service, t, { elsewhere: true, ...(wasShown && { missed: 'person' }) })
  },

  'hand-over': handOverLapsed,
  'look-on': lookOnLapsed,

  async connecting(service, conv) {
    const t = await service.live.tickets.find(conv)
    if (t?.phase !== 'connecting' || service.now() < t.rungAt + service.spans.connectingMs) return
    const dueAt = await unheardUntil(service, youthHere(conv), t.rungAt, service.spans.connectingMs)
    if (t.youthAwayAt === null && service.now() < dueAt) return service.later('connecting', conv, dueAt)
    if (t.youthAwayAt !== null) await giveBack(service, t, { vain: 'cut-off', elsewhere: true })
    else await giveBack(service, t, { vain: 'silent', avoid: service.spans.silentMs })
  },
  rested: pageSpeaks,

  'ticket-away': lapse,
  'talk-away': lapse,
  transcript: settleTranscript,
  'other-device': noteOtherDevice,

  /** An avoidance has lapsed: the youth may be rung for that counsellor again. If another one lapses later, we look again then. */
  async avoided(service, conv) {
    const t = await service.live.tickets.find(conv)
    if (!t || t.phase === 'ended') return
    const next = nextLapse(t.avoid, service.now())
    if (next !== null) await service.later('avoided', conv, next)
    if (t.phase === 'waiting') await assignWaiting(service, t.line)
  },

  async silence(service, conv) {
    const t = await service.live.tickets.find(conv)
    if (t?.phase !== 'chat') return
    const lastAt = (await service.live.transcripts.lastAt(conv)) ?? t.seatedAt
    const { next, dueAt } = silence(t, lastAt, service.now(), service.spans)
    if (next === 'end') {
      // Both were asked and have the full time to answer. If we did not hear a page for a while, its time begins when we hear it again.
      const answerMs = service.spans.silenceEndMs - service.spans.silenceAskMs
      const both = [youthHere(conv), staffHere(t.person)].map((id) => unheardUntil(service, id, lastAt, answerMs))
      const heardAt = Math.max(...(await Promise.all(both)))
      if (service.now() < heardAt) return service.later('silence', conv, heardAt)
      return void (await endConversation(service, conv, 'timeout'))
    }
    await service.later('silence', conv, dueAt)
    if (t.stillThere === (next === 'ask')) return
    await service.live.seats.stillThere(conv, next === 'ask')
    await Promise.all([tellYouth(service, conv), tellDesk(service, t.person)])
  },

  async 'counsellor-away'(service, person) {
    const shift = await service.live.shifts.find(person)
    if (!shift || shift.awayAt === null) return
    if (await isHere(service, staffHere(person))) return counsellorBack(service, person)
    if (service.now() < mayComeUntil(service)) return service.later('counsellor-away', person, mayComeUntil(service))
    for (const t of await heldBy(service, person)) await tellYouth(service, t.conv)
    await looksNoMore(service, person)
  },

  /**
   * The counsellor is gone for long. If another counsellor may take over, a youth who is connecting or in conversation goes to the head of
   * the queue, and a youth who is only rung keeps the order. Otherwise we look again after `counsellorAwayToldMs`.
   */
  async 'counsellor-return'(service, person) {
    const shift = await service.live.shifts.find(person)
    if (!shift || shift.awayAt === null || service.now() < shift.awayAt + service.spans.counsellorAwayReturnMs) return
    if (service.now() < mayComeUntil(service)) return service.later('counsellor-return', person, mayComeUntil(service))
    for (const t of await heldBy(service, person)) {
      const others = anotherMay({ asking: askingOf(t.choices), avoid: t.avoid }, await service.live.shifts.onDuty(t.line), person)
      if (others) await giveBack(service, t, { first: t.phase !== 'ringing' })
    }
    const left = await heldBy(service, person)
    if (left.length > 0) return service.later('counsellor-return', person, service.now() + service.spans.counsellorAwayToldMs)
    await service.live.shifts.end(person)
  },

  rest: restOver,
}

const isHere = async (service: Service, id: PresenceId): Promise<boolean> => (await service.live.presence.whereIs([id]))[0] !== null

/** When our own side could not hear the pages, each page gets time to connect again before its being away has consequences. */
const mayComeUntil = (service: Service): number => hearsSince(service) + service.spans.presenceLapseMs

/** As heardSince, and null for a counsellor who is known to be away: no page is there to answer the ring. */
async function heardThere(service: Service, person: PersonId): Promise<number | null> {
  const shift = await service.live.shifts.find(person)
  return shift && shift.awayAt !== null ? null : heardSince(service, staffHere(person))
}

/**
 * Until when we wait because a silence since `from` may be our fault: the page has `ms` from the moment when we hear it again. 0 when we
 * heard the page all the time, so the silence is its own.
 */
async function unheardUntil(service: Service, id: PresenceId, from: number, ms: number): Promise<number> {
  const since = await heardSince(service, id)
  if (since === null) return service.now() + service.spans.deafMs
  return since > from ? since + ms : 0
}

/** A youth who is away is held as long as the present phase allows. The phase may have changed since the deadline was set. */
async function lapse(service: Service, conv: ConvId): Promise<void> {
  const t = await service.live.tickets.find(conv)
  const held = t && heldUntil(t, service.spans)
  if (!t || held === null) return
  const until = Math.max(held, mayComeUntil(service))
  // A process that died while it noted the leaving may have noted it after the youth had come back.
  if (await isHere(service, youthHere(conv))) return youthBack(service, conv)
  if (service.now() >= until) await endConversation(service, conv, 'connection')
  else await service.later(t.phase === 'chat' ? 'talk-away' : 'ticket-away', conv, until)
}
