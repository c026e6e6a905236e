import { beforeEach, describe, expect, test } from 'vitest'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import type { Sealed } from '../../../shared/sealing/sealed.ts'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import { unwrapEpoch } from '../../../web/cipher/keys/wrap.ts'
import type { SideCipher } from '../../../web/cipher/record/opened.ts'
import { pad } from '../../../web/cipher/record/padding.ts'
import { sealAt, streamKey } from '../../../web/cipher/record/streams.ts'
import { opened, placedAt, reloaded, type Scene, say, scene, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

describe('what was shown in another order', () => {
  /** The same rows with two places exchanged. */
  const exchanged = (rows: Placed[], a: number, b: number): Placed[] => {
    const place = (p: number) => (p === a ? b : p === b ? a : p)
    return rows.map((row) => ({ ...row, place: place(row.place) })).sort((x, y) => x.place - y.place)
  }
  const readAll = async (who: SideCipher, rows: Placed[]) => {
    const found = []
    for (const row of rows) found.push(await opened(who, row))
    return found
  }

  test('[CIP8] reordered across sides: who reads a question after its answer is found out', async () => {
    const rows = [await say(s.youth, s.relay, 'skal jeg gå hjem?')]
    await opened(s.counsellor, rows[0]!)
    rows.push(await say(s.counsellor, s.relay, 'nej'))
    await opened(s.youth, rows[1]!)
    rows.push(await say(s.youth, s.relay, 'tak'))
    const mette = await reloaded(s)
    const found = await readAll(mette, exchanged(rows, 1, 2))
    expect(found.map(({ fork }) => fork)).toContain(true)
    expect(mette.forked).toBe(true)
  })

  test('[CIP8] reordered across sids of one side, and within one', async () => {
    const rows = [await say(s.counsellor, s.relay, 'en')]
    const second = await reloaded(s)
    await opened(second, rows[0]!)
    rows.push(await say(second, s.relay, 'to'), await say(second, s.relay, 'tre'))
    for (const row of rows) await opened(s.youth, row)
    rows.push(await say(s.youth, s.relay, 'tak'))
    for (const [a, b] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const third = await reloaded(s)
      await readAll(third, exchanged(rows, a, b))
      expect(third.forked).toBe(true)
    }
    const honest = await reloaded(s)
    await readAll(honest, rows)
    expect(honest.forked).toBe(false)
  })

  test('[CIP8] a fork between two staff: each is shown a different order, and the first to hear the other knows', async () => {
    const [one, two] = [await s.youth.seal(words('en')), await s.youth.seal(words('to'))]
    const [mette, again] = [s.counsellor, await reloaded(s)]
    await opened(mette, placedAt(one, 1))
    await opened(mette, placedAt(two, 2))
    await opened(again, placedAt(two, 1))
    await opened(again, placedAt(one, 2))
    const said = placedAt(await again.seal(words('jeg læser med')), 3)
    expect((await opened(mette, said)).fork).toBe(true)
    await s.youth.open(placedAt(one, 1))
    await s.youth.open(placedAt(two, 2))
    expect((await opened(s.youth, said)).fork).toBe(true)
  })

  test('[CIP8] a comparison that had to wait for a lost envelope is made when it comes', async () => {
    const [one, two] = [await s.youth.seal(words('en')), await s.youth.seal(words('to'))]
    await s.youth.open(placedAt(one, 1))
    await s.youth.open(placedAt(two, 2))
    const three = placedAt(await s.youth.seal(words('tre')), 3)
    expect(await opened(s.counsellor, placedAt(two, 1))).toMatchObject({ fork: false })
    expect(await opened(s.counsellor, three)).toMatchObject({ fork: false })
    expect(s.counsellor.forked).toBe(false)
    expect(await opened(s.counsellor, placedAt(one, 2))).toMatchObject({ fork: true })
  })

  test("[CIP8] no writer has read what is shown after the writer's own words, whichever is opened first", async () => {
    const one = await say(s.youth, s.relay, 'en')
    await opened(s.counsellor, one)
    const two = await say(s.counsellor, s.relay, 'to')
    for (const order of [
      [placedAt(one.envelope, 2), placedAt(two.envelope, 1)],
      [placedAt(two.envelope, 1), placedAt(one.envelope, 2)],
    ]) {
      const mette = await reloaded(s)
      for (const row of order) await opened(mette, row)
      expect(mette.forked).toBe(true)
    }
  })

  test('[CIP8] words put into our mouth: a head of our stream beyond what we wrote', async () => {
    const row = await say(s.youth, s.relay, 'hej')
    const unwrapped = await unwrapEpoch(s.seat.wraps[0]!, {
      conv: s.youth.conv,
      kid: s.mette.identity.kid,
      youthPub: s.youth.youthPub,
      upToEpoch: 0,
      kem: s.seat.kem,
    })
    if ('why' in unwrapped) throw new Error(unwrapped.why)
    const id = { conv: s.youth.conv, ep: 0, from: s.mette.identity.kid, sid: randomId() }
    const inside: Sealed = { heads: [{ from: 'youth', sid: row.envelope.sid, n: 5 }], hash: randomId(32), body: { kind: 'read' } }
    const ct = await sealAt(await streamKey(unwrapped.k, id), id, 0, pad(new TextEncoder().encode(JSON.stringify(inside))))
    const { conv: _conv, ...name } = id
    expect((await opened(s.youth, placedAt({ v: 1, ...name, n: 0, ct }, 2))).fork).toBe(true)
  })
})
