// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import { LINE, type Staff } from '../../cipher/stage.ts'
import { lastMark, on, queued, seated, turnClock, waitFor } from './seatedYouth.ts'

turnClock()

type Stage = Awaited<ReturnType<typeof queued>>
type Made = Awaited<ReturnType<Stage['door']['offer']>>

/** What the page that made this offer can open of the wraps that the server holds. */
async function opens({ door }: Stage, by: Staff, { kem }: Made) {
  const { conv, youthPub } = door.ticket!
  const page = openCounsellor({ conv, line: LINE, kid: by.identity.kid, youthPub, kem })
  return (await page.takeWraps(door.wraps)).epochs
}
/** While the wraps for the first offer are on their way, the counsellor's page is loaded anew and offers again. */
function loadedAnewMeanwhile(s: Stage, offerAgain: () => Promise<Made>) {
  const answer = s.door.answer.bind(s.door)
  const second = Promise.withResolvers<Made>()
  s.door.answer = async (request, payload) => {
    if (request !== 'wraps:give') return answer(request, payload)
    s.door.answer = answer
    second.resolve(await offerAgain())
    return answer(request, payload)
  }
  return second.promise
}
/** Long enough for the page to check an offer, and to say something about it twice. */
async function whileItLooks() {
  let steps = 0
  await waitFor(() => expect(++steps).toBeGreaterThan(60))
}
const times = ({ door }: Stage) => [door.times('wraps:give'), door.times('offer:refuse')]

test('[CIP22] wraps that cross the offer of a reloaded page are given again for the newer offer, and the youth does nothing', async () => {
  const s = await queued()
  const again = loadedAnewMeanwhile(s, () => s.door.offer(s.mette, 'seat', 0))
  const first = await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(times(s)).toEqual([2, 0])
  expect([await opens(s, s.mette, first), await opens(s, s.mette, await again)]).toEqual([[], [0]])
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'hej', mark: 'sent' }))
})

test('[CIP22] the question about a newcomer stays on the screen and is asked once, also where the newcomer’s page is loaded anew', async () => {
  const s = await seated()
  s.door.tell(s.door.waiting({ returned: true }))
  const first = await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  const screens = new Set<string>()
  s.talk.subscribe(() => screens.add(s.talk.snapshot().at))
  const second = await s.door.offer(s.jonas, 'handover', 1)
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'hand-over', view: { offer: second.offer } }))
  expect([...screens]).toEqual(['hand-over'])
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  expect([await opens(s, s.jonas, first), await opens(s, s.jonas, second)]).toEqual([[], [0, 1]])
  expect(times(s)).toEqual([2, 0])
})

test.each(['yes', 'no'] as const)(
  '[CIP22] answered with %s and then loaded anew: the answer holds, and nobody asks again',
  async (answer) => {
    const s = await seated()
    s.door.tell(s.door.waiting({ returned: true }))
    await s.door.offer(s.jonas, 'handover', 1)
    await on(s.talk, 'hand-over')
    const again = loadedAnewMeanwhile(s, () => s.door.offer(s.jonas, 'handover', 1))
    s.talk.answerHandOver(answer)
    const screens: string[] = []
    s.talk.subscribe(() => screens.push(s.talk.snapshot().at))
    await on(s.talk, 'chat')
    expect(screens).not.toContain('hand-over')
    expect(await opens(s, s.jonas, await again)).toEqual(answer === 'yes' ? [0, 1] : [1])
    s.talk.say('hej Jonas')
    await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ mark: 'sent' }))
    expect(s.door.relay.rows.at(-1)?.envelope.ep).toBe(1)
  },
)

test('[CIP22] a counsellor in the talk whose page is loaded anew twice gets the keys for the newer page, and the talk stays', async () => {
  const s = await seated()
  const again = loadedAnewMeanwhile(s, () => s.door.offer(s.mette, 'rejoin', 0))
  const screens = new Set<string>()
  s.talk.subscribe(() => screens.add(s.talk.snapshot().at))
  const first = await s.door.offer(s.mette, 'rejoin', 0)
  await waitFor(() => expect(s.door.view).toMatchObject({ phase: 'chat', offer: null }))
  expect([await opens(s, s.mette, first), await opens(s, s.mette, await again)]).toEqual([[], [0]])
  expect([...screens]).toEqual(['chat'])
  expect(times(s)).toEqual([3, 0])
})

test('[CIP22] a youth’s page that is loaded anew before its wraps are answered gives them again, and sends no counsellor away', async () => {
  const s = await seated()
  s.door.refuseNext('wraps:give', ...Array.from({ length: 99 }, () => 'no-answer' as const))
  const { offer, kem } = await s.door.offer(s.mette, 'rejoin', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBe(2))
  s.door.pages.splice(0)[0]!.disconnected()
  s.door.refuseNext('wraps:give')
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await waitFor(() => expect(s.door.view).toMatchObject({ phase: 'chat', offer: null }))
  expect(s.door.times('offer:refuse')).toBe(0)
  expect(await opens(s, s.mette, { offer, kem })).toEqual([0])
})

test('[CIP59] an offer that was replaced gets no wraps when the server shows it again, and nobody is sent away for it', async () => {
  const s = await queued()
  const first = await s.door.offer(s.mette, 'seat', 0)
  const answer = s.door.answer.bind(s.door)
  // A server that keeps the answer to itself: the page cannot know that its wraps have arrived.
  s.door.answer = (request, payload) => (request === 'wraps:give' ? refuse('no-answer') : answer(request, payload))
  await waitFor(() => expect(s.door.times('wraps:give')).toBeGreaterThan(0))
  await s.door.offer(s.mette, 'seat', 0)
  const given = s.door.times('wraps:give')
  await waitFor(() => expect(s.door.times('wraps:give')).toBeGreaterThan(given))
  s.door.tell({ phase: 'connecting', ...s.door.base(), offer: first.offer })
  await whileItLooks()
  expect(s.door.times('offer:refuse')).toBe(0)
  const { kem } = first
  s.door.wraps = s.door.last('wraps:give').wraps
  expect(await opens(s, s.mette, { offer: first.offer, kem })).toEqual([])
})

test('[CIP59] an old view that names the replaced offer comes after the wraps for the newer one: it is neither refused nor called unsafe', async () => {
  const s = await queued()
  s.door.refuseNext('wraps:give', 'no-answer')
  const first = await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBe(1))
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  const given = s.door.times('wraps:give')
  const talking = s.door.view!
  s.door.tell({ phase: 'connecting', ...s.door.base(), offer: first.offer })
  await whileItLooks()
  s.door.tell({ ...talking, ...s.door.base() })
  await on(s.talk, 'chat')
  expect(times(s)).toEqual([given, 0])
})

test.each([[[0, 1]], [[1, 0]]])(
  '[CIP22] both offers wait for the list of staff, which comes in the order %j: the newer one gets the keys',
  async (order) => {
    const s = await queued()
    const { roster } = s.world
    const lists: PromiseWithResolvers<void>[] = []
    s.world.roster = async (line) => {
      const list = Promise.withResolvers<void>()
      lists.push(list)
      await list.promise
      return roster(line)
    }
    await s.door.offer(s.mette, 'seat', 0)
    await waitFor(() => expect(lists).toHaveLength(1))
    const second = await s.door.offer(s.mette, 'seat', 0)
    await waitFor(() => expect(lists).toHaveLength(2))
    for (const i of order) lists[i]!.resolve()
    await on(s.talk, 'chat')
    expect(times(s)).toEqual([1, 0])
    expect(await opens(s, s.mette, second)).toEqual([0])
  },
)
