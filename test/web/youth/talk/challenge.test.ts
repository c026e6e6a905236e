// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { createOffer } from '../../../../web/cipher/keys/keyOffer.ts'
import { LINE } from '../../cipher/stage.ts'
import { on, queued, seated, turnClock, waitFor } from './seatedYouth.ts'

turnClock()

type Stage = Awaited<ReturnType<typeof queued>>
/** Mette is the next one and nobody is at fault: the youth lets her in without having refused anybody. */
async function metteIsLetIn(s: Stage, talk = s.talk) {
  const before = s.door.times('offer:refuse')
  await s.door.offer(s.mette, 'seat', 0)
  await on(talk, 'chat')
  expect(s.door.times('offer:refuse')).toBe(before)
}
/** An offer made for another conversation: it does not hold, whoever made it. */
async function badOffer({ door, jonas }: Stage) {
  const { youthPub } = door.ticket!
  const asked = { conv: 'c'.repeat(22), line: LINE, youthPub, challenge: door.challenge, epoch: 0, purpose: 'seat' as const }
  door.tell({ phase: 'connecting', ...door.base(), offer: (await createOffer(jonas.identity, asked)).offer })
}
const never = (door: Stage['door'], request: string) => door.refuseNext(request, ...Array.from({ length: 99 }, () => 'no-answer' as const))

test('[TAL34] a refusal lost on a standing connection is said again, and the next offer is taken', async () => {
  const s = await queued()
  s.door.refuseNext('offer:refuse', 'no-answer', 'no-answer')
  await badOffer(s)
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'waiting', unsafe: true }))
  await metteIsLetIn(s)
})

test('[TAL34] a refusal that was lost until the offer lapsed by itself does not turn the next one away', async () => {
  const s = await queued()
  never(s.door, 'offer:refuse')
  await badOffer(s)
  await waitFor(() => expect(s.door.times('offer:refuse')).toBeGreaterThan(0))
  const resumes = s.door.times('youth:resume')
  s.door.tell(s.door.waiting({ returned: true }))
  await waitFor(() => expect(s.door.times('youth:resume')).toBe(resumes + 1))
  await metteIsLetIn(s)
})

test.each(['the connection breaks', 'the page is loaded again'])(
  '[TAL34] a lost refusal, then %s: the next offer is taken',
  async (then) => {
    const s = await queued()
    never(s.door, 'offer:refuse')
    await badOffer(s)
    await waitFor(() => expect(s.door.times('offer:refuse')).toBeGreaterThan(0))
    // The seat lapses while nobody hears it.
    const [page] = s.door.pages.splice(0)
    page!.disconnected()
    s.door.view = s.door.waiting({ returned: true })
    if (then === 'the connection breaks') {
      s.door.pages.push(page!)
      page!.connected()
      await on(s.talk, 'waiting')
      return metteIsLetIn(s)
    }
    const { talk } = s.door.page(s.root.pub, sessionStorage)
    talk.begin(false, 'Musvit')
    await on(talk, 'waiting')
    await metteIsLetIn(s, talk)
  },
)

test.each(['out-of-order', 'gone'] as const)('[TAL34] keys that came too late (%s) turn nobody away later', async (why) => {
  const s = await queued()
  const answer = s.door.answer.bind(s.door)
  s.door.answer = (request, payload) => {
    if (request !== 'wraps:give') return answer(request, payload)
    s.door.answer = answer
    s.door.tell(s.door.waiting({ returned: true }))
    return refuse(why)
  }
  const resumes = s.door.times('youth:resume')
  await s.door.offer(s.jonas, 'seat', 0)
  await waitFor(() => expect(s.door.times('youth:resume')).toBe(resumes + 1))
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'hand-over')
  expect(s.door.times('offer:refuse')).toBe(0)
})

test('[TAL34] keys that are not taken though the offer stands are not given again at once', async () => {
  const s = await queued()
  s.door.refuseNext('wraps:give', 'not-allowed')
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(s.door.times('wraps:give')).toBe(2)
})

test('[TAL34] what was refused is refused again for the same reason, when it is shown once more', async () => {
  const s = await seated()
  s.door.refuseNext('offer:refuse', 'no-answer')
  await badOffer(s)
  await waitFor(() => expect(s.door.times('offer:refuse')).toBe(2))
  const said = s.door.asked.filter(([name]) => name === 'offer:refuse').map(([, payload]) => JSON.stringify(payload))
  expect(new Set(said).size).toBe(1)
})

test.each(['standing', 'reloaded'])('[TAL34] a lost wish for another counsellor (page %s) turns nobody away later', async (page) => {
  const s = await seated()
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(1))
  if (page === 'reloaded') never(s.door, 'counsellor:another')
  else s.door.refuseNext('counsellor:another', 'no-answer')
  const keeps = s.door.times('resume:held')
  s.talk.another()
  await waitFor(() => expect(s.door.times('counsellor:another')).toBeGreaterThan(page === 'reloaded' ? 0 : 1))
  let { talk } = s
  if (page === 'reloaded') {
    await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(keeps))
    s.door.pages.splice(0)[0]!.disconnected()
    talk = s.door.page(s.root.pub, sessionStorage).talk
    talk.begin(false, 'Musvit')
    await on(talk, 'chat')
  }
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.jonas, 'handover', 1)
  await on(talk, 'hand-over')
  expect(s.door.times('offer:refuse')).toBe(0)
})
