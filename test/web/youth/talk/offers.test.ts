// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import { LINE, textOf } from '../../cipher/stage.ts'
import { lastMark, loseAnswers, on, queued, seated, turnClock, waitFor } from './seatedYouth.ts'

turnClock()

test('[CIP21] an answer to the wraps that is lost on a standing connection holds up nothing', async () => {
  const s = await queued()
  loseAnswers(s, 'wraps:give', 1)
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'hej', mark: 'sent' }))
})

test('[TRA8] what opens an epoch goes out as a mark, before all else: nobody wrote it, and it is not counted', async () => {
  const s = await seated()
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  s.talk.say('hej Jonas')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ mark: 'sent' }))
  const sent = s.door.asked.filter(([name]) => name === 'envelope:send' || name === 'mark:send')
  const ofTheNew = sent.flatMap(([name, payload]) => ((payload as { ep: number }).ep === 1 ? [name] : [])) // an envelope, by the door's schema
  expect(ofTheNew).toEqual(['mark:send', 'envelope:send'])
})

test('[CON10] where the word that they talk is lost, it is asked for', async () => {
  const s = await queued()
  const tell = s.door.tell.bind(s.door)
  s.door.tell = (view) => {
    if (view.phase === 'chat') s.door.view = view
    else tell(view)
  }
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(s.door.times('wraps:give')).toBe(1)
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'hej', mark: 'sent' }))
})

test('[CIP21] wraps that never arrived are given again by themselves, the very same', async () => {
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

test('[CIP21] wraps that never arrived before the offer lapsed: what is written goes on into the queue', async () => {
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

test('[CIP21] the connection breaks while the wraps are given: the next one says who it is, and they are given', async () => {
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

test('[ROS18] a roster that did not come is fetched again before anybody is refused', async () => {
  const s = await queued()
  s.roster.lost = 2
  await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(s.door.times('offer:refuse')).toBe(0)
})

test('[CIP24] the server puts another purpose under the same offer while the youth is asked: the no stays a no', async () => {
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

test('[CIP24] nor is a known offer given again under another purpose without a question', async () => {
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

test('[CIP23] somebody else for the first seat, after keys were made for one, is asked about like any newcomer', async () => {
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

test('[CIP20] an offer whose wraps the server holds, told of once more by a view that was under way, changes nothing', async () => {
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

test('[ROS20] a counsellor who was removed while the page stood open is not let in any more', async () => {
  const s = await seated()
  Object.assign(s.roster, { staff: [s.mette], serial: 8 })
  s.door.tell(s.door.waiting({ returned: true }))
  s.clock.now += 60_000
  await s.door.offer(s.jonas, 'handover', 1)
  await waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'waiting', unsafe: true }))
  expect(s.door.last('offer:refuse').why).toBe('not-safe')
  expect(s.door.times('wraps:give')).toBe(1)
})

test('[ROS20] within the minute a roster in hand is enough', async () => {
  const s = await seated()
  const { fetched } = s.roster
  await s.door.offer(s.mette, 'rejoin', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBe(2))
  expect(s.roster.fetched).toBe(fetched)
})
