import type { DeskConversation, DeskView, OwedForm, QueueView, Ring } from '../../shared/counsellorView.ts'
import { passing, type Refusal } from '../../shared/outcome.ts'
import { type Awaited, stillAwaited, withAwaited, withoutAwaited } from './awaited.ts'
import { begun } from './begun.ts'
import type { FormDraft } from './closing.ts'
import { numbered } from './numbered.ts'
import { only } from './only.ts'
import { frontAfter, owedAt, paneOf, wiped } from './owedForm.ts'
import { stillWritten, type Written, writtenFrom } from './written.ts'

/** What one pane knows of its conversation that the list beside it must show. */
export type Heard = { unread: number; unansweredSince: number | null; answeredAt: number | null; nickname: string | null }

/** What the page says in passing, and how a request was refused. */
export type Told = { note: 'gaveBack' | 'lost' | 'declined' | 'counted' | 'formWaits' } | { no: Refusal }

/** All that the counsellor's page holds besides the sealed text, which lives in the panes alone. */
export type Desk =
  /** `delayed`: it was asked for and could not be given yet; it is asked for again. */
  | { phase: 'opening'; queue: QueueView; delayed?: true }
  | { phase: 'refused'; why: Refusal }
  /** Another page of the same person took over: everything of this one is gone. */
  | { phase: 'superseded'; otherDevice?: boolean }
  /** Signed out elsewhere in this browser, or switched off: likewise. */
  | { phase: 'signed-out' }
  | OpenDesk
export type OpenDesk = {
  phase: 'open'
  view: DeskView
  queue: QueueView
  /** When this page first saw each ring: what the countdown falls back on if the clocks disagree. */
  rungAt: Record<string, number>
  written: Written[]
  /** Lost with the server's memory, and waited for. */
  awaited: Awaited
  drafts: Record<string, string>
  heard: Record<string, Heard>
  /** What a nameless conversation is called, and its key: the lowest number free when it came, kept until it goes. */
  numbers: Record<string, number>
  /** What is ticked so far in each form owed. */
  forms: Record<string, FormDraft>
  /** The pane in front, by conv; null is the overview. It changes only when the person asks. */
  front: string | null
  /** Conversations this page asked to give back; their leaving is no surprise. */
  givingBack: string[]
  leftQuickly: string[]
  told: Told | null
  /** What asks "are you sure?". */
  sure: { conv: string; what: 'end' | 'giveBack' | 'giveBackAlone' } | null
  /** What lies open over the desk. */
  open: 'keys' | 'shift' | 'endDuty' | 'signOut' | null
  /** After a conversation marked acute that brought no rest by itself, since somebody had seen it before: ten minutes off are proposed. */
  proposePause: boolean
}

export type DeskEvent =
  /** `regained`: the shift was lost with the server's memory and taken up again; her youths are on their way back to her. */
  | { what: 'opened'; view: DeskView; now: number; regained?: boolean }
  | { what: 'refused'; why: Refusal }
  | { what: 'view'; view: DeskView; now: number }
  | { what: 'queue'; queue: QueueView }
  | { what: 'superseded'; otherDevice?: boolean | undefined }
  | { what: 'signed-out' }
  | { what: 'again' }
  | { what: 'draft'; conv: string; text: string }
  | { what: 'heard'; conv: string; heard: Heard }
  | { what: 'form'; form: string; draft: FormDraft }
  | { what: 'front'; conv: string | null }
  | { what: 'giving-back' | 'left-quickly'; conv: string }
  | { what: 'told'; told: Told | null }
  /** Something asked for was done: what only passes is over. */
  | { what: 'answered' }
  | { what: 'sure'; sure: OpenDesk['sure'] }
  | { what: 'alone'; conv: string }
  | { what: 'open'; open: OpenDesk['open'] }
  | { what: 'pause-answered' }
  | { what: 'wipe'; conv: string }
  | { what: 'time'; now: number }

const noQueue: QueueView = { lines: [] }
export const closedDesk: Desk = { phase: 'opening', queue: noQueue }

export function deskAfter(desk: Desk, event: DeskEvent): Desk {
  switch (event.what) {
    case 'superseded':
      return { phase: 'superseded', ...(event.otherDevice && { otherDevice: true }) }
    case 'signed-out':
      return desk.phase === 'open' ? { phase: 'signed-out' } : { phase: 'refused', why: 'not-allowed' }
    case 'refused':
      // A desk once open stays on the screen; the connection itself says that it is lost.
      if (desk.phase !== 'opening') return desk
      return passing.has(event.why) ? { ...desk, delayed: true } : { phase: 'refused', why: event.why }
    case 'again':
      return desk.phase === 'refused' || (desk.phase === 'opening' && desk.delayed) ? closedDesk : desk
    case 'opened': {
      if (desk.phase === 'superseded' || desk.phase === 'signed-out') return desk
      return withView(desk.phase === 'open' ? withoutPassing(desk) : fresh(event.view, desk), event.view, event.now, {
        late: true,
        lostAll: event.regained ?? false,
      })
    }
  }
  if (desk.phase === 'open') return openDeskAfter(desk, event)
  // The first queue may be told before the desk has answered.
  return desk.phase === 'opening' && event.what === 'queue' ? { ...desk, queue: event.queue } : desk
}

type OpenEvent = Exclude<DeskEvent, { what: 'superseded' | 'signed-out' | 'refused' | 'again' | 'opened' }>

function openDeskAfter(desk: OpenDesk, event: OpenEvent): OpenDesk {
  switch (event.what) {
    case 'view':
      return event.view.rev < desk.view.rev ? desk : withView(desk, event.view, event.now)
    case 'queue':
      return { ...desk, queue: event.queue }
    case 'draft':
      return { ...desk, drafts: { ...desk.drafts, [event.conv]: event.text } }
    case 'heard':
      return { ...desk, heard: { ...desk.heard, [event.conv]: event.heard } }
    case 'form':
      return { ...desk, forms: { ...desk.forms, [event.form]: event.draft } }
    case 'front':
      return { ...desk, front: event.conv }
    case 'giving-back':
      return { ...desk, givingBack: [...desk.givingBack, event.conv] }
    case 'left-quickly':
      return { ...desk, leftQuickly: [...desk.leftQuickly.filter((conv) => shown(desk).has(conv)), event.conv] }
    case 'told':
      return { ...desk, told: event.told }
    case 'answered':
      return withoutPassing(desk)
    case 'sure':
      return { ...desk, sure: event.sure }
    case 'alone': {
      const asked = desk.sure?.conv === event.conv && desk.sure.what === 'giveBack'
      return asked ? { ...desk, sure: { conv: event.conv, what: 'giveBackAlone' } } : desk
    }
    case 'open':
      return { ...desk, open: event.open }
    case 'pause-answered':
      return { ...desk, proposePause: false }
    case 'wipe':
      return wiped(
        desk,
        desk.written.filter((w) => w.conversation.conv !== event.conv),
      )
    case 'time':
      return nextWipe(desk) <= event.now ? timePassed(desk, event.now) : desk
  }
}

/** When something on the page must go by itself. */
export const nextWipe = ({ written, awaited }: OpenDesk): number => Math.min(...written.map((w) => w.wipeAt), ...Object.values(awaited))

function timePassed(desk: OpenDesk, now: number): OpenDesk {
  const left = wiped(desk, stillWritten(desk.written, now))
  return withView(left, withoutAwaited(left), now)
}

const fresh = (view: DeskView, before: Desk): OpenDesk => ({
  phase: 'open',
  view,
  queue: before.phase === 'opening' ? before.queue : noQueue,
  rungAt: {},
  written: [],
  awaited: {},
  drafts: {},
  heard: {},
  numbers: {},
  forms: {},
  front: null,
  givingBack: [],
  leftQuickly: [],
  told: null,
  sure: null,
  open: null,
  proposePause: false,
})

/** Takes a whole view: what ended keeps its text for a while, what left otherwise is forgotten at once. */
function withView(desk: OpenDesk, told: DeskView, now: number, { late = false, lostAll = false } = {}): OpenDesk {
  const awaited = stillAwaited(desk, told, now, lostAll)
  const view = withAwaited(told, desk.view.conversations, awaited)
  const here = new Set([...view.conversations, ...view.rings].map((c) => c.conv))
  const gone = desk.view.conversations.filter((c) => !here.has(c.conv))
  const ended = gone.flatMap((c) => writtenFrom(c, view.owed, now, late))
  const lost = gone.filter((c) => !ended.some((w) => w.conversation.conv === c.conv) && !desk.givingBack.includes(c.conv))
  const kept = desk.written.filter((w) => !here.has(w.conversation.conv))
  const written = [...kept, ...ended.filter((w) => now < w.wipeAt)]
  const front = frontAfter(desk, { view, written }, desk.front)
  return {
    ...desk,
    view,
    written,
    awaited,
    rungAt: Object.fromEntries(view.rings.map((r) => [r.ring, desk.rungAt[r.ring] ?? now])),
    drafts: only(desk.drafts, here),
    heard: only(desk.heard, shown({ view, written })),
    numbers: numbered(desk.numbers, shown({ view, written })),
    forms: only(desk.forms, new Set(view.owed.map((f) => f.form))),
    // What was in front and is over leaves the overview; a ring just taken may not be in a view yet.
    front: front !== null && front === desk.front && shown(desk).has(front) && !shown({ view, written }).has(front) ? null : front,
    sure: desk.sure && here.has(desk.sure.conv) ? desk.sure : null,
    givingBack: desk.givingBack.filter((conv) => here.has(conv)),
    told: lost.length > 0 ? { note: 'lost' } : gone.some((c) => desk.givingBack.includes(c.conv)) ? { note: 'gaveBack' } : desk.told,
    proposePause: desk.proposePause || (view.shift?.state === 'on' && !view.shift.restUntil && ended.some((w) => w.conversation.acute)),
  }
}

/** That there was no answer, or that the system was down, is not so any more. */
const withoutPassing = (desk: OpenDesk): OpenDesk =>
  desk.told && 'no' in desk.told && passing.has(desk.told.no) ? { ...desk, told: null } : desk

const shown = ({ view, written }: Pick<OpenDesk, 'view' | 'written'>): Set<string> =>
  new Set([
    ...[...begun(view), ...view.rings].map((c) => c.conv),
    ...view.owed.map((form) => paneOf({ written }, form)),
    ...written.map((w) => w.conversation.conv),
  ])

/** What stands side by side. A talk and what is left of it share a conv, and so the place on the screen and the text in memory. */
export type Pane =
  | { kind: 'connecting'; conv: string; ring: Ring }
  | { kind: 'talk'; conv: string; conversation: DeskConversation; written: Written | null; owed: OwedForm | null }
  | { kind: 'form'; conv: string; owed: OwedForm }

/** In the order they began, so that nothing moves under the hands of somebody who types. */
export function panes(desk: OpenDesk): Pane[] {
  const talks: Pane[] = [
    ...desk.written.map((w) => ({ conversation: w.conversation, written: w })),
    ...desk.view.conversations.map((conversation) => ({ conversation, written: null })),
  ]
    .sort((a, b) => a.conversation.startedAt - b.conversation.startedAt)
    .map((t) => ({ kind: 'talk', conv: t.conversation.conv, ...t, owed: owedAt(desk, t.conversation.conv) }))
  const connecting: Pane[] = desk.view.rings.filter((r) => r.accepted).map((ring) => ({ kind: 'connecting', conv: ring.conv, ring }))
  const asked = talks.some((t) => t.conv === desk.front) ? null : owedAt(desk, desk.front)
  return [...talks, ...connecting, ...(asked && desk.front ? [{ kind: 'form' as const, conv: desk.front, owed: asked }] : [])]
}

/** Who has waited longest for my answer. */
export function longestUnanswered(desk: OpenDesk): string | null {
  const waiting = desk.view.conversations
    .map((c) => ({ conv: c.conv, since: desk.heard[c.conv]?.unansweredSince ?? null }))
    .filter((w): w is { conv: string; since: number } => w.since !== null)
  return waiting.sort((a, b) => a.since - b.since)[0]?.conv ?? null
}

/** The rings that ask for this person's answer, the one that lapses first in front. */
export const asking = (view: DeskView): Ring[] => view.rings.filter((r) => !r.accepted).sort((a, b) => a.dueAt - b.dueAt)
