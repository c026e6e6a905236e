import type { OnDuty } from '../../server/domain/seating/shift.ts'
import type { Ticket } from '../../server/domain/seating/ticket.ts'
import type { Staff } from '../../server/domain/staff.ts'
import { spans } from '../../server/domain/time/spans.ts'
import type { Photo } from './photo.ts'

/** What holds at every single moment, and what holds once a second has passed. Written apart from the server's own words for it. */
export class RuleBroken extends Error {}
const must = (holds: boolean, rule: string, what: string) => {
  if (!holds) throw new RuleBroken(`[${rule}] ${what}`)
}
const short = (t: Ticket) =>
  JSON.stringify({ ...t, youthPub: '', tokenHash: '', challenge: '', offer: 'offer' in t ? Boolean(t.offer) : '' })

const holder = (t: Ticket): string | null => (t.phase === 'waiting' || t.phase === 'ended' ? null : t.person)
const boost = (t: Ticket) => (t.urgent ? spans.urgentBoostMs : 0) + (t.returned ? spans.returnedBoostMs : 0)
/** The moment she came, or, put behind those who waited, a later one. */
const orderFrom = (t: Ticket) => t.inVain?.orderFrom ?? t.joinedAt
const isParked = (t: Ticket) => t.phase === 'waiting' && t.inVain !== undefined && t.inVain.parkedAt !== null
const isPresent = (t: Ticket) => t.youthAwayAt === null

/** Would this person be a fit for this youth, whatever the seats and the hour? Her own wish lasts. */
const isFit = (t: Ticket, s: Staff): boolean =>
  s.langs.includes(t.choices.lang) &&
  (t.choices.topic === undefined || s.topics.length === 0 || s.topics.includes(t.choices.topic)) &&
  (t.choices.age === undefined || s.ages.length === 0 || s.ages.includes(t.choices.age)) &&
  !t.avoid.some(({ person, until }) => person === s.person && until === null)
/** Somebody else first, for a while. */
const isTooSoon = (t: Ticket, s: Staff, at: number): boolean =>
  t.avoid.some(({ person, until }) => person === s.person && until !== null && at < until)
const canBeRung = (on: OnDuty | null, line: string): boolean =>
  on !== null && on.state === 'on' && on.awayAt === null && on.taken < on.seats && on.lines.includes(line)

/** At any moment, also in the middle of a burst. `mostSeats`: the most a person has allowed lately, or held already. */
export function checkMoment(photo: Photo, staff: Staff[], mostSeats: Map<string, number>): void {
  const seatedBy = new Map<string, string>()
  for (const [person, held] of photo.seats) {
    must(held.length <= (mostSeats.get(person) ?? 0), 'SEA46', `${person} holds ${held.length} of ${mostSeats.get(person)}`)
    for (const conv of held) {
      must(!seatedBy.has(conv), 'SEA45', `${conv} sits with ${seatedBy.get(conv)} and with ${person}`)
      seatedBy.set(conv, person)
    }
  }
  for (const [person, shift] of photo.shifts) {
    const asked = shift?.asked === undefined ? null : (photo.standing.get(shift.asked)?.ticket ?? null)
    const isOffered = asked?.phase === 'chat' && asked.handing?.to === person && asked.person !== person
    const looked = shift?.looks === undefined ? null : (photo.standing.get(shift.looks)?.ticket ?? null)
    const isLooked = looked?.phase === 'chat' && looked.lookOn?.to === person && looked.person !== person
    if (shift?.looks !== undefined) must(isLooked, 'TOG31', `${person} reads along in ${looked ? short(looked) : shift.looks}`)
    if (shift?.asked !== undefined) must(isOffered, 'TOG18', `${person} is asked for ${asked ? short(asked) : shift.asked}`)
  }
  for (const [conv, { ticket, queued, waits, bucket, bucketListed, parked }] of photo.standing) {
    if (!ticket) continue
    const is = short(ticket)
    must((seatedBy.get(conv) ?? null) === holder(ticket), 'SEA45', `the seats say ${seatedBy.get(conv)}, the ticket says ${is}`)
    if (ticket.phase === 'ended') {
      must(queued === null && waits === null && bucket === null && parked === null, 'SEA47', `ended, and still listed: ${is}`)
      continue
    }
    must(ticket.orderAt === orderFrom(ticket) - boost(ticket), 'SEA50', `the order is not the rule's: ${is}`)
    must(orderFrom(ticket) >= ticket.joinedAt, 'SEA50', `the order counts from before she came: ${is}`)
    must(orderFrom(ticket) === ticket.joinedAt || (ticket.inVain?.times ?? 0) > 0, 'SEA50', `put behind for nothing: ${is}`)
    must(!isParked(ticket) || (ticket.inVain?.times ?? 0) >= 3, 'SEA50', `parked too early: ${is}`)
    must(parked === (isParked(ticket) ? ticket.inVain!.parkedAt : null), 'SEA47', `parked since ${parked}: ${is}`)
    const waiting = ticket.phase === 'waiting' && !isParked(ticket)
    must(queued === (waiting ? ticket.orderAt : null), 'SEA47', `queued under ${queued}: ${is}`)
    must(waits === (waiting ? ticket.joinedAt : null), 'SEA47', `waits since ${waits}: ${is}`)
    must(bucket === (waiting && isPresent(ticket) ? ticket.orderAt : null), 'SEA47', `offered under ${bucket}: ${is}`)
    must(bucket === null || bucketListed, 'SEA47', `offered in a bucket nobody looks into: ${is}`)
    const seated = staff.find((s) => s.person === holder(ticket))
    if (seated)
      must(isFit(ticket, seated) && Boolean(seated.roles[ticket.line]), 'SEA48', `seated with ${seated.login}, who does not fit: ${is}`)
  }
}

/** Once every server has swept: nobody present waits beside a free seat that fits and is not too soon. `automatic`: lines that ring by themselves. */
export function checkNobodyForgotten(photo: Photo, staff: Staff[], automatic: string[], now: number): void {
  for (const { ticket } of photo.standing.values()) {
    if (ticket?.phase !== 'waiting' || isParked(ticket) || !isPresent(ticket) || !automatic.includes(ticket.line)) continue
    const free = staff.find(
      (s) => isFit(ticket, s) && !isTooSoon(ticket, s, now) && canBeRung(photo.shifts.get(s.person) ?? null, ticket.line),
    )
    must(!free, 'SEA48', `waits beside ${free?.login}, who is free: ${short(ticket)}`)
  }
}

/** A second step that was made: those in conversation may write, nobody else, and whatever must end some day has its deadline. */
export function checkSettled(photo: Photo, now: number): void {
  for (const [conv, { ticket, writers }] of photo.standing) {
    if (!ticket || ticket.phase === 'ended') {
      must(writers === null, 'SEA51', `ended, and its transcript is still there: ${conv}`)
      continue
    }
    const staff = ticket.phase === 'chat' ? [`${ticket.person}/${ticket.kid}`, ...(ticket.epoch ? [`~${ticket.epoch}`] : [])] : []
    const may = ['youth', ...staff]
    must(writers?.join(' ') === may.join(' '), 'SEA51', `${writers} may write: ${short(ticket)}`)
    const due = (kind: string) =>
      must((photo.deadlines.get(`${kind} ${conv}`) ?? Number.POSITIVE_INFINITY) > now, 'SEA47', `${kind} is overdue: ${short(ticket)}`)
    const awaits = (...kinds: string[]) => {
      const set = kinds.filter((kind) => photo.deadlines.has(`${kind} ${conv}`))
      must(set.length > 0, 'SEA47', `nothing will ever end this, there is no ${kinds}: ${short(ticket)}`)
      set.forEach(due)
    }
    if (ticket.phase === 'ringing' && !ticket.offer) awaits('ring-answer')
    if (ticket.phase === 'ringing' && !ticket.accepted) awaits('ring-accept')
    if (ticket.phase === 'connecting') awaits('connecting')
    if (ticket.phase === 'chat') awaits('silence')
    if (ticket.phase === 'chat' && ticket.handing) awaits('hand-over')
    if (ticket.phase === 'chat' && ticket.lookOn && ticket.lookOn.at !== 'reads') awaits('look-on')
    if (ticket.youthAwayAt !== null) awaits('talk-away', 'ticket-away')
    if (ticket.avoid.some(({ until }) => until !== null && until > now)) awaits('avoided')
    if (isParked(ticket) && ticket.inVain!.backAt !== null) awaits('rested')
  }
}

/** Whoever has a page connected is not taken for away, nor is anybody taken for here who has none. */
export function checkPresence(photo: Photo, connected: Set<string>): void {
  for (const [conv, { ticket }] of photo.standing) {
    if (!ticket || ticket.phase === 'ended') continue
    must(
      isPresent(ticket) === connected.has(`y:${conv}`),
      'SEA52',
      `${connected.has(`y:${conv}`) ? 'connected' : 'not connected'}: ${short(ticket)}`,
    )
  }
  for (const [person, shift] of photo.shifts) {
    if (!shift) continue
    must(
      (shift.awayAt === null) === connected.has(`s:${person}`),
      'SEA52',
      `connected ${connected.has(`s:${person}`)}: ${JSON.stringify(shift)}`,
    )
  }
}

/** A seat was reserved, as the process that did it saw it. `taken`: by the counsellor's own hand. */
export type Rung = { conv: string; person: string; at: number; taken: boolean }

/**
 * Whoever was rung between two photos had the first right to that seat among those who stood waiting all that time and whom it would
 * have fitted. `touched`: who came, went or asked for something meanwhile, and so did not stand still.
 */
export function checkOrder(before: Photo, after: Photo, staff: Staff[], rungs: Rung[], touched: Set<string>): void {
  const stoodStill = [...after.standing].flatMap(([conv, { ticket }]) => {
    const then = before.standing.get(conv)?.ticket
    const stands = (t: Ticket | null | undefined) => t?.phase === 'waiting' && isPresent(t) && !isParked(t)
    const still = then && ticket && stands(then) && stands(ticket)
    return still && then.orderAt === ticket.orderAt && !touched.has(conv) && !rungs.some((r) => r.conv === conv) ? [ticket] : []
  })
  for (const { conv, person, at, taken } of rungs) {
    const seat = staff.find((s) => s.person === person)
    const rung = after.standing.get(conv)?.ticket
    if (!seat || !rung || rung.phase === 'ended') continue
    const asked = before.standing.get(conv)?.ticket
    const tooSoon = asked && !touched.has(conv) && !taken && isTooSoon(asked, seat, at)
    must(!tooSoon, 'SEA48', `rung too soon for ${seat.login}: ${short(rung)}`)
    const overtaken = stoodStill.find((t) => t.line === rung.line && isFit(t, seat) && !isTooSoon(t, seat, at) && t.orderAt < rung.orderAt)
    if (overtaken) must(false, 'SEA49', `${short(rung)}\novertook\n${short(overtaken)}\nto ${seat.login}`)
  }
}

/** Whoever fell silent between two photos stands behind all who stood waiting all that time, whenever they came. */
export function checkSilent(before: Photo, after: Photo, touched: Set<string>): void {
  for (const [conv, { ticket }] of after.standing) {
    const then = before.standing.get(conv)?.ticket
    if (!ticket || !then || ticket.phase !== 'waiting' || isParked(ticket) || isParked(then)) continue
    if (!ticket.inVain?.silent || ticket.inVain.times === (then.inVain?.times ?? 0)) continue
    for (const [other, { ticket: one }] of after.standing) {
      const was = before.standing.get(other)?.ticket
      const stood =
        was?.phase === 'waiting' && one?.phase === 'waiting' && !isParked(one) && was.orderAt === one.orderAt && one.line === ticket.line
      if (stood && other !== conv && !touched.has(conv) && !touched.has(other))
        must(one.orderAt < ticket.orderAt, 'SEA50', `silent, and still before ${short(one)}: ${short(ticket)}`)
    }
  }
}

/** An ended ticket has a rule that ended it. `asked`: the youth left, or the counsellor ended it, in this burst. */
export function checkEndings(before: Photo, after: Photo, asked: { left: Set<string>; ended: boolean }): void {
  for (const [conv, { ticket }] of after.standing) {
    const was = before.standing.get(conv)
    if (ticket?.phase !== 'ended' || was?.ticket?.phase === 'ended') {
      must(
        !(was?.ticket && was.ticket.phase !== 'ended' && !ticket),
        'SEA47',
        `gone without an end: ${short(was?.ticket ?? ({} as Ticket))}`,
      )
      continue
    }
    const is = `${short(ticket)}, before ${was?.ticket ? short(was.ticket) : 'not there'}`
    if (ticket.endedBy === 'youth') must(asked.left.has(conv), 'SEA47', `nobody left: ${is}`)
    else if (ticket.endedBy === 'counsellor') must(asked.ended, 'SEA47', `nobody ended it: ${is}`)
    else if (ticket.endedBy === 'connection') {
      const away = ticket.youthAwayAt ?? was?.ticket?.youthAwayAt ?? null
      const held = ticket.talked ? spans.talkAwayMs : ticket.device === 'phone' ? spans.ticketAwayPhoneMs : spans.ticketAwayComputerMs
      must(away !== null && ticket.endedAt >= away + held, 'SEA47', `ended too early: ${is}`)
      must(ticket.endedAt >= (ticket.callingUntil ?? 0), 'SEA47', `ended while she rang somebody: ${is}`)
    } else if (ticket.endedBy === 'timeout') {
      const since = Math.max(was?.lastAt ?? 0, was?.ticket?.phase === 'chat' ? was.ticket.seatedAt : Number.POSITIVE_INFINITY)
      must(ticket.endedAt >= since + spans.silenceEndMs, 'SEA47', `not silent for long enough: ${is}`)
    } else must(false, 'SEA47', `ended by no rule: ${is}`)
  }
}
