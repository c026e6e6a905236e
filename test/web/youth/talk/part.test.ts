// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import type { OfferedKem } from '../../../../web/cipher/keys/keyOffer.ts'
import { LINE, type Staff, textOf } from '../../cipher/stage.ts'
import { lastMark, on, queued, seated, turnClock, waitFor } from './seatedYouth.ts'

turnClock()
type Stage = Awaited<ReturnType<typeof queued>>

/** What this member of staff's page makes of all that lies on the server. */
async function reads({ door }: Stage, staff: Staff, kem: OfferedKem, wraps = door.wraps) {
  const { conv, youthPub } = door.ticket!
  const cipher = openCounsellor({ conv, line: LINE, kid: staff.identity.kid, youthPub, kem })
  await cipher.takeWraps(wraps)
  const texts: string[] = []
  const shut: string[] = []
  for (const placed of door.relay.rows) {
    const found = await cipher.open(placed)
    if (!found.ok) shut.push(found.why)
    else if (found.body.kind === 'text') texts.push(textOf(found))
  }
  return { texts, shut }
}
const say = async (s: Stage, text: string) => {
  s.talk.say(text)
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text, mark: 'sent' }))
}
const givenBack = (s: Stage, epoch: number | null | undefined) =>
  s.door.tell(s.door.waiting({ returned: true, ...(epoch !== undefined && { epoch }) }))
const epochs = (s: Stage) => s.door.relay.rows.map(({ envelope }) => envelope.ep)

test.each([0, undefined])(
  '[CIP35] back in the queue, what is written is sealed for nobody yet; the one before gets it and cannot open it (%s)',
  async (epoch) => {
    const s = await seated()
    const { wraps } = s.door
    await say(s, 'til Mette')
    givenBack(s, epoch)
    await waitFor(() => expect(epochs(s)).toEqual([0, 1]))
    await say(s, 'om Mette')
    expect(epochs(s)).toEqual([0, 1, 1])
    expect(await reads(s, s.mette, s.kem, wraps)).toEqual({ texts: ['til Mette'], shut: ['no-key', 'no-key'] })
    expect(s.talk.readers()).toMatchObject([{ name: 'Mette', now: false }])
  },
)

test.each([
  ['yes', ['til Mette', 'i køen', 'nu']],
  ['no', ['i køen', 'nu']],
] as const)(
  '[CIP36] whether or not the history is given ("%s"), the newcomer reads what was written in the queue',
  async (answer, expected) => {
    const s = await seated()
    await say(s, 'til Mette')
    givenBack(s, 0)
    await say(s, 'i køen')
    const { kem } = await s.door.offer(s.jonas, 'handover', 1)
    await on(s.talk, 'hand-over')
    expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Jonas', from: 'Mette' } })
    s.talk.answerHandOver(answer)
    await on(s.talk, 'chat')
    await say(s, 'nu')
    expect((await reads(s, s.jonas, kem)).texts).toEqual(expected)
    expect(s.talk.readers().flatMap(({ name, now }) => (now ? [name] : []))).toEqual(['Jonas'])
  },
)

test('[CIP36] asked for by the youth, given back, and the same one comes again: each is told as it is', async () => {
  const s = await seated()
  await s.talk.another()
  givenBack(s, 0)
  await say(s, 'i køen')
  await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Jonas', from: 'Mette', left: 'asked' } })
  s.door.tell(s.door.waiting({ returned: true, epoch: 0 }))
  const { kem } = await s.door.offer(s.mette, 'handover', 1)
  await on(s.talk, 'hand-over')
  expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Mette', left: 'again' } })
  s.talk.answerHandOver('no')
  await on(s.talk, 'chat')
  expect((await reads(s, s.mette, kem)).texts).toEqual(['i køen'])
})

test('[CIP35] given back a second time, it is another epoch that nobody was given', async () => {
  const s = await seated()
  givenBack(s, 0)
  await say(s, 'første gang')
  const { kem } = await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  s.talk.answerHandOver('yes')
  await on(s.talk, 'chat')
  const { wraps } = s.door
  givenBack(s, 1)
  await waitFor(() => expect(epochs(s).at(-1)).toBe(2))
  await say(s, 'anden gang')
  expect((await reads(s, s.jonas, kem, wraps)).texts).toEqual(['første gang'])
})

test('[CIP35] a view from before the talk, drawn late, takes nothing away from the counsellor', async () => {
  const s = await seated()
  const late: YouthView = s.door.waiting({ epoch: null })
  s.door.view = late
  s.talk.connected()
  await on(s.talk, 'waiting')
  if (s.door.view.phase !== 'waiting') throw new Error('not waiting')
  await say(s, 'stadig til Mette')
  expect(epochs(s)).toEqual([0])
})

test('[CIP35] reloaded in the queue, the page goes on under the same key and loses no word', async () => {
  const s = await seated()
  givenBack(s, 0)
  await say(s, 'før')
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(2))
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'waiting')
  talk.say('efter')
  await waitFor(() => expect(talk.keeper()?.snapshot().entries.at(-1)).toMatchObject({ text: 'efter', mark: 'sent' }))
  expect(epochs(s)).toEqual([1, 1, 1])
  const { kem } = await s.door.offer(s.jonas, 'handover', 1)
  await on(talk, 'hand-over')
  talk.answerHandOver('no')
  await on(talk, 'chat')
  expect((await reads(s, s.jonas, kem)).texts).toEqual(['før', 'efter'])
})

test.each([0, 1])('[CIP35] the key is kept before anything lies under it, also where %s answers were lost', async (lost) => {
  const s = await seated()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(0))
  const answer = s.door.answer.bind(s.door)
  let keptUnder: number | null = null
  s.door.answer = (name, payload) => {
    if (name === 'mark:send' && keptUnder === null) keptUnder = s.door.times('resume:keep')
    return answer(name, payload)
  }
  await say(s, 'til Mette')
  const before = s.door.times('resume:keep')
  s.door.refuseNext('resume:keep', ...Array.from({ length: lost }, () => 'no-answer' as const))
  givenBack(s, 0)
  await waitFor(() => expect(epochs(s)).toEqual([0, 1]))
  expect(keptUnder).toBe(before + 1 + lost)
})

test('[CIP35] given back while the answer to the wraps is lost: what the server held is passed, and the queue is nobody’s', async () => {
  const s = await queued()
  s.door.refuseNext('wraps:give', ...Array.from({ length: 50 }, () => 'no-answer' as const))
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await waitFor(() => expect(s.door.times('wraps:give')).toBeGreaterThan(0))
  const { wraps } = s.door.last('wraps:give')
  givenBack(s, 0)
  await waitFor(() => expect(epochs(s)).toEqual([1]))
  await say(s, 'i køen')
  expect((await reads(s, s.mette, kem, wraps)).texts).toEqual([])
})

test('[CIP39] after a loss the page says how far it has come, so that the next offer is of the epoch it stands in', async () => {
  const s = await seated()
  givenBack(s, 0)
  await say(s, 'i køen')
  s.door.view = null
  s.talk.connected()
  await waitFor(() => expect(s.door.times('youth:rebuild')).toBe(1))
  expect(s.door.last('youth:rebuild').epoch).toBe(0)
})
