import { beforeEach, describe, expect, test } from 'vitest'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { createOffer, type OfferedFor, offerBytes } from '../../../web/cipher/keys/keyOffer.ts'
import { makeKem, publicPart, randomId } from '../../../web/cipher/keys/p256.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { asked, checked, hand, LINE, makeRoot, makeStaff, type Scene, type Staff, scene } from './stage.ts'

/** Every change an attacker may try on an offer; each is signed properly by certified staff, so only the named check can catch it. */
let s: Scene
let waiting: Awaited<ReturnType<typeof createYouth>>
beforeEach(async () => {
  s = await scene()
  waiting = await createYouth({ line: LINE })
})

const offerTo = async (change: Partial<OfferedFor>, by: Staff = s.mette) => (await createOffer(by.identity, asked(waiting, change))).offer
const why = async (offer: KeyOffer, youth = waiting) => {
  const found = await youth.considerOffer(offer, s.roster)
  return found.ok ? 'taken' : found.why
}

describe('the key offer', () => {
  test('[CIP13] an offer that is all it says is taken, and names its person from the roster', async () => {
    const found = await waiting.considerOffer(await offerTo({}), s.roster)
    expect(found).toMatchObject({ ok: true, purpose: 'seat', entry: { name: 'Mette' } })
  })

  test('[CIP13] forged staff: a kid that nobody certified', async () => {
    expect(await why(await offerTo({}, await makeStaff('Nobody')))).toBe('unknown-staff')
  })

  test("[CIP13] forged staff: a certified kid with another's signature, or a changed word under a true one", async () => {
    const offer = await offerTo({})
    expect(await why({ ...offer, sig: await s.ole.identity.sign(offerBytes(offer)) })).toBe('signature')
    expect(await why({ ...offer, kem: await publicPart(await makeKem(false)) })).toBe('signature')
  })

  test('[CIP13] offer for another conversation', async () => {
    expect(await why(await offerTo({ conv: randomId() }))).toBe('conversation')
  })

  test('[CIP13] offer for another line', async () => {
    expect(await why(await offerTo({ line: 'aarhus' }))).toBe('line')
  })

  test('[CIP13] offer for another purpose: a hand-over before any wrap, a rejoin of somebody who never was here', async () => {
    expect(await why(await offerTo({ purpose: 'handover', epoch: 1 }))).toBe('purpose')
    expect(await why(await offerTo({ purpose: 'rejoin' }))).toBe('purpose')
  })

  test('[CIP13] offer for another purpose: a second seat without a question, once a wrap was made', async () => {
    const again = (await createOffer(s.ole.identity, asked(s.youth))).offer
    expect(await why(again, s.youth)).toBe('purpose')
  })

  test('[CIP13] offer for another epoch', async () => {
    expect(await why(await offerTo({ epoch: 1 }))).toBe('epoch')
    for (const epoch of [0, 2]) {
      const offer = (await createOffer(s.ole.identity, asked(s.youth, { purpose: 'handover', epoch }))).offer
      expect(await why(offer, s.youth)).toBe('epoch')
    }
  })

  test('[CIP13] offer for another challenge', async () => {
    expect(await why(await offerTo({ challenge: randomId() }))).toBe('challenge')
  })

  test("[CIP13] server's own key shown to the counsellor: the youth's page sees that it is not its own", async () => {
    const servers = await publicPart(await makeKem(true))
    expect(await why(await offerTo({ youthPub: servers }))).toBe('swapped-key')
  })

  test('[CIP13] an older roster than the one already believed', async () => {
    const late = { purpose: 'handover', epoch: 1 } as const
    const offer = (await createOffer(s.ole.identity, asked(s.youth, late))).offer
    expect(await s.youth.considerOffer(offer, await checked(s.root, [s.mette, s.ole], 6))).toEqual({ ok: false, why: 'roster' })
    expect((await s.youth.considerOffer(offer, await checked(s.root, [s.mette, s.ole], 8))).ok).toBe(true)
  })

  test('[CIP13] rubbish instead of an offer', async () => {
    const rubbish = { conv: waiting.conv } as KeyOffer // what a server may send, whatever the type says
    expect(await why(rubbish)).toBe('malformed')
    const unknown = { ...(await offerTo({})), purpose: 'lend' as KeyOffer['purpose'] } // a word that nobody has
    expect(await why(unknown)).toBe('malformed')
  })

  test('[CIP13] wraps are made only for the offer that was found good', async () => {
    const [good, other] = [await offerTo({}), await offerTo({}, s.ole)]
    await expect(waiting.wrapsFor(good, { history: false })).rejects.toThrow('not-considered')
    await waiting.considerOffer(good, s.roster)
    await expect(waiting.wrapsFor(other, { history: false })).rejects.toThrow('not-considered')
  })
})

describe('the challenge', () => {
  test('[CIP15] used twice: the same offer after it was answered, and another one over the same challenge', async () => {
    const challenge = waiting.challenge
    const { offer } = await hand(waiting, s.mette, s.roster)
    await waiting.began(0)
    expect(await why(offer)).toBe('used')
    expect(await why(await offerTo({ challenge, purpose: 'handover', epoch: 1 }, s.ole))).toBe('used')
  })

  test('[CIP15] until the server has answered, the same offer shown again gives the same keys again, and the same next challenge', async () => {
    const { offer, counsellor } = await hand(waiting, s.mette, s.roster)
    const next = waiting.challenge
    expect((await waiting.considerOffer(offer, s.roster)).ok).toBe(true)
    expect((await counsellor.takeWraps(await waiting.wrapsFor(offer, { history: false }))).refused).toEqual([])
    expect(waiting.challenge).toBe(next)
  })

  test('[CIP15] a hand-over shown again keeps the key it was first given', async () => {
    const { offer, counsellor } = await hand(s.youth, s.ole, s.roster, { purpose: 'handover', epoch: 1 })
    await s.youth.considerOffer(offer, s.roster)
    expect((await counsellor.takeWraps(await s.youth.wrapsFor(offer, { history: true }))).refused).toEqual([])
  })

  test('[CIP15] a challenge taken back before it was answered is used up', async () => {
    const offer = await offerTo({})
    waiting.renewChallenge()
    expect(await why(offer)).toBe('used')
  })
})

describe('the limit', () => {
  test("[ROS9] an attacker with ROOT succeeds: the attacker's own key is certified, and the youth’s browser wraps for it", async () => {
    const attacker = await makeStaff('Mette')
    const roster = await checked(s.root, [attacker], 8)
    const youth = await createYouth({ line: LINE })
    const envelope = await youth.seal({ kind: 'text', text: 'kun til Mette' })
    const { counsellor } = await hand(youth, attacker, roster)
    const read = await counsellor.open({ place: 1, at: 1, receipt: randomId(32), envelope })
    expect(read).toMatchObject({ ok: true, body: { text: 'kun til Mette' } })
  })

  test("[CIP13] without ROOT the same attacker gets nothing: the attacker's root is not the page’s", async () => {
    const attacker = await makeStaff('Mette')
    await expect(checked({ ...(await makeRoot()), pub: s.root.pub }, [attacker], 8)).rejects.toThrow('signature')
  })
})
