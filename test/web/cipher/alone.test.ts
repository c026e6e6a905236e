import { beforeEach, expect, test } from 'vitest'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import { createYouth, openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import {
  asked,
  checked,
  hand,
  handOver,
  LINE,
  makeStaff,
  opened,
  placedAt,
  refused,
  reloaded,
  type Scene,
  say,
  scene,
  textOf,
  words,
} from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

/** Given back by a server that holds the wraps of the epoch: the youth stands alone. */
async function givenBack(youth: YouthCipher = s.youth) {
  const first = await youth.standAlone(youth.epoch)
  if (!first) throw new Error('not given back')
  const opening = s.relay.post(first)
  await youth.open(opening)
  return opening
}
const reload = async (youth: YouthCipher): Promise<YouthCipher> => {
  const kept = await youth.keep()
  const found = await openYouth({ conv: youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
  if (!found.ok) throw new Error(found.why)
  return found.youth
}
const readAll = async (youth: YouthCipher) => {
  for (const placed of s.relay.placed) await youth.open(placed)
}
/** Seated in the epoch that the youth has begun alone. */
const seat = (youth: YouthCipher, who: typeof s.ole, history: boolean, roster = s.roster) =>
  hand(youth, who, roster, { purpose: 'handover', epoch: youth.epoch, history })
const consider = async (who: typeof s.ole, change: Parameters<typeof asked>[1]) => {
  const { offer } = await createOffer(who.identity, asked(s.youth, change))
  return s.youth.considerOffer(offer, s.roster)
}

test('[CIP31] given back, a new epoch begins at once with no member: its first envelope states the final heads of the one before', async () => {
  const before = await say(s.youth, s.relay, 'til Mette')
  const last = await say(s.counsellor, s.relay, 'jeg lytter')
  await opened(s.youth, last)
  const opening = await givenBack()
  expect(opening.envelope).toMatchObject({ ep: 1, n: 0 })
  expect(opening.envelope.sid).not.toBe(before.envelope.sid)
  expect([s.youth.epoch, s.youth.sharedEpoch, s.youth.heldEpoch]).toEqual([1, 0, 0])
  expect(s.youth.readers()).toMatchObject([{ name: 'Mette', epochs: [0], now: false }])
  expect(await s.youth.standAlone(0)).toBeNull()
})

test("[CIP31] the ex-member's page gets the ciphertext of the queue words and cannot open them, nor after a reload", async () => {
  const opening = await givenBack()
  const queue = await say(s.youth, s.relay, 'om Mette')
  for (const placed of [opening, queue]) expect(await refused(s.counsellor, placed)).toBe('no-key')
  expect(await consider(s.mette, { purpose: 'rejoin', epoch: 0 })).toEqual({ ok: false, why: 'epoch' })
  expect(await consider(s.mette, { purpose: 'rejoin', epoch: 1 })).toEqual({ ok: false, why: 'epoch' })
  expect(await consider(s.mette, { purpose: 'seat', epoch: 0 })).toEqual({ ok: false, why: 'purpose' })
})

test("[CIP31] an ex-member's late envelope is refused as late, on the old stream and on a new one", async () => {
  await opened(s.youth, await say(s.counsellor, s.relay, 'hej'))
  const again = await reloaded(s)
  await givenBack()
  expect(await refused(s.youth, s.relay.post(await s.counsellor.seal(words('jeg er her stadig'))))).toBe('late')
  expect(await refused(s.youth, placedAt(await again.seal(words('en ny strøm')), 99))).toBe('late')
})

test.each([
  ['with the history', true, ['før', 'i køen', 'nu']],
  ['without the history', false, ['i køen', 'nu']],
])('[CIP32] %s the newcomer reads what was written in the queue, and its first envelope', async (_, history, expected) => {
  await say(s.youth, s.relay, 'før')
  await givenBack()
  await say(s.youth, s.relay, 'i køen')
  const ole = await seat(s.youth, s.ole, history)
  expect(ole.wraps.map(({ epoch }) => epoch)).toEqual(history ? [0, 1] : [1])
  expect(await s.youth.began(1)).toBeNull()
  await say(s.youth, s.relay, 'nu')
  const found: string[] = []
  for (const placed of s.relay.placed) {
    const one = await ole.counsellor.open(placed)
    if (one.ok && one.body.kind === 'text') found.push(textOf(one))
    if (one.ok) expect(one).toMatchObject({ missing: [], fork: false })
    else expect(one.why).toBe('no-key')
  }
  expect(found).toEqual(expected)
  expect(textOf(await opened(s.youth, await say(ole.counsellor, s.relay, 'hej')))).toBe('hej')
  expect(
    s.youth
      .readers()
      .filter(({ now }) => now)
      .map(({ name }) => name),
  ).toEqual(['Ole'])
  expect(await refused(s.counsellor, s.relay.placed.at(-2)!)).toBe('no-key')
})

test('[CIP32] given back again and again, each time nobody can read, and each newcomer reads the queue alone', async () => {
  const ida = await makeStaff('Ida')
  const roster = await checked(s.root, [s.mette, s.ole, ida], 8)
  let before = s.counsellor
  for (const [i, who] of [s.ole, ida, s.mette, s.ole].entries()) {
    await givenBack()
    const queue = await say(s.youth, s.relay, `kø ${i}`)
    expect(queue.envelope.ep).toBe(i + 1)
    expect(await refused(before, queue)).toBe('no-key')
    const next = await seat(s.youth, who, false, roster)
    await s.youth.began(i + 1)
    expect(textOf(await opened(next.counsellor, queue))).toBe(`kø ${i}`)
    before = next.counsellor
  }
})

test('[CIP32] the same counsellor comes back: this counsellor is given the queue, and only with a yes what came before', async () => {
  const row = await say(s.youth, s.relay, 'før')
  await givenBack()
  const queue = await say(s.youth, s.relay, 'i køen')
  const again = await seat(s.youth, s.mette, false)
  await s.youth.began(1)
  expect(await refused(again.counsellor, row)).toBe('no-key')
  expect(textOf(await opened(again.counsellor, queue))).toBe('i køen')
})

test('[CIP33] wraps for a newcomer that the server never held: what was written in the queue keeps its key for the next one', async () => {
  await givenBack()
  const queue = await say(s.youth, s.relay, 'i køen')
  await seat(s.youth, s.ole, false)
  expect(await s.youth.standAlone(0)).toBeNull()
  const mette = await seat(s.youth, s.mette, false)
  await s.youth.began(1)
  expect(textOf(await opened(mette.counsellor, queue))).toBe('i køen')
  // The youth has agreed to Ole: who could read is told as it is.
  expect(
    s.youth
      .readers()
      .filter(({ now }) => now)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Mette', 'Ole'])
})

test('[CIP33] wraps whose answer was lost, and the server says it held them: the queue lies under the epoch after', async () => {
  const youth = await createYouth({ line: LINE })
  const mette = await hand(youth, s.mette, s.roster)
  expect(await youth.standAlone(null)).toBeNull()
  const first = await youth.standAlone(0)
  expect(first).toMatchObject({ ep: 1 })
  const placed = placedAt(await youth.seal(words('i køen')), 9)
  expect(await refused(mette.counsellor, placed)).toBe('no-key')
})

test('[CIP33] a word of the server from before the wraps, drawn late, does not take the counsellor the epoch away', async () => {
  await givenBack()
  const ole = await seat(s.youth, s.ole, false)
  await s.youth.began(1)
  expect(await s.youth.standAlone(0)).toBeNull()
  expect(await s.youth.standAlone(null)).toBeNull()
  await opened(ole.counsellor, s.relay.placed.at(-1)!)
  expect(textOf(await opened(ole.counsellor, await say(s.youth, s.relay, 'til Ole')))).toBe('til Ole')
})

test('[CIP33] the server says that they talk in an epoch that nobody was given: the youth stands alone all the same', async () => {
  await givenBack()
  expect(await s.youth.began(1)).toBeNull()
  expect(s.youth.isLeft(1)).toBe(false)
  expect(await consider(s.ole, { purpose: 'handover', epoch: 1 })).toMatchObject({ ok: true })
})

test('[CIP34] reloaded in the queue, the youth stands alone under the same key, and the first envelope is said once', async () => {
  await say(s.youth, s.relay, 'før')
  const first = await s.youth.standAlone(0)
  const unsent = await reload(s.youth)
  expect(unsent.isLeft(0)).toBe(true)
  s.relay.post(first!)
  const sent = await reload(s.youth)
  await readAll(sent)
  expect(sent.isLeft(0)).toBe(false)
  const queue = await say(sent, s.relay, 'i køen')
  const ole = await hand(sent, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
  await sent.began(1)
  expect(textOf(await opened(ole.counsellor, queue))).toBe('i køen')
})

test('[CIP34] reloaded before the first envelope went out, it is sealed again, and nothing is written before it', async () => {
  await s.youth.standAlone(0)
  const youth = await reload(s.youth)
  await expect(youth.seal(words('for tidligt'))).rejects.toThrow('epoch-not-opened')
  const first = await youth.standAlone(0)
  const opening = s.relay.post(first!)
  await youth.open(opening)
  const queue = await say(youth, s.relay, 'i køen')
  const ole = await hand(youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
  for (const placed of [opening, queue]) await opened(ole.counsellor, placed)
  expect(ole.counsellor.forked).toBe(false)
})

test('[CIP34] keys made for a newcomer, a reload, and the server held them: they talk in the epoch of the queue', async () => {
  await givenBack()
  const queue = await say(s.youth, s.relay, 'i køen')
  const ole = await seat(s.youth, s.ole, true)
  const youth = await reload(s.youth)
  await readAll(youth)
  expect(youth.isLeft(0)).toBe(false)
  expect(await youth.began(1)).toBeNull()
  expect(textOf(await opened(ole.counsellor, queue))).toBe('i køen')
  expect(textOf(await opened(ole.counsellor, await say(youth, s.relay, 'videre')))).toBe('videre')
})

test('[CIP32] handed over at once, with no queue between, a new key is made as before', async () => {
  const ole = await handOver(s, s.ole, false)
  expect(ole.wraps.map(({ epoch }) => epoch)).toEqual([1])
})
