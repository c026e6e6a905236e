import type { DeskView, QueueView, Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { passing } from '../../../shared/outcome.ts'
import { formsBegun } from '../form/formsBegun.ts'
import { frontAfter, paneOf, wiped } from '../form/owedForm.ts'
import { stillMendable, unnamed, withSaved } from '../form/saved.ts'
import { isStale } from '../shift/isStale.ts'
import { missedAfter } from '../shift/missedRings.ts'
import { begun } from '../talk/begun.ts'
import { numbered } from '../talk/numbered.ts'
import { stillAwaited, withAwaited, withoutAwaited } from '../written/awaited.ts'
import { unsentAfter, withoutUnsent } from '../written/unsent.ts'
import { stillWritten, writtenFrom } from '../written/written.ts'
import type { Desk, DeskEvent, OpenDesk } from './deskState.ts'
import { homeAfter, noLongerAlong, saidOf } from './leftDesk.ts'
import { only } from './only.ts'

export type { Desk, DeskEvent, Heard, OpenDesk, Told } from './deskState.ts'

const noQueue: QueueView = { lines: [] }
export const closedDesk: Desk = { phase: 'opening', queue: noQueue }

export function deskAfter(desk: Desk, event: DeskEvent): Desk {
  switch (event.what) {
    case 'superseded':
      return { phase: 'superseded', ...(event.otherDevice && { otherDevice: true }) }
    case 'signed-out':
      return desk.phase === 'open' ? { phase: 'signed-out' } : { phase: 'refused', why: 'not-allowed' }
    case 'refused':
      // An open desk stays on the screen, with the texts on it. The page says by itself that the connection is lost, and here that it is too old.
      if (desk.phase === 'open' && isStale(event.why)) return { ...desk, told: { no: 'old-page' } }
      if (desk.phase !== 'opening') return desk
      return passing.has(event.why) ? { ...desk, delayed: true } : { phase: 'refused', why: event.why }
    case 'cut-off':
      return desk.phase === 'open' ? closedDesk : desk
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
  // The server may tell the first queue before it has answered `desk:open`.
  return desk.phase === 'opening' && event.what === 'queue' ? { ...desk, queue: event.queue } : desk
}

type OpenEvent = Exclude<DeskEvent, { what: 'superseded' | 'signed-out' | 'refused' | 'again' | 'cut-off' | 'opened' }>

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
      return event.kept && desk.forms[event.form] ? desk : { ...desk, forms: { ...desk.forms, [event.form]: event.draft } }
    case 'front':
      return { ...desk, front: event.conv }
    case 'giving-back':
      return { ...desk, givingBack: [...desk.givingBack, event.conv] }
    case 'left-quickly':
      return { ...desk, leftQuickly: [...desk.leftQuickly.filter((conv) => shown(desk).has(conv)), event.conv] }
    case 'asked-another':
      return { ...desk, askedAnother: [...desk.askedAnother, event.conv] }
    case 'handed-over':
      return { ...desk, handedOver: [...desk.handedOver, event.conv] }
    case 'hinted': {
      const others = desk.hinted.filter((conv) => conv !== event.conv)
      if (event.on === others.length < desk.hinted.length) return desk
      return { ...desk, hinted: event.on ? [...others, event.conv] : others }
    }
    case 'taking':
      if (event.on) return { ...desk, taking: [...desk.taking, event.conv] }
      // The ring was not taken. On a phone its pane would leave an empty screen, so the overview comes to the front.
      return { ...desk, taking: desk.taking.filter((conv) => conv !== event.conv), front: desk.front === event.conv ? null : desk.front }
    case 'going-home':
      return { ...desk, home: event.on ? 'going' : null }
    case 'saved':
      return { ...desk, saved: withSaved(desk.saved, event.saved), mending: null, forms: without(desk.forms, event.saved.was.form) }
    case 'mend': {
      const front = desk.saved.find((s) => s.was.form === event.form)?.pane ?? desk.front
      // The form opens with what was saved.
      return { ...desk, mending: event.form, front, forms: without(desk.forms, event.form ?? '') }
    }
    case 'settled':
      return {
        ...desk,
        saved: desk.saved.filter((s) => s.was.form !== event.form),
        mending: null,
        // A form that was taken back was about another talk: it begins empty.
        forms: without(desk.forms, event.form),
        told: { note: event.note },
      }
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
      return event.only === undefined || desk.open === event.only ? { ...desk, open: event.open } : desk
    case 'pause-answered':
      return { ...desk, proposePause: false }
    case 'missed-seen':
      return { ...desk, missed: [] }
    case 'wipe':
      return wiped(
        { ...desk, saved: unnamed(desk.saved, event.conv), unsent: withoutUnsent(desk.unsent, event.conv) },
        desk.written.filter((w) => w.conversation.conv !== event.conv),
      )
    case 'time':
      return nextWipe(desk) <= event.now ? timePassed(desk, event.now) : desk
  }
}

/** The next moment at which the page must delete something by itself. */
export const nextWipe = ({ written, awaited, saved, unsent }: OpenDesk): number =>
  Math.min(...[...written, ...saved, ...unsent].map((w) => w.wipeAt), ...Object.values(awaited))

function timePassed(desk: OpenDesk, now: number): OpenDesk {
  const written = stillWritten(desk.written, now)
  const gone = desk.written.filter((w) => !written.includes(w)).map((w) => w.conversation.conv)
  const left = wiped({ ...desk, saved: stillMendable(gone.reduce(unnamed, desk.saved), now) }, written)
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
  unsent: [],
  heard: {},
  numbers: {},
  forms: {},
  front: null,
  givingBack: [],
  leftQuickly: [],
  hinted: [],
  askedAnother: [],
  handedOver: [],
  taking: [],
  saved: [],
  mending: null,
  home: null,
  told: null,
  missed: [],
  sure: null,
  open: null,
  proposePause: false,
})

/** Takes a whole view. A conversation that ended keeps its text for a while. A conversation that left without an end is forgotten at once. */
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
  const home = homeAfter(desk, view)
  return {
    ...desk,
    view,
    written,
    awaited,
    rungAt: Object.fromEntries(view.rings.map((r) => [r.ring, desk.rungAt[r.ring] ?? now])),
    drafts: only(desk.drafts, here),
    unsent: unsentAfter(desk, here, written, home !== null, now),
    heard: only(desk.heard, shown({ view, written })),
    numbers: numbered(desk.numbers, shown({ view, written })),
    forms: only(formsBegun(desk, view), new Set([...view.owed.map((f) => f.form), ...desk.saved.map((s) => s.was.form)])),
    // A pane in front that is gone gives way to the overview. A ring that was just taken may not be in a view yet.
    front: front !== null && front === desk.front && shown(desk).has(front) && !shown({ view, written }).has(front) ? null : front,
    sure: desk.sure && here.has(desk.sure.conv) ? desk.sure : null,
    givingBack: desk.givingBack.filter((conv) => here.has(conv)),
    hinted: desk.hinted.filter((conv) => here.has(conv)),
    askedAnother: desk.askedAnother.filter((conv) => here.has(conv)),
    handedOver: desk.handedOver.filter((conv) => here.has(conv)),
    taking: desk.taking.filter((conv) => view.rings.some((r) => r.conv === conv && !r.accepted)),
    home,
    missed: missedAfter(desk.missed, desk.view, view, now),
    told: saidOf(desk, home, lost, gone) ?? noLongerAlong(desk.view, view) ?? desk.told,
    proposePause: desk.proposePause || (view.shift?.state === 'on' && !view.shift.restUntil && ended.some((w) => w.conversation.acute)),
  }
}

/** A request was answered, so a refusal that only passes (no answer, a store that is down) is not true any more. */
const withoutPassing = (desk: OpenDesk): OpenDesk =>
  desk.told && 'no' in desk.told && passing.has(desk.told.no) ? { ...desk, told: null } : desk

const without = <V>(of: Record<string, V>, one: string): Record<string, V> =>
  Object.fromEntries(Object.entries(of).filter(([key]) => key !== one))

const shown = ({ view, written }: Pick<OpenDesk, 'view' | 'written'>): Set<string> =>
  new Set([
    ...[...begun(view), ...view.rings].map((c) => c.conv),
    ...(view.lookOn?.at === 'reads' ? [view.lookOn.conv] : []),
    ...view.owed.map((form) => paneOf({ written }, form)),
    ...written.map((w) => w.conversation.conv),
  ])

/** The conversation whose youth has waited longest for this counsellor's answer. */
export function longestUnanswered(desk: OpenDesk): string | null {
  const waiting = desk.view.conversations
    .map((c) => ({ conv: c.conv, since: desk.heard[c.conv]?.unansweredSince ?? null }))
    .filter((w): w is { conv: ConvId; since: number } => w.since !== null)
  return waiting.sort((a, b) => a.since - b.since)[0]?.conv ?? null
}

/** The rings that this person has not accepted yet, the one that lapses first in front. */
export const asking = (view: DeskView): Ring[] => view.rings.filter((r) => !r.accepted).sort((a, b) => a.dueAt - b.dueAt)
