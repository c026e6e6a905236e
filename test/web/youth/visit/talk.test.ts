// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { RESUME_KEY } from '../../../../shared/doors/page.ts'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import type { OfferedKem } from '../../../../web/cipher/keys/keyOffer.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../../web/youth/visit/talk.ts'
import { LINE, makeRoot, makeStaff, type Staff, textOf, unsignedRoster } from '../../cipher/stage.ts'
import { PretendDoor } from './pretendDoor.ts'

beforeEach(() => sessionStorage.clear())

async function stage() {
  const root = await makeRoot()
  const [mette, jonas, stranger] = [await makeStaff('Mette'), await makeStaff('Jonas'), await makeStaff('Nobody')]
  const door = new PretendDoor(() => root.sign(unsignedRoster([mette, jonas])))
  const { talk, held } = door.page(root.pub, sessionStorage)
  return { root, mette, jonas, stranger, door, talk, held }
}
type Stage = Awaited<ReturnType<typeof stage>>

const on = (talk: Talk, at: Screen['at']) => vi.waitFor(() => expect(talk.snapshot().at).toBe(at))
const texts = (talk: Talk) => (talk.keeper()?.snapshot().entries ?? []).flatMap((entry) => (entry.kind === 'text' ? [entry.text] : []))

async function queued(change: { borrowed?: boolean } = {}): Promise<Stage> {
  const s = await stage()
  s.talk.begin(false, 'Ravn')
  s.talk.happen({ is: 'set', change })
  await s.talk.join()
  await on(s.talk, 'waiting')
  return s
}
async function seated(): Promise<Stage & { kem: OfferedKem }> {
  const s = await queued()
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  return { ...s, kem }
}
/** What this member of staff can read of all that lies on the server. */
async function reads({ door }: Stage, staff: Staff, kem: OfferedKem): Promise<string[]> {
  const { conv, youthPub } = door.ticket!
  const cipher = openCounsellor({ conv, line: LINE, kid: staff.identity.kid, youthPub, kem })
  await cipher.takeWraps(door.wraps)
  const found: string[] = []
  for (const placed of door.relay.rows) {
    const opened = await cipher.open(placed)
    if (opened.ok && opened.body.kind === 'text') found.push(textOf(opened))
  }
  return found
}

test('[WAI19] what is written in the queue waits sealed, and is read by the one who is seated', async () => {
  const s = await queued()
  s.talk.say('jeg tør ikke gå hjem')
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  expect(JSON.stringify(s.door.relay.rows)).not.toContain('hjem')
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(await reads(s, s.mette, kem)).toEqual(['jeg tør ikke gå hjem'])
  expect(s.talk.readers()).toMatchObject([{ name: 'Mette', now: true }])
})

test('[CIP14] an offer that does not hold is refused, and the place is kept', async () => {
  const s = await queued()
  await s.door.offer(s.stranger, 'seat', 0)
  await vi.waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'waiting', unsafe: true }))
  expect(s.door.last('offer:refuse')).toMatchObject({ why: 'not-safe' })
  expect(s.door.times('wraps:give')).toBe(0)
})

test.each([
  ['yes', ['før', 'efter']],
  ['no', ['efter']],
] as const)('[TAL24] asked whether a newcomer may read what came before, "%s" gives %j', async (answer, expected) => {
  const s = await seated()
  s.talk.say('før')
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  s.door.tell(s.door.waiting({ returned: true }))
  const { kem } = await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  expect(s.talk.snapshot()).toMatchObject({ newcomer: { name: 'Jonas', from: 'Mette', left: 'gone' } })
  expect(s.door.times('wraps:give')).toBe(1)
  s.talk.answerHandOver(answer)
  await on(s.talk, 'chat')
  s.talk.say('efter')
  await vi.waitFor(async () => expect(await reads(s, s.jonas, kem)).toEqual(expected))
  expect(s.talk.readers().find((reader) => reader.now)?.name).toBe('Jonas')
})

test.each(['yes', 'no'] as const)('[CIP25] the screen names the newcomer as reader as soon as they talk, after "%s"', async (answer) => {
  const s = await seated()
  s.door.tell(s.door.waiting({ returned: true }))
  await s.door.offer(s.jonas, 'handover', 1)
  await on(s.talk, 'hand-over')
  let drawn: string[] = []
  s.talk.subscribe(() => {
    drawn = s.talk.readers().flatMap((reader) => (reader.now ? [reader.name] : []))
  })
  s.talk.answerHandOver(answer)
  await on(s.talk, 'chat')
  await vi.waitFor(() => expect(drawn).toEqual(['Jonas']))
})

test('[SEA36] a counsellor who reloads is given the keys again without a question', async () => {
  const s = await seated()
  s.talk.say('hej')
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  const { kem } = await s.door.offer(s.mette, 'rejoin', 0)
  await vi.waitFor(() => expect(s.door.times('wraps:give')).toBe(2))
  expect(await reads(s, s.mette, kem)).toEqual(['hej'])
  expect(s.talk.snapshot().at).toBe('chat')
})

test('[CON24] after a reload the talk is here again, and goes on', async () => {
  const s = await seated()
  s.talk.say('før')
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  s.talk.pageHidden()
  await vi.waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(2))
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'chat')
  expect(texts(talk)).toEqual(['før'])
  expect(talk.readers()).toMatchObject([{ name: 'Mette', now: true }])
  talk.say('efter')
  await vi.waitFor(() => expect(talk.keeper()?.snapshot().entries.at(-1)).toMatchObject({ text: 'efter', mark: 'sent' }))
})

test('[CON24] a talk that cannot be opened again is said to be gone, and is ended', async () => {
  const s = await seated()
  s.door.blobs = []
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await vi.waitFor(() => expect(talk.snapshot()).toEqual({ at: 'stopped', why: 'lost' }))
  expect(s.door.times('conversation:end')).toBe(1)
  expect(sessionStorage.length).toBe(0)
})

test('[PRI16] sessionStorage holds the share alone, and nothing at all on a borrowed phone', async () => {
  const s = await seated()
  s.talk.say('hemmeligt')
  expect(Object.keys(sessionStorage)).toEqual([RESUME_KEY])
  expect(sessionStorage.getItem(RESUME_KEY)).not.toContain('hemmeligt')
  sessionStorage.clear()
  const other = await queued({ borrowed: true })
  expect(other.talk.durable()).toBe(false)
  expect(sessionStorage.length).toBe(0)
})

test('[FAU39] after the server lost everything, it is given its own word and its own envelopes back', async () => {
  const s = await queued()
  s.talk.say('hej')
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  await vi.waitFor(() => expect(s.talk.keeper()?.envelopes().length).toBe(1))
  s.door.view = null
  s.door.relay.rows = []
  s.talk.connected()
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  expect(s.door.last('youth:rebuild').pass).toMatch(/^pass-/)
  await on(s.talk, 'waiting')
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  expect(await reads(s, s.mette, kem)).toEqual(['hej'])
})

test('[CON27] the older of two tabs wipes itself', async () => {
  const s = await seated()
  s.talk.superseded()
  expect(s.talk.snapshot()).toEqual({ at: 'superseded' })
  expect(s.talk.keeper()).toBeNull()
  expect(s.held.at(-1)).toBeNull()
})

test('[LIN10] a full line is said so, nothing is kept, and one may try again', async () => {
  const s = await stage()
  s.door.refuseNext('queue:join', 'full')
  s.talk.begin(false, 'Ravn')
  await s.talk.join()
  await vi.waitFor(() => expect(s.talk.snapshot()).toMatchObject({ at: 'turned-away', why: 'full' }))
  expect(sessionStorage.length).toBe(0)
  await s.talk.join()
  await on(s.talk, 'waiting')
})

test('[AFT15] the end wipes keys, words and share; the answers go out once', async () => {
  const s = await seated()
  await s.talk.leave()
  await on(s.talk, 'ended')
  expect([s.talk.keeper(), sessionStorage.length, s.held.at(-1)]).toEqual([null, 0, null])
  s.talk.happen({ is: 'answered', answers: {} })
  s.talk.happen({ is: 'answered', answers: { moodChange: 1 } })
  await s.talk.finishQuestions()
  expect(s.door.last('survey:answer')).toEqual({ survey: 's'.repeat(43), answers: { moodChange: 1 } })
  expect(s.talk.snapshot()).toEqual({ at: 'goodbye' })
})

test('[CIP56] without WebCrypto there is no chat', async () => {
  const s = await stage()
  const { talk } = s.door.page(s.root.pub, sessionStorage, { canSeal: () => false })
  talk.begin(false, 'Ravn')
  expect(talk.snapshot()).toEqual({ at: 'no-crypto' })
  expect(s.door.asked).toEqual([])
})

test('[ARR24] a lost answer to the first question is asked again, for the same ticket', async () => {
  const s = await stage()
  s.door.down = true
  s.talk.begin(false, 'Ravn')
  await s.talk.join()
  expect(s.talk.snapshot().at).toBe('joining')
  s.door.down = false
  s.door.refuseNext('queue:join', 'no-answer')
  s.talk.connected()
  await vi.waitFor(() => expect(s.door.times('queue:join')).toBe(1))
  s.talk.connected()
  await on(s.talk, 'waiting')
  const joins = s.door.asked.filter(([name]) => name === 'queue:join').map(([, payload]) => payload as { conv: string; token: string })
  expect(new Set(joins.map((join) => join.conv + join.token)).size).toBe(1)
})

test('[CIP2] the mood and the youth’s words are in no request but sealed', async () => {
  const s = await stage()
  s.talk.begin(false, 'Ravn')
  s.talk.happen({ is: 'set', change: { mood: 1, nickname: 'Hemmelignavn' } })
  await s.talk.join()
  await on(s.talk, 'waiting')
  s.talk.say('hej')
  await vi.waitFor(() => expect(s.door.relay.rows.length).toBe(1))
  expect(JSON.stringify(s.door.asked)).not.toMatch(/Hemmelignavn|mood/)
})

test.each([
  ['that came to no talk', null, 1],
  ['with questions still to come', 's'.repeat(43), 0],
] as const)('[DOO34] a place that is over %s: the page lets its connection go only where nothing is owed', async (_, survey, letGo) => {
  const root = await makeRoot()
  const door = new PretendDoor(() => root.sign(unsignedRoster([])))
  const disconnect = vi.fn()
  const { talk } = door.page(root.pub, sessionStorage, { disconnect })
  talk.begin(false, 'Ravn')
  await talk.join()
  await on(talk, 'waiting')
  const { conv } = door.ticket!
  door.tell({ phase: 'ended', rev: 99, conv, line: LINE, endedBy: 'connection', talked: survey !== null, inQueue: true, survey })
  await on(talk, 'ended')
  expect(disconnect).toHaveBeenCalledTimes(letGo)
})
