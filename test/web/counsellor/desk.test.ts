import { expect, test } from 'vitest'
import {
  asking,
  closedDesk,
  type Desk,
  type DeskEvent,
  deskAfter,
  longestUnanswered,
  type OpenDesk,
} from '../../../web/counsellor/desk/desk.ts'
import { panes } from '../../../web/counsellor/desk/panes.ts'
import { AWAITED_MS } from '../../../web/counsellor/written/awaited.ts'
import { WRITING_TIME_MS } from '../../../web/counsellor/written/written.ts'
import { aForm, aRing, aTalk, aView, conv } from './make.ts'

const after = (...events: DeskEvent[]): Desk => events.reduce(deskAfter, closedDesk)
const open = (...events: DeskEvent[]): OpenDesk => {
  const desk = after(...events)
  if (desk.phase !== 'open') throw new Error(`the desk is ${desk.phase}`)
  return desk
}
const opened = (part = {}): DeskEvent => ({ what: 'opened', view: aView(part), now: 0 })
const view = (rev: number, part = {}, now = 0): DeskEvent => ({ what: 'view', view: aView({ rev, ...part }), now })
const heard = (name: string, unansweredSince: number | null): DeskEvent => ({
  what: 'heard',
  conv: conv(name),
  heard: { unread: 0, unansweredSince, answeredAt: null, nickname: null },
})

test('[DES1] a whole view replaces the one before, and an older one is dropped', () => {
  const desk = open(opened(), view(5, { conversations: [aTalk('a')] }), view(4, { conversations: [] }))
  expect(desk.view.conversations.map((c) => c.conv)).toEqual([conv('a')])
  expect(open(opened(), view(5), opened()).view.rev).toBe(1)
})

test('[DES1] a queue told before the desk has answered is not lost', () => {
  const queue = { lines: [{ line: 'aabenraa', name: { da: 'A', en: 'A' }, mode: 'pull' as const, waiting: 2, entries: [] }] }
  expect(open({ what: 'queue', queue }, opened()).queue).toEqual(queue)
})

test('[DES24] what ended keeps its text for thirty minutes from its end, and no longer', () => {
  const ended = (endedAt: number, now: number) =>
    open(opened({ conversations: [aTalk('a')] }), view(2, { owed: [aForm('a', { endedAt })] }, now))
  expect(ended(1000, 1000).written[0]?.wipeAt).toBe(1000 + WRITING_TIME_MS)
  // Twenty minutes without a connection are not twenty minutes more.
  expect(ended(1000, 1000 + 20 * 60_000).written[0]?.wipeAt).toBe(1000 + WRITING_TIME_MS)
  expect(ended(1000, 1000 + WRITING_TIME_MS).written).toEqual([])
  const desk = ended(1000, 1000)
  expect(deskAfter(desk, { what: 'time', now: 1000 + WRITING_TIME_MS - 1 })).toBe(desk)
  expect(deskAfter(desk, { what: 'time', now: 1000 + WRITING_TIME_MS })).toMatchObject({ written: [] })
  expect(deskAfter(desk, { what: 'wipe', conv: conv('a') })).toMatchObject({ written: [] })
})

test('[DES24] a clock that runs behind the server never lengthens the writing time', () => {
  const desk = open(opened({ conversations: [aTalk('a')] }), view(2, { owed: [aForm('a', { endedAt: 9_000_000 })] }, 1000))
  expect(desk.written[0]?.wipeAt).toBe(1000 + WRITING_TIME_MS)
})

test('[DES26] what leaves without an end leaves nothing here, and is said', () => {
  const talking = opened({ conversations: [aTalk('a')] })
  const draft: DeskEvent = { what: 'draft', conv: conv('a'), text: 'half a sentence' }
  const lost = open(talking, draft, heard('a', 5), view(2))
  expect([lost.written, lost.drafts, lost.heard, lost.told]).toEqual([[], {}, {}, { note: 'lost' }])
  const given = open(talking, draft, { what: 'giving-back', conv: conv('a') }, view(2))
  expect([given.written, given.drafts, given.told]).toEqual([[], {}, { note: 'gaveBack' }])
})

test('[DES27] a draft belongs to its conversation alone and goes with it', () => {
  const desk = open(
    opened({ conversations: [aTalk('a'), aTalk('b')] }),
    { what: 'draft', conv: conv('a'), text: 'for a' },
    { what: 'draft', conv: conv('b'), text: 'for b' },
    view(2, { conversations: [aTalk('b')], owed: [aForm('a')] }),
  )
  expect(desk.drafts).toEqual({ [conv('b')]: 'for b' })
})

test("[FAU32] what went with the server's memory stands where it stood, draft and all, and waits for its youth", () => {
  const draft: DeskEvent = { what: 'draft', conv: conv('a'), text: 'half a sentence' }
  const front: DeskEvent = { what: 'front', conv: conv('a') }
  const lost: DeskEvent = { what: 'opened', view: aView({ rev: 3 }), now: 0, regained: true }
  const desk = open(opened({ conversations: [aTalk('a'), aTalk('b')] }), draft, heard('a', 5), front, lost)
  expect(desk.view.conversations.map((c) => [c.conv, c.youthPresence])).toEqual([
    [conv('a'), 'away'],
    [conv('b'), 'away'],
  ])
  expect([desk.drafts, desk.front, desk.told]).toEqual([{ [conv('a')]: 'half a sentence' }, conv('a'), null])
  expect(Object.keys(desk.awaited)).toEqual([conv('a'), conv('b')])
  // One is back, the other never comes.
  const back = deskAfter(desk, view(4, { conversations: [aTalk('a')] }, 1000)) as OpenDesk // it was open
  expect(Object.keys(back.awaited)).toEqual([conv('b')])
  expect(back.view.conversations.map((c) => c.youthPresence)).toEqual(['here', 'away'])
  const later = deskAfter(back, { what: 'time', now: AWAITED_MS }) as OpenDesk // likewise
  expect(later.view.conversations.map((c) => c.conv)).toEqual([conv('a')])
  expect([later.drafts, later.awaited, later.told]).toEqual([{ [conv('a')]: 'half a sentence' }, {}, { note: 'lost' }])
  // Rung anew instead: the half sentence waits for the answer.
  const rung = deskAfter(desk, view(4, { rings: [aRing('a')] }, 1000))
  expect(rung).toMatchObject({ drafts: { [conv('a')]: 'half a sentence' }, view: { conversations: [{ conv: conv('b') }] } })
})

test('[DES3] who has waited longest for my answer is known, and nobody waits whose turn it is', () => {
  const desk = open(opened({ conversations: [aTalk('a'), aTalk('b'), aTalk('c')] }), heard('a', 500), heard('b', 300), heard('c', null))
  expect(longestUnanswered(desk)).toBe(conv('b'))
  expect(longestUnanswered(open(opened({ conversations: [aTalk('a')] }), heard('a', null)))).toBe(null)
})

test('[DES2] conversations keep their place and their number while they last', () => {
  const desk = open(
    opened({ conversations: [aTalk('a', { startedAt: 1 }), aTalk('b', { startedAt: 2 })] }),
    view(2, { conversations: [aTalk('b', { startedAt: 2 })], owed: [aForm('a')] }),
    view(3, { conversations: [aTalk('c', { startedAt: 3 }), aTalk('b', { startedAt: 2 })], owed: [aForm('a')] }),
  )
  expect(panes(desk).map((p) => [p.kind, p.conv])).toEqual([
    ['talk', conv('a')],
    ['talk', conv('b')],
    ['talk', conv('c')],
  ])
  expect(desk.numbers).toEqual({ [conv('a')]: 1, [conv('b')]: 2, [conv('c')]: 3 })
  // A number that is free again goes to the next who comes.
  const later = deskAfter(
    deskAfter(desk, { what: 'wipe', conv: conv('a') }),
    view(4, { conversations: [aTalk('b'), aTalk('c'), aTalk('d')] }),
  )
  expect(later).toMatchObject({ numbers: { [conv('b')]: 2, [conv('c')]: 3, [conv('d')]: 1 } })
})

test('[DES2] a new conversation never takes the front from the one worked in', () => {
  const desk = open(
    opened({ conversations: [aTalk('a')] }),
    { what: 'front', conv: conv('a') },
    view(2, { conversations: [aTalk('a'), aTalk('b')] }),
  )
  expect(desk.front).toBe(conv('a'))
  expect(open(opened({ conversations: [aTalk('a')] })).front).toBe(null)
})

test('[DES2] a ring just taken stays in front until a view names it, and what is over leaves the front', () => {
  const taken = open(opened(), { what: 'front', conv: conv('a') }, view(2))
  expect(taken.front).toBe(conv('a'))
  expect(deskAfter(deskAfter(taken, view(3, { rings: [aRing('a', { accepted: true })] })), view(4))).toMatchObject({ front: null })
})

test('[CON28] a page that was superseded holds nothing, and nothing opens it again', () => {
  const desk = after(
    opened({ conversations: [aTalk('a')] }),
    { what: 'draft', conv: conv('a'), text: 'secret' },
    { what: 'superseded' },
    opened(),
  )
  expect(desk).toEqual({ phase: 'superseded' })
})

test('[DES9] rings that wait for a yes are asked, the one that lapses first in front; accepted ones stand among the conversations', () => {
  const desk = open(opened({ rings: [aRing('a', { dueAt: 9000 }), aRing('b', { dueAt: 5000 }), aRing('c', { accepted: true })] }))
  expect(asking(desk.view).map((r) => r.conv)).toEqual([conv('b'), conv('a')])
  expect(panes(desk)).toMatchObject([{ kind: 'connecting', conv: conv('c') }])
})

test('[DAN6] after an acute conversation a pause is proposed, until answered', () => {
  const talking = opened({ conversations: [aTalk('a', { acute: true })] })
  const desk = open(talking, view(2, { owed: [aForm('a')] }))
  expect(desk.proposePause).toBe(true)
  expect(deskAfter(desk, { what: 'pause-answered' })).toMatchObject({ proposePause: false })
})

test('[FOR6] a form owed is opened when asked for, with or without its text', () => {
  const owed = [aForm('a')]
  expect(panes(open(opened({ owed })))).toEqual([])
  expect(panes(open(opened({ owed }), { what: 'front', conv: conv('a') }))).toMatchObject([{ kind: 'form', owed: owed[0] }])
  expect(panes(open(opened({ conversations: [aTalk('a')] }), view(2, { owed })))).toMatchObject([{ kind: 'talk', owed: owed[0] }])
})

test('[DES32] a desk that could not be opened says why; one that is open stays', () => {
  expect(after({ what: 'refused', why: 'not-allowed' })).toEqual({ phase: 'refused', why: 'not-allowed' })
  expect(after({ what: 'refused', why: 'no-answer' }, { what: 'again' })).toEqual(closedDesk)
  expect(after(opened(), { what: 'refused', why: 'no-answer' }).phase).toBe('open')
})
