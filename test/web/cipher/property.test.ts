import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import { fromB64, toB64 } from '../../../shared/sealing/tuple.ts'
import type { CounsellorCipher } from '../../../web/cipher/counsellorCipher.ts'
import type { SideCipher } from '../../../web/cipher/record/opened.ts'
import { openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { hand, LINE, type Scene, type Staff, scene, textOf, words } from './stage.ts'

/** One page of one side: what it has read, and what it wrote that the server has not answered yet. */
type Page = { who: SideCipher; upTo: number; shown: string[]; outbox: Envelope[]; canRead(ep: number): boolean }

const moves = fc.constantFrom(
  'youth writes',
  'counsellor writes',
  'youth writes into the dark',
  'counsellor writes into the dark',
  'youth reads on',
  'counsellor reads on',
  'old notices come again',
  'youth reloads',
  'counsellor reloads',
  'handed over',
  'handed over with history',
  'given back, and taken over',
)
type Move = typeof moves extends fc.Arbitrary<infer T> ? T : never

async function play(s: Scene) {
  let counsellorIs: Staff = s.mette
  let written = 0
  const spoken = new Map<string, string>()
  const page = (who: SideCipher, canRead: (ep: number) => boolean): Page => ({ who, upTo: 0, shown: [], outbox: [], canRead })
  const all = () => true
  let youth = page(s.youth, all)
  let counsellor = page(s.counsellor, (ep) => ep === 0)
  const cipher = () => youth.who as YouthCipher // the youth's page holds nothing else

  const name = ({ sid, n }: Envelope) => `${sid} ${n}`
  async function write(at: Page, isLost: boolean) {
    const text = `ord ${++written}`
    const envelope = await at.who.seal(words(text))
    spoken.set(name(envelope), text)
    at.outbox.push(envelope)
    if (!isLost) flush(at)
  }
  /** Everything unanswered is sent again, the same bytes in the same order. */
  function flush(at: Page) {
    for (const envelope of at.outbox) s.relay.post(envelope)
    at.outbox = []
  }
  /** Reads what is new, in the order of places: everything must open, once, with nothing wrong about it. */
  async function read(at: Page) {
    for (const placed of s.relay.placed.slice(at.upTo)) {
      const found = await at.who.open(placed)
      at.upTo = placed.place
      if (!found.ok) {
        expect([found.why, at.canRead(placed.envelope.ep)]).toEqual(['no-key', false])
        continue
      }
      expect(found).toMatchObject({ missing: [], fork: false })
      if (found.body.kind !== 'text') continue
      expect(textOf(found)).toBe(spoken.get(name(placed.envelope)))
      at.shown.push(textOf(found))
    }
  }
  async function seat(who: Staff, change: Parameters<typeof hand>[3]) {
    const { counsellor: next, offer, wraps } = await hand(cipher(), who, s.roster, change)
    counsellorIs = who
    counsellor = page(next, (ep) => wraps.some(({ epoch }) => epoch === ep))
    const first = await cipher().began(offer.epoch)
    if (!first) return
    s.relay.post(first)
    await read(youth)
  }

  async function move(what: Move) {
    switch (what) {
      case 'youth writes':
        return write(youth, false)
      case 'counsellor writes':
        return write(counsellor, false)
      case 'youth writes into the dark':
        return write(youth, true)
      case 'counsellor writes into the dark':
        return write(counsellor, true)
      case 'youth reads on':
        return read(youth)
      case 'counsellor reads on':
        return read(counsellor)
      case 'old notices come again':
        for (const at of [youth, counsellor])
          for (const placed of s.relay.placed.slice(0, at.upTo)) expect((await at.who.open(placed)).ok).toBe(false)
        return
      case 'youth reloads': {
        const kept = await cipher().keep()
        const found = await openYouth({ conv: s.youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
        if (!found.ok) throw new Error(found.why)
        youth = page(found.youth, all)
        return read(youth)
      }
      case 'counsellor reloads':
        return seat(counsellorIs, { purpose: 'rejoin', epoch: cipher().epoch })
      case 'given back, and taken over': {
        flush(youth)
        flush(counsellor)
        await read(youth)
        const first = await cipher().standAlone(cipher().epoch)
        if (!first) throw new Error('not given back')
        s.relay.post(first)
        await read(youth)
        await write(youth, false)
        await read(youth)
        const next = counsellorIs === s.mette ? s.ole : s.mette
        return seat(next, { purpose: 'handover', epoch: cipher().epoch, history: written % 2 === 0 })
      }
      case 'handed over':
      case 'handed over with history': {
        flush(youth)
        flush(counsellor)
        await read(youth)
        const epoch = cipher().epoch + 1
        const history = what === 'handed over with history'
        return seat(counsellorIs === s.mette ? s.ole : s.mette, { purpose: 'handover', epoch, history })
      }
    }
  }
  async function settle() {
    for (const at of [youth, counsellor]) flush(at)
    for (const at of [youth, counsellor]) await read(at)
    for (const at of [youth, counsellor]) await write(at, false)
    for (const at of [youth, counsellor]) await read(at)
  }
  return {
    move,
    settle,
    pages: () => [youth, counsellor],
    spoken,
    name,
    cipher,
    counsellor: () => counsellor,
    counsellorIs: () => counsellorIs,
  }
}

test('[CIP9] whatever the order of sending, losing, resending, reloading and handing over: all opens once, in order, and nothing seems wrong', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 5, maxLength: 25 }), async (script) => {
      const s = await scene()
      const game = await play(s)
      for (const what of script) await game.move(what)
      await game.settle()
      for (const { who, shown, canRead } of game.pages()) {
        const texts = s.relay.placed
          .filter(({ envelope }) => canRead(envelope.ep))
          .flatMap(({ envelope }) => game.spoken.get(game.name(envelope)) ?? [])
        expect(shown).toEqual(texts)
        expect([who.missing(), who.forked]).toEqual([[], false])
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** What a lying server may do to the rows it shows a reader; the last two rows are the closing words of both sides. */
const lies = fc.constantFrom('drops', 'exchanges', 'tampers', 'reflects', 'puts in another epoch', 'shows another conversation')
const flipped = (ct: string) => {
  const bytes = fromB64(ct)
  bytes[0]! ^= 1
  return toB64(bytes)
}

async function lie(
  rows: Placed[],
  what: typeof lies extends fc.Arbitrary<infer T> ? T : never,
  at: number,
  kid: string,
): Promise<Placed[]> {
  const row = rows[at]!
  const instead = (envelope: Envelope) => rows.with(at, { ...row, envelope })
  switch (what) {
    case 'drops':
      return rows.toSpliced(at, 1).map((one, i) => ({ ...one, place: i + 1 }))
    case 'exchanges': {
      const next = rows[at + 1]!
      return rows.with(at, { ...next, place: row.place }).with(at + 1, { ...row, place: next.place })
    }
    case 'tampers':
      return instead({ ...row.envelope, ct: flipped(row.envelope.ct) })
    case 'reflects':
      return instead({ ...row.envelope, from: row.envelope.from === 'youth' ? kid : 'youth' })
    case 'puts in another epoch':
      return instead({ ...row.envelope, ep: row.envelope.ep === 0 ? 1 : row.envelope.ep - 1 })
    case 'shows another conversation': {
      const other = await scene()
      return instead({ ...(await other.youth.seal(words('andetsteds'))), sid: row.envelope.sid, n: row.envelope.n })
    }
  }
}

test('[CIP9] every manipulation of what is shown to a reader is noticed by that reader', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(moves, { minLength: 8, maxLength: 20 }),
      lies,
      fc.nat(),
      fc.boolean(),
      async (script, what, seed, toYouth) => {
        const s = await scene()
        const game = await play(s)
        for (const one of script) await game.move(one)
        await game.settle()
        await game.settle()
        const rows = s.relay.placed
        // The end of an epoch is stated in the epoch after: whoever was not given that one cannot know it.
        const { canRead } = game.counsellor()
        const isStated = (ep: number) => canRead(ep) && (ep === game.cipher().epoch || canRead(ep + 1))
        const readable = rows.slice(0, -3).flatMap(({ envelope }, i) => (isStated(envelope.ep) ? [i] : []))
        const at = readable[seed % readable.length]!
        const shown = await lie(rows, what, at, game.counsellorIs().identity.kid)
        const reader: SideCipher = toYouth
          ? await reloadedYouth(s, game.cipher())
          : await reloadedCounsellor(s, game.cipher(), game.counsellorIs())
        const found = []
        for (const row of shown) found.push(await reader.open(row))
        const isRefused = found.some((one) => !one.ok && one.why !== 'no-key')
        expect(isRefused || reader.missing().length > 0 || reader.forked).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

async function reloadedYouth(s: Scene, youth: YouthCipher): Promise<YouthCipher> {
  const kept = await youth.keep()
  const found = await openYouth({ conv: s.youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
  if (!found.ok) throw new Error(found.why)
  return found.youth
}
async function reloadedCounsellor(s: Scene, youth: YouthCipher, who: Staff): Promise<CounsellorCipher> {
  return (await hand(youth, who, s.roster, { purpose: 'rejoin', epoch: youth.epoch })).counsellor
}
