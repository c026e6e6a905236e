// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { done, refuse } from '../../../shared/outcome.ts'
import { RESUME_KEY } from '../../../shared/page.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { resumeStore } from '../../../web/cipher/resumeStore.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { keeping } from '../../../web/youth/keeping.ts'
import type { Screen } from '../../../web/youth/screen.ts'
import type { Talk } from '../../../web/youth/talk.ts'
import { LINE, makeRoot, makeStaff, textOf, unsignedRoster } from '../../cipher/stage.ts'
import { PretendDoor } from './pretendDoor.ts'

// What is waited for between two tries passes at once: vi.waitFor turns this clock.
beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => vi.useRealTimers())

const waitFor = (happened: () => void | Promise<void>) =>
  vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(100)
      await happened()
    },
    { timeout: 8000, interval: 5 },
  )
const on = (talk: Talk, at: Screen['at']) => waitFor(() => expect(talk.snapshot().at).toBe(at))

async function queued() {
  const root = await makeRoot()
  const [mette, jonas] = [await makeStaff('Mette'), await makeStaff('Jonas')]
  const roster = { lost: 0 }
  const door = new PretendDoor(async () => {
    if (roster.lost-- > 0) throw new TypeError('network')
    return root.sign(unsignedRoster([mette, jonas]))
  })
  const { talk, world } = door.page(root.pub, sessionStorage)
  talk.begin(false, 'Ravn')
  await talk.join()
  await on(talk, 'waiting')
  return { root, mette, jonas, door, talk, world, roster }
}
type Stage = Awaited<ReturnType<typeof queued>>
async function seated() {
  const s = await queued()
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  return { ...s, kem }
}
/** The server does what it is asked, and its answer is lost: so many times. */
function loseAnswers({ door }: Stage, request: string, times: number) {
  const answer = door.answer.bind(door)
  let left = times
  door.answer = (name, payload) => {
    const said = answer(name, payload)
    return name === request && left-- > 0 ? refuse('no-answer') : said
  }
}
const lastMark = (talk: Talk) => talk.keeper()?.snapshot().entries.at(-1)

test('[P25] with every kept generation the server is told which one is held, so that it drops what is older', async () => {
  const cipher = await createYouth({ line: LINE })
  const store = resumeStore(sessionStorage)
  store.begin({ conv: cipher.conv, token: 't'.repeat(43), line: LINE })
  const held: number[] = []
  let lost = false
  const kept = keeping(cipher, store, async (request, payload) => {
    if (request === 'resume:keep' && 'held' in payload) held.push(payload.held)
    return lost ? refuse('no-answer') : (done(null) as never) // both requests are answered so
  })
  await kept.now()
  await kept.now()
  lost = true
  await kept.now()
  lost = false
  await kept.now()
  expect(held).toEqual([0, 1, 2, 2])
  // The one before the newest is still good: a tab duplicated a moment ago has no other.
  expect(store.read()?.shares.map(({ gen }) => gen)).toEqual([2, 3, 4])
})

test('[P38] before keys are given, nothing older than they opens any more: who was given them can never be forgotten', async () => {
  const s = await seated()
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:keep')).toBeGreaterThan(2))
  s.door.tell(s.door.waiting({ returned: true }))
  const answer = s.door.answer.bind(s.door)
  let open: { shares: number; blobs: number } | null = null
  s.door.answer = (name, payload) => {
    if (name === 'wraps:give')
      open = { shares: JSON.parse(sessionStorage.getItem(RESUME_KEY) ?? '{}').shares.length, blobs: s.door.blobs.length }
    return answer(name, payload)
  }
  await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  expect(open).toEqual({ shares: 1, blobs: 1 })
})

test('[P26] an answer to the wraps that is lost on a standing connection holds up nothing', async () => {
  const s = await queued()
  loseAnswers(s, 'wraps:give', 1)
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'hej', mark: 'sent' }))
})

test('[P26] wraps that never arrived are given again by themselves, the very same', async () => {
  const s = await seated()
  s.door.tell(s.door.waiting({ returned: true }))
  s.door.refuseNext('wraps:give', 'no-answer', 'no-answer')
  await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('no')
  await on(s.talk, 'chat')
  const given = s.door.asked.filter(([name]) => name === 'wraps:give').slice(1)
  expect(given).toHaveLength(3)
  expect(new Set(given.map(([, payload]) => JSON.stringify(payload))).size).toBe(1)
  s.talk.say('hej Jonas')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ mark: 'sent' }))
  expect(s.door.relay.rows.at(-1)?.envelope.ep).toBe(1)
})

test('[P26] wraps that never arrived before the offer lapsed: what is written goes on into the queue', async () => {
  const s = await queued()
  s.door.refuseNext('wraps:give', ...Array.from({ length: 50 }, () => 'no-answer' as const))
  await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBeGreaterThan(0))
  s.door.tell(s.door.waiting({ returned: true }))
  s.talk.say('er I der?')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ mark: 'sent' }))
  // The next offer answers a challenge that is still good, so nobody is turned away for an old one.
  s.door.refuseNext('wraps:give')
  await waitFor(() => expect(s.door.challenge).toBe(s.door.last('wraps:give').nextChallenge))
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
})

test('[P26] the connection breaks while the wraps are given: the next one says who it is, and they are given', async () => {
  const s = await queued()
  const answer = s.door.answer.bind(s.door)
  let isKnown = true
  s.door.answer = (name, payload) => {
    if (name === 'youth:resume') isKnown = true
    return isKnown ? answer(name, payload) : refuse('not-yours')
  }
  s.talk.disconnected()
  s.door.refuseNext('wraps:give', 'no-answer')
  // The offer is made while she is away, so that it is the answer to her return.
  const pages = s.door.pages.splice(0)
  await s.door.offer(s.mette, 'seat', 0)
  s.door.pages.push(...pages)
  s.talk.connected()
  await waitFor(() => expect(s.door.times('wraps:give')).toBeGreaterThan(0))
  s.talk.disconnected()
  isKnown = false
  s.talk.connected()
  await on(s.talk, 'chat')
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'hej', mark: 'sent' }))
})

test('[P27] a roster that did not come is fetched again before anybody is refused', async () => {
  const s = await queued()
  s.roster.lost = 2
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(s.door.times('offer:refuse')).toBe(0)
})

test('[P28] the server puts another purpose under the same offer while she is asked: her no stays a no', async () => {
  const s = await seated()
  s.talk.say('før')
  await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  s.door.tell(s.door.waiting({ returned: true }))
  const { offer } = await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.door.tell({ phase: 'connecting', ...s.door.base(), offer: { ...offer, purpose: 'seat', epoch: 0 } })
  s.talk.answerHandOver('no')
  await waitFor(() => expect(s.door.times('offer:refuse')).toBe(1))
  expect(s.door.times('wraps:give')).toBe(1)
})

test('[P28] nor is a known offer given again under another purpose without a question', async () => {
  const s = await seated()
  const known = s.door.view?.phase === 'chat' ? await s.door.offer(s.mette, 'rejoin', 0) : null
  await waitFor(() => expect(s.door.times('wraps:give')).toBe(2))
  s.door.tell(s.door.waiting({ returned: true }))
  const { offer, kem } = await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.door.tell({ phase: 'connecting', ...s.door.base(), offer: known!.offer })
  s.door.tell({ phase: 'connecting', ...s.door.base(), offer: { ...offer, purpose: 'seat', epoch: 0 } })
  await waitFor(() => expect(s.door.times('offer:refuse')).toBe(1))
  const { conv, youthPub } = s.door.ticket!
  const jonas = openCounsellor({ conv, line: LINE, kid: s.jonas.identity.kid, youthPub, kem })
  expect((await jonas.takeWraps(s.door.wraps)).epochs).toEqual([])
})

test('[P29] somebody else for the first seat, after keys were made for one, is asked about like any newcomer', async () => {
  const s = await queued()
  s.talk.say('jeg tør ikke gå hjem')
  await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  s.door.refuseNext('wraps:give', 'gone')
  await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBe(1))
  s.door.challenge = s.door.last('wraps:give').nextChallenge
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.jonas, 'seat', 0)
  await on(s.talk, 'hand-over')
  expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Jonas', from: 'Mette' } })
  s.talk.answerHandOver('no')
  await on(s.talk, 'waiting')
  expect(s.door.last('offer:refuse').why).toBe('not-wanted')

  const { kem } = await s.door.offer(s.jonas, 'seat', 0)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  const { conv, youthPub } = s.door.ticket!
  const jonas = openCounsellor({ conv, line: LINE, kid: s.jonas.identity.kid, youthPub, kem })
  await jonas.takeWraps(s.door.wraps)
  const first = await jonas.open(s.door.relay.rows[0]!)
  expect(first.ok && textOf(first)).toBe('jeg tør ikke gå hjem')
})

test('[P30] a talk that goes on under an epoch this page has no key of is said to be gone; nothing is written past it', async () => {
  const s = await seated()
  if (s.door.view?.phase !== 'chat') throw new Error('not in conversation')
  s.door.tell({ ...s.door.view, ...s.door.base(), epoch: 3, counsellor: s.jonas.identity.kid })
  await waitFor(() => expect(s.talk.snapshot()).toEqual({ at: 'stopped', why: 'lost' }))
  expect(s.door.times('conversation:end')).toBe(1)
  expect(sessionStorage.length).toBe(0)
})

test('[P31] a connection that comes while the page still finds its place is said who it is, too', async () => {
  const s = await seated()
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(1))
  const read = s.door.relay.read
  let open = () => {}
  const shut = new Promise<void>((resolve) => {
    open = resolve
  })
  s.door.relay.read = async (after) => {
    await shut
    return read(after)
  }
  const resumes = s.door.times('youth:resume')
  s.talk.disconnected()
  s.talk.connected()
  await waitFor(() => expect(s.door.times('youth:resume')).toBe(resumes + 1))
  s.talk.disconnected()
  s.talk.connected()
  open()
  await waitFor(() => expect(s.door.times('youth:resume')).toBe(resumes + 2))
})

test('[P32] an offer whose wraps the server holds, told of once more by a view that was under way, changes nothing', async () => {
  const s = await seated()
  const { offer } = await s.door.offer(s.mette, 'rejoin', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBe(2))
  await waitFor(() => expect(s.door.view).toMatchObject({ offer: null }))
  if (s.door.view?.phase !== 'chat') throw new Error('not in conversation')
  const before = s.door.asked.length
  s.door.tell({ ...s.door.view, ...s.door.base(), offer })
  s.talk.say('stadig her')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'stadig her', mark: 'sent' }))
  const since = s.door.asked.slice(before).map(([name]) => name)
  expect(since).not.toContain('wraps:give')
  expect(since).not.toContain('offer:refuse')
})
