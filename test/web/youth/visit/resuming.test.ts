// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { RESUME_KEY } from '../../../../shared/doors/page.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { resumeStore } from '../../../../web/cipher/resumeStore.ts'
import { createYouth } from '../../../../web/cipher/youthCipher.ts'
import { keeping } from '../../../../web/youth/visit/keeping.ts'
import { LINE, makeRoot, unsignedRoster } from '../../cipher/stage.ts'
import { loseAnswers, on, queued, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'
import { PretendDoor } from './pretendDoor.ts'

turnClock()

test('[CIP49] with every kept generation the server is told which one is held, so that it drops what is older', async () => {
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
  await kept.now()
  expect(held).toEqual([0, 0, 1, 1, 2])
  // Two before the newest are still good (3 was never taken): a tab duplicated a moment ago has no other.
  expect(store.read()?.shares.map(({ gen }) => gen)).toEqual([2, 3, 4, 5])
})

test('[CIP30] also where the server does not take the newest state, no older one opens once keys are given', async () => {
  const cipher = await createYouth({ line: LINE })
  const store = resumeStore(sessionStorage)
  store.begin({ conv: cipher.conv, token: 't'.repeat(43), line: LINE })
  let taken = true
  const kept = keeping(cipher, store, async () => (taken ? (done(null) as never) : refuse('no-room')))
  await kept.now()
  await kept.now()
  expect(store.read()?.shares.map(({ gen }) => gen)).toEqual([1, 2])
  taken = false
  await kept.alone(() => true)
  expect(store.read()?.shares.map(({ gen }) => gen)).toEqual([3])
})

test('[CIP30] before keys are given, nothing older than they opens any more: who was given them can never be forgotten', async () => {
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

test('[CIP29] a talk that goes on under an epoch this page has no key of is said to be gone; nothing is written past it', async () => {
  const s = await seated()
  if (s.door.view?.phase !== 'chat') throw new Error('not in conversation')
  s.door.tell({ ...s.door.view, ...s.door.base(), epoch: 3, counsellor: s.jonas.identity.kid })
  await waitFor(() => expect(s.talk.snapshot()).toEqual({ at: 'stopped', why: 'lost' }))
  expect(s.door.times('conversation:end')).toBe(1)
  expect(sessionStorage.length).toBe(0)
})

test('[FAU14] asked for while a store is away, the ticket is asked for again, and the queue is left by nobody', async () => {
  const root = await makeRoot()
  const door = new PretendDoor(async () => root.sign(unsignedRoster([])))
  const { talk } = door.page(root.pub, sessionStorage)
  door.refuseNext('queue:join', 'down', 'down')
  talk.begin(false, 'Ravn')
  await talk.join()
  await on(talk, 'waiting')
  door.refuseNext('youth:resume', 'down')
  talk.disconnected()
  talk.connected()
  await vi.waitFor(() => expect(door.times('youth:resume')).toBe(2), { timeout: 8000 })
  expect(talk.snapshot().at).toBe('waiting')
})

test('[CON22] a connection that comes while the page still finds its place is said who it is, too', async () => {
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

test('[ARR24] told to wait while it asks for a ticket, the page asks again by itself, for the same one', async () => {
  const root = await makeRoot()
  const door = new PretendDoor(async () => root.sign(unsignedRoster([])))
  const { talk } = door.page(root.pub, sessionStorage)
  door.refuseNext('queue:join', 'slow-down', 'slow-down')
  talk.begin(false, 'Ravn')
  await talk.join()
  await on(talk, 'waiting')
  const joins = door.asked.filter(([name]) => name === 'queue:join').map(([, payload]) => JSON.stringify(payload))
  expect([joins.length, new Set(joins).size]).toEqual([3, 1])
})

test('[CON22] however many connections were told to wait, the page says who it is no more often than one would', async () => {
  const s = await seated()
  s.door.refuseNext('youth:resume', ...Array.from({ length: 99 }, () => 'slow-down' as const))
  for (let times = 1; times <= 4; times += 1) {
    const resumes = s.door.times('youth:resume')
    s.talk.disconnected()
    s.talk.connected()
    await vi.waitFor(() => expect(s.door.times('youth:resume')).toBe(resumes + 1))
  }
  const resumes = s.door.times('youth:resume')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(s.door.times('youth:resume')).toBe(resumes + 5)
})

test('[FAU39] what the server had taken when it lost everything is given back, though its answer was still on the way', async () => {
  const s = await queued()
  const send = s.door.relay.send
  const answered = Promise.withResolvers<void>()
  s.door.relay.send = async (envelope) => {
    const answer = await send(envelope)
    await answered.promise
    return answer
  }
  s.talk.say('jeg tør ikke gå hjem')
  await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  s.door.view = null
  s.door.relay.rows = []
  const resumes = s.door.times('youth:resume')
  s.talk.disconnected()
  s.talk.connected()
  await waitFor(() => expect(s.door.times('youth:resume')).toBe(resumes + 1))
  answered.resolve()
  await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  expect(s.door.times('envelope:send')).toBe(1)
})

test.each(['youth:rebuild', 'transcript:rebuild'])(
  '[FAU39] when the answer to %s is lost, what was written is given back all the same',
  async (request) => {
    const s = await queued()
    s.talk.say('jeg tør ikke gå hjem')
    await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
    s.door.view = null
    s.door.relay.rows = []
    if (request === 'youth:rebuild') loseAnswers(s, request, 1)
    else s.door.refuseNext(request, 'no-answer')
    s.talk.disconnected()
    s.talk.connected()
    await waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  },
)

test('[TAL31] loaded anew in the queue, the page still says that another counsellor was asked for', async () => {
  const s = await seated()
  s.door.tell(s.door.waiting({ returned: true, wished: true }))
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'waiting', parted: { name: 'Mette', why: 'asked' } }))
})

test('[TAL38] the wish for another, taken back, is told of no more; nor is one that was never heard', async () => {
  const s = await seated()
  await s.talk.another()
  s.door.tell(s.door.waiting({ returned: true, estimate: { why: 'only-unwanted' } }))
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ parted: { name: 'Mette', why: 'asked' } }))
  await s.talk.same()
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ parted: { name: 'Mette', why: 'same' } }))

  sessionStorage.clear()
  const t = await seated()
  t.door.refuseNext('counsellor:another', 'down')
  const asking = t.talk.another()
  t.door.tell(t.door.waiting({ returned: true }))
  await waitFor(() => expect(t.talk.snapshot()).toMatchObject({ at: 'waiting', parted: { name: 'Mette', why: 'gone' } }))
  await asking
})

test('[ARR27] the age that was chosen before a reload decides whom else the page names after it', async () => {
  const s = await queued()
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(0))
  const answer = s.door.answer.bind(s.door)
  s.door.answer = (name, payload) => {
    const said = answer(name, payload)
    return name === 'youth:resume' && 'ok' in said && said.ok
      ? done({ ...(said.value as object), choices: { lang: 'da', age: '21-25' } })
      : said
  }
  const { talk } = s.door.page(s.root.pub, sessionStorage, { now: () => s.clock.now })
  talk.begin(false, 'Ravn')
  talk.connected()
  await on(talk, 'waiting')
  expect(talk.snapshot()).toMatchObject({ chosen: { age: '21-25' } })
})

test.each([
  ['hand', { hidden: true }],
  ['view', { hidden: true, by: 'view' }],
  ['reload', { hidden: true, by: 'reload' }],
] as const)('[PRI14] a cover raised by %s is told as that', async (why, told) => {
  const s = await queued()
  s.world.shell.cover.isUp = () => true
  s.world.shell.cover.why = () => why
  s.talk.coverMoved()
  expect(s.door.last('hidden:set')).toEqual(told)
  s.world.shell.cover.isUp = () => false
  s.talk.coverMoved()
  expect(s.door.last('hidden:set')).toEqual({ hidden: false })
})
