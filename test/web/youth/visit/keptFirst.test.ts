// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { lastMark, on, queued, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

type Stage = Awaited<ReturnType<typeof queued>>
const never = ({ door }: Stage, request: string) => door.refuseNext(request, ...Array.from({ length: 99 }, () => 'no-answer' as const))
const isSent = (text: string, { talk }: Pick<Stage, 'talk'>) => waitFor(() => expect(lastMark(talk)).toMatchObject({ text, mark: 'sent' }))

test('[CIP48] no keys are given before the server has the state that a reload needs; it is said again, the very same, and then they are', async () => {
  const s = await queued()
  s.talk.say('jeg tør ikke gå hjem')
  await isSent('jeg tør ikke gå hjem', s)
  s.door.refuseNext('resume:keep', 'no-answer', 'down', 'no-answer')
  const before = s.door.times('resume:keep')
  await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('resume:keep')).toBe(before + 3))
  expect(s.door.times('wraps:give')).toBe(0)
  await on(s.talk, 'chat')
  const said = s.door.asked.filter(([name]) => name === 'resume:keep').slice(before, before + 4)
  expect(new Set(said.map(([, payload]) => JSON.stringify(payload))).size).toBe(1)
})

test('[CIP48] a page that is loaded anew before the server answered is in its talk again, and lets the counsellor in', async () => {
  const s = await queued()
  s.talk.say('jeg tør ikke gå hjem')
  await isSent('jeg tør ikke gå hjem', s)
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.blobs.length).toBeGreaterThan(1))
  never(s, 'resume:keep')
  const before = s.door.times('resume:keep')
  await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('resume:keep')).toBeGreaterThan(before + 1))

  s.door.pages.splice(0)[0]!.disconnected()
  s.door.refuseNext('resume:keep')
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'chat')
  await waitFor(() => expect(lastMark(talk)).toMatchObject({ text: 'jeg tør ikke gå hjem', mine: true }))
  expect([s.door.times('wraps:give'), s.door.times('offer:refuse')]).toEqual([1, 0])
})

test('[CIP48] where the offer lapses meanwhile, no keys are given, and the youth goes on in the queue', async () => {
  const s = await queued()
  never(s, 'resume:keep')
  const before = s.door.times('resume:keep')
  await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('resume:keep')).toBeGreaterThan(before))
  s.door.tell(s.door.waiting({ returned: true }))
  s.talk.say('er I der?')
  await isSent('er I der?', s)
  expect(s.door.times('wraps:give')).toBe(0)
  s.door.refuseNext('resume:keep')
  // The next offer answers a challenge that is still good.
  await waitFor(() => expect(s.door.times('youth:resume')).toBeGreaterThan(0))
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(s.door.times('offer:refuse')).toBe(0)
})

test('[CIP48] a connection that breaks meanwhile holds up nothing: the next one says who it is, and the keys are given', async () => {
  const s = await seated()
  const answer = s.door.answer.bind(s.door)
  let isKnown = true
  s.door.answer = (name, payload) => {
    if (name === 'youth:resume') isKnown = true
    return isKnown ? answer(name, payload) : refuse('not-yours')
  }
  s.door.refuseNext('resume:keep', 'no-answer')
  await s.door.offer(s.mette, 'rejoin', 0)
  const before = s.door.times('resume:keep')
  await waitFor(() => expect(s.door.times('resume:keep')).toBeGreaterThan(before))
  // Twice at once: the page is still entering on the first of the new connections when the second one comes.
  for (let times = 0; times < 2; times++) {
    s.talk.disconnected()
    isKnown = false
    s.talk.connected()
  }
  await waitFor(() => expect(s.door.view).toMatchObject({ phase: 'chat', offer: null }))
  s.talk.say('hej')
  await isSent('hej', s)
  expect(s.door.times('offer:refuse')).toBe(0)
})
