import type { DeskConversation, DeskView, OwedForm, QueueView, Ring } from '../../shared/doors/counsellorView.ts'
import type { Estimate, YouthView } from '../../shared/doors/youthView.ts'
import type { Kid, PersonId } from '../../shared/ids.ts'
import type { Line, Shut } from '../../shared/line.ts'
import { shutAt } from './line/lineState.ts'
import { wishedAway } from './seating/avoided.ts'
import { type Colleagues, handedView, handingView, nobody, offeredView } from './seating/handOverViews.ts'
import { type InVain, mayBePutAway } from './seating/inVain.ts'
import { lookOnAtDesk, lookOnBeside, lookOnForYouth } from './seating/lookOnViews.ts'
import type { OnDuty } from './seating/shift.ts'
import type { Ticket, TicketIn } from './seating/ticket.ts'

/** What a youth and a counsellor may see of a ticket and a conversation. actions/lines/lineView.ts decides what a page shows of a line. */

export type YouthContext = {
  rev: number
  place: number
  estimate: Estimate
  closesAt: number | null
  mayNotReach: boolean
  counsellorAway: boolean
  anotherOnDuty: boolean
  pass: string
  /** Present when the line is closed. */
  shut?: Shut | undefined
}

/** Of a ring a page is told only `ringing`. The youth sees a counsellor only after the yes, and only as a kid, which the roster names. */
export function youthView(t: Ticket, s: YouthContext): YouthView {
  const base = { rev: s.rev, conv: t.conv, line: t.line }
  switch (t.phase) {
    case 'waiting':
    case 'ringing':
      return {
        ...base,
        phase: 'waiting',
        place: s.place,
        estimate: s.estimate,
        urgent: t.urgent,
        ...(t.phase === 'ringing' && { ringing: true as const }),
        returned: t.returned,
        ...(isWishedAway(t) && { wished: true as const }),
        ...unansweredOf(t.inVain),
        epoch: t.epoch,
        closesAt: s.closesAt,
        mayNotReach: s.mayNotReach,
        pass: s.pass,
        ...(s.shut && { shut: s.shut }),
      }
    case 'connecting':
      return { ...base, phase: 'connecting', offer: t.offer, pass: s.pass }
    case 'chat':
      return {
        ...base,
        phase: 'chat',
        epoch: t.epoch ?? 0,
        counsellor: t.kid,
        startedAt: t.seatedAt,
        counsellorPresence: s.counsellorAway ? 'away' : 'here',
        anotherOnDuty: s.anotherOnDuty,
        stillThere: t.stillThere,
        closesAt: s.closesAt,
        ...(s.shut && { shut: s.shut }),
        offer: t.rejoin,
        ...lookOnForYouth(t),
        pass: s.pass,
      }
    case 'ended':
      return endedView(t, s.rev)
  }
}

export type WaitingView = Extract<YouthView, { phase: 'waiting' }>

/**
 * The view of a waiting youth whose place or estimate has changed, while the rest stands as it was told last. The stamp stays, so that any
 * view that is made from the ticket meanwhile wins.
 */
export const movedView = (
  { shut: _, ...told }: WaitingView,
  { place, estimate, closesAt, mayNotReach, shut }: Pick<YouthContext, 'place' | 'estimate' | 'closesAt' | 'mayNotReach' | 'shut'>,
): WaitingView => ({ ...told, place, estimate, closesAt, mayNotReach, ...(shut && { shut }) })

/** Whether the youth asked not to meet the last counsellor who could read. */
function isWishedAway({ members, avoid }: Ticket): boolean {
  const before = members.at(-1)
  return before !== undefined && wishedAway(avoid).includes(before.person)
}

export const endedView = (t: TicketIn<'ended'>, rev: number): YouthView => ({
  rev,
  conv: t.conv,
  line: t.line,
  phase: 'ended',
  endedBy: t.endedBy,
  talked: t.talked,
  inQueue: t.inQueue,
  survey: t.survey,
  ...(t.shut && { shut: t.shut }),
})

/** What a youth is told after a silent page or a parked ticket: it stands behind, is parked, or rests. */
function unansweredOf(inVain: InVain | undefined): { unanswered?: 'behind' | 'parked' | 'rests' } {
  if (!inVain || !mayBePutAway(inVain)) return {}
  if (inVain.parkedAt === null) return { unanswered: 'behind' }
  return { unanswered: inVain.backAt === null ? 'parked' : 'rests' }
}

/** A youth who was given back waits since then: the time in a conversation is not waiting. */
const waitsSince = (t: Ticket) => t.returnedAt ?? t.joinedAt

export function ringView(t: TicketIn<'ringing' | 'connecting'>, colleagues = nobody): Ring {
  return {
    ring: t.ring,
    conv: t.conv,
    line: t.line,
    youthPub: t.youthPub,
    challenge: t.challenge,
    epoch: t.ringEpoch,
    purpose: t.purpose,
    choices: t.choices,
    urgent: t.urgent,
    waitsSince: waitsSince(t),
    returned: t.returned,
    dueAt: t.dueAt,
    offered: t.offer?.sig ?? null,
    accepted: t.accepted,
    ...handedView(t, colleagues),
  }
}

function presenceOf({ callingUntil, youthAwayAt, hidden, coveredBy }: Ticket): DeskConversation['youthPresence'] {
  if (callingUntil !== null) return 'calling'
  if (youthAwayAt !== null) return 'away'
  if (!hidden) return 'here'
  if (coveredBy === 'reload') return 'reloaded'
  return coveredBy === 'view' ? 'unseen' : 'hidden'
}

function talkView(t: TicketIn<'chat'>, colleagues: Colleagues): DeskConversation {
  const mine = t.members.filter((m) => m.person === t.person)
  return {
    conv: t.conv,
    line: t.line,
    youthPub: t.youthPub,
    challenge: t.challenge,
    epoch: t.epoch ?? 0,
    sinceEpoch: mine[0]?.sinceEpoch ?? t.epoch ?? 0,
    startedAt: t.seatedAt,
    choices: t.choices,
    urgent: t.urgent,
    youthPresence: presenceOf(t),
    acute: t.acute,
    stillThere: t.stillThere,
    otherDevice: new Set([t.kid, ...mine.map(({ kid }) => kid)]).size > 1,
    ...(t.handing && { handing: handingView(t.handing, colleagues) }),
    ...(t.lookOn && { lookOn: lookOnBeside(t.lookOn, colleagues) }),
    ...(t.bridged && { bridged: t.bridged }),
    ...handedView(t, colleagues),
  }
}

export type Me = { person: PersonId; name: string; title: string; kid: Kid | null }

/**
 * Counsellors see their own rings, conversations and owed forms. Of a colleague's talk they see what a ring tells, and only while the
 * colleague offers it to them.
 */
export function deskView(
  rev: number,
  me: Me,
  lines: Line[],
  shift: OnDuty | null,
  held: Ticket[],
  owed: OwedForm[],
  colleagues: Colleagues = nobody,
): DeskView {
  const mine = held.filter((t) => 'person' in t && t.person === me.person)
  return {
    rev,
    me: {
      ...me,
      lines: lines.map((l) => ({ line: l.id, name: l.name, mode: l.mode, municipalities: l.municipalities.map((m) => m.id) })),
    },
    shift: shift && {
      state: shift.state,
      seats: shift.seats,
      taken: shift.taken,
      since: shift.since,
      lines: shift.lines,
      missed: shift.missed,
      ...(shift.acute && { acute: shift.acute }),
      ...(shift.restUntil !== undefined && { restUntil: shift.restUntil }),
    },
    rings: mine.flatMap((t) => (t.phase === 'ringing' || t.phase === 'connecting' ? [ringView(t, colleagues)] : [])),
    conversations: mine.flatMap((t) => (t.phase === 'chat' ? [talkView(t, colleagues)] : [])),
    owed,
    ...(colleagues.offered && { offered: offeredView(colleagues.offered, colleagues) }),
    ...(colleagues.looks && { lookOn: lookOnAtDesk(colleagues.looks, colleagues) }),
  }
}

/** The queue of a line as this counsellor sees it. If a youth wished not to meet this counsellor, `forOthers` is true. Others are not told. */
export function queueLineView(line: Line, waiting: number, first: Ticket[], person: PersonId, now: number): QueueView['lines'][number] {
  const shut = shutAt(line, now)
  return {
    line: line.id,
    name: line.name,
    mode: line.mode,
    waiting,
    ...(shut && { shut: { ...shut, timeZone: line.timeZone } }),
    entries: first.map((t) => ({
      conv: t.conv,
      waitsSince: waitsSince(t),
      orderAt: t.orderAt,
      choices: t.choices,
      urgent: t.urgent,
      returned: t.returned,
      youthAway: t.youthAwayAt !== null,
      forOthers: wishedAway(t.avoid).includes(person),
      ...(t.inVain && t.inVain.orderFrom !== t.joinedAt && { behind: true }),
      ...(mayBePutAway(t.inVain) && { silent: t.inVain?.parkedAt === null ? ('behind' as const) : ('parked' as const) }),
    })),
  }
}
