import { beforeEach, describe, expect, test } from 'vitest'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import { LAST_LISTEN_EPOCH } from '../../../shared/sealing/keys.ts'
import { openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import { openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { asked, checked, handOver, makeStaff, opened, refused, type Scene, type Staff, say, scene, textOf, words } from './stage.ts'

let s: Scene
beforeEach(async () => {
  s = await scene()
})

const listen = async (youth: YouthCipher, staff: Staff, over = {}) =>
  createOffer(staff.identity, asked(youth, { purpose: 'listen', epoch: youth.epoch + 1, ...over }))
const mette = () => s.mette.identity.kid

/** The youth's page is loaded anew, and reads what is there. */
async function reloaded(youth: YouthCipher): Promise<YouthCipher> {
  const { share, blob } = await youth.keep()
  const found = await openYouth({ conv: youth.conv, line: youth.line, shares: [share], blobs: [blob] })
  if (!found.ok) throw new Error(found.why)
  for (const placed of s.relay.placed) await found.youth.open(placed)
  return found.youth
}

/** Ole is let in to read along; the server has taken the wraps and the epoch has begun. */
async function letIn(youth = s.youth) {
  const { offer, kem } = await listen(youth, s.ole)
  expect(await youth.considerOffer(offer, s.roster)).toMatchObject({ ok: true, purpose: 'listen' })
  const wraps = (await youth.wrapsToRead(mette(), offer))!
  const onlooker = openCounsellor({ conv: youth.conv, line: youth.line, kid: offer.staffKid, youthPub: youth.youthPub, kem })
  await onlooker.takeWraps(wraps.filter((w) => w.toKid === offer.staffKid))
  await s.counsellor.takeWraps(
    wraps.filter((w) => w.toKid === mette()),
    offer.epoch,
  )
  const opening = s.relay.post((await youth.began(offer.epoch))!)
  await youth.open(opening)
  return { offer, kem, wraps, onlooker, opening }
}
/** The epoch for Mette alone. */
async function alone(youth = s.youth): Promise<Placed> {
  const wraps = (await youth.wrapsToRead(mette(), null))!
  await s.counsellor.takeWraps(wraps, youth.epoch + 1)
  const opening = s.relay.post((await youth.began(youth.epoch + 1))!)
  await youth.open(opening)
  return opening
}

describe('a colleague reads along', () => {
  test('[TOG44] the colleague reads what both write from the new epoch on, and nothing that was written before or after', async () => {
    const before = await say(s.youth, s.relay, 'kun til Mette')
    await opened(s.counsellor, before)
    const { onlooker, opening } = await letIn()
    expect(await refused(onlooker, before)).toBe('no-key')
    for (const one of [s.counsellor, onlooker]) expect(await opened(one, opening)).toMatchObject({ ep: 1, fork: false, missing: [] })
    const during = [await say(s.youth, s.relay, 'nu læser Ole med'), await say(s.counsellor, s.relay, 'ja')]
    for (const one of during) expect((await opened(onlooker, one)).ep).toBe(1)
    expect(textOf(await opened(s.youth, during[1]!))).toBe('ja')
    const last = await alone()
    await opened(s.counsellor, during[0]!)
    expect(await opened(s.counsellor, last)).toMatchObject({ ep: 2, fork: false, missing: [] })
    for (const after of [last, await say(s.youth, s.relay, 'nu er vi to'), await say(s.counsellor, s.relay, 'kun vi to')])
      expect(await refused(onlooker, after)).toBe('no-key')
  })

  test('[TOG45] what a colleague who reads along seals is refused by the youth, and by the counsellor who has read the opening', async () => {
    const { onlooker, opening } = await letIn()
    for (const one of [s.counsellor, onlooker]) await opened(one, opening)
    const written = s.relay.post(await onlooker.seal(words('jeg blander mig')))
    expect(await refused(s.youth, written)).toBe('not-member')
    expect(await refused(s.counsellor, written)).toBe('not-member')
    const page = await reloaded(s.youth)
    expect(await refused(page, written)).toBe('not-member')
  })

  test('[TOG45] a colleague who takes the talk over after reading along may write from then on', async () => {
    await letIn()
    const { offer, kem } = await createOffer(s.ole.identity, asked(s.youth, { purpose: 'handover', epoch: 2 }))
    expect((await s.youth.considerOffer(offer, s.roster)).ok).toBe(true)
    const wraps = await s.youth.wrapsFor(offer, { history: false })
    const ole = openCounsellor({ conv: s.youth.conv, line: s.youth.line, kid: offer.staffKid, youthPub: s.youth.youthPub, kem })
    await ole.takeWraps(wraps)
    await opened(ole, s.relay.post((await s.youth.began(2))!))
    expect(textOf(await opened(s.youth, await say(ole, s.relay, 'nu er det mig')))).toBe('nu er det mig')
    expect(s.youth.readers()).toMatchObject([
      { name: 'Mette', now: false },
      { name: 'Ole', now: true, listens: [1] },
    ])
    expect(s.youth.readers()[1]).not.toHaveProperty('listening')
  })

  test('[TOG46] the readers name the colleague as one who only reads along, from the wraps alone, also after a reload', async () => {
    expect(s.youth.readers()).toMatchObject([{ name: 'Mette', now: true }])
    await letIn()
    for (const page of [s.youth, await reloaded(s.youth)])
      expect(page.readers()).toMatchObject([
        { name: 'Mette', now: true },
        { name: 'Ole', now: true, listening: true, epochs: [1], listens: [1] },
      ])
    await alone()
    expect(s.youth.readers()).toMatchObject([
      { name: 'Mette', now: true },
      { name: 'Ole', now: false, listens: [1] },
    ])
    expect(s.youth.isListenedTo()).toBe(false)
  })
})

describe('which offers are taken', () => {
  const why = async (change = {}, staff = s.ole, roster = s.roster) => {
    const { offer } = await listen(s.youth, staff, change)
    const found = await s.youth.considerOffer(offer, roster)
    return found.ok ? 'taken' : found.why
  }

  test('[TOG42] a listen offer for another talk, line, key, challenge or epoch, of the counsellor or of somebody off the roster is refused', async () => {
    const stranger = await makeStaff('Pia')
    expect([
      await why({ conv: s.youth.challenge }),
      await why({ line: 'aarhus' }),
      await why({ youthPub: s.mette.entry.pub }),
      await why({ challenge: s.youth.conv }),
      await why({ epoch: 0 }),
      await why({ epoch: 2 }),
      await why({}, s.mette),
      await why({}, stranger),
      await why(),
    ]).toEqual(['conversation', 'line', 'swapped-key', 'challenge', 'epoch', 'epoch', 'purpose', 'unknown-staff', 'taken'])
  })

  test('[TOG42] nobody is let in to read along before a talk has begun, or beyond the last epoch for it', async () => {
    const t = await scene()
    const waiting = await t.youth.standAlone(undefined)
    expect(waiting).not.toBeNull()
    const { offer } = await listen(t.youth, t.ole)
    expect(await t.youth.considerOffer(offer, t.roster)).toEqual({ ok: false, why: 'purpose' })
    for (let i = 0; i < LAST_LISTEN_EPOCH; i++) await alone()
    expect(await why()).toBe('epoch')
    await alone()
  })

  test('[TOG43] the purpose is signed: an offer that is called listen, or was and is called something else, opens nothing', async () => {
    const offers = await Promise.all([
      createOffer(s.ole.identity, asked(s.youth, { purpose: 'handover', epoch: 1 })),
      createOffer(s.mette.identity, asked(s.youth, { purpose: 'rejoin', epoch: 0 })),
      listen(s.youth, s.ole),
    ])
    const [handover, rejoin, along] = offers.map(({ offer }) => offer)
    const turned = [
      { ...handover!, purpose: 'listen' as const },
      { ...rejoin!, purpose: 'listen' as const, epoch: 1 },
      { ...along!, purpose: 'handover' as const },
      { ...along!, purpose: 'seat' as const, epoch: 0 },
      { ...along!, purpose: 'rejoin' as const, epoch: 0 },
    ]
    for (const offer of turned) {
      expect((await s.youth.considerOffer(offer, s.roster)).ok).toBe(false)
      expect(await s.youth.wrapsToRead(mette(), offer).catch(() => null)).toBeNull()
    }
  })

  test('[TOG43] an offer that was used is not taken again after the end, and a roster of another line names nobody here', async () => {
    const { offer } = await letIn()
    await alone()
    expect((await s.youth.considerOffer(offer, s.roster)).ok).toBe(false)
    expect(await why({}, s.ole, await checked(s.root, [s.mette]))).toBe('unknown-staff')
  })

  test('[TOG43] a server that names another counsellor, or the colleague as the one who stays, gets no wraps', async () => {
    await letIn()
    expect(await s.youth.wrapsToRead(s.ole.identity.kid, null)).toBeNull()
    expect(await s.youth.wrapsToRead((await makeStaff('Pia')).identity.kid, null)).toBeNull()
  })
})

describe('what may break off', () => {
  test('[TOG39] a page of the colleague that is loaded anew is let in again and reads what it read before', async () => {
    await letIn()
    const row = await say(s.youth, s.relay, 'før')
    expect(s.youth.listensNow(s.ole.identity.kid)).toBe(true)
    const { onlooker } = await letIn()
    expect(textOf(await opened(onlooker, row))).toBe('før')
    expect((await opened(onlooker, await say(s.youth, s.relay, 'efter'))).ep).toBe(2)
  })

  test('[TOG47] a key that was made for a colleague and never taken seals nothing: the next epoch has another', async () => {
    const { offer, kem } = await listen(s.youth, s.ole)
    await s.youth.considerOffer(offer, s.roster)
    const wraps = (await s.youth.wrapsToRead(mette(), offer))!
    const secret = openCounsellor({ conv: s.youth.conv, line: s.youth.line, kid: offer.staffKid, youthPub: s.youth.youthPub, kem })
    await secret.takeWraps(wraps.filter((w) => w.toKid === offer.staffKid))
    const page = await reloaded(s.youth)
    expect(page.epoch).toBe(0)
    const opening = await alone(page)
    expect(opening.envelope.ep).toBe(1)
    for (const row of [opening, await say(page, s.relay, 'kun Mette')]) expect(await refused(secret, row)).toBe('tampered')
    expect(page.readers().find(({ name }) => name === 'Ole')?.epochs ?? []).toEqual([])
  })

  test('[TOG47] an answer that was lost: the page that is loaded anew gives the same key again, or goes on where the server stands', async () => {
    await letIn()
    const first = (await s.youth.wrapsToRead(mette(), null))!
    const page = await reloaded(s.youth)
    const again = (await page.wrapsToRead(mette(), null))!
    expect(again.map((w) => [w.epoch, w.commit])).toEqual(first.map((w) => [w.epoch, w.commit]))
    await s.counsellor.takeWraps(first, 2)
    const late = await reloaded(page)
    const opening = s.relay.post((await late.began(2))!)
    await late.open(opening)
    expect(textOf(await opened(s.counsellor, await say(late, s.relay, 'her igen')))).toBe('her igen')
    expect(late.isListenedTo()).toBe(false)
  })

  test('[TOG48] the counsellor takes a later epoch only up to the one that the talk is in, and writes under it', async () => {
    const wraps = (await s.youth.wrapsToRead(mette(), null))!
    expect((await s.counsellor.takeWraps(wraps)).refused).toEqual([{ epoch: 1, why: 'epoch' }])
    expect((await s.counsellor.takeWraps(wraps, 1)).epochs).toEqual([0, 1])
    expect((await s.counsellor.seal(words('videre'))).ep).toBe(1)
  })
})

test('[TOG64] whoever only reads along gets no key by a rejoin: neither writes by it, nor stays as the counsellor', async () => {
  const home = await makeStaff('Ole')
  home.entry = { ...home.entry, person: s.ole.entry.person }
  const roster = await checked(s.root, [s.mette, s.ole, home], 8)
  await letIn()
  for (const staff of [s.ole, home]) {
    const { offer } = await createOffer(staff.identity, asked(s.youth, { purpose: 'rejoin', epoch: 1 }))
    expect(await s.youth.considerOffer(offer, roster)).toEqual({ ok: false, why: 'purpose' })
    // The server calls this key the counsellor.
    expect(await s.youth.wrapsToRead(staff.identity.kid, null)).toBeNull()
  }
})

test('[TOG64] what a colleague has read along in stays read only under another key of theirs', async () => {
  const home = await makeStaff('Ole')
  home.entry = { ...home.entry, person: s.ole.entry.person }
  const roster = await checked(s.root, [s.mette, s.ole, home], 8)
  const { onlooker } = await letIn()
  await handOver(s, s.ole, false)
  const { offer } = await createOffer(home.identity, asked(s.youth, { purpose: 'rejoin', epoch: 2 }))
  expect(await s.youth.considerOffer(offer, roster)).toMatchObject({ ok: true })
  await s.youth.wrapsFor(offer, { history: false })
  await s.youth.began(2, true)
  expect(s.youth.readers().find(({ name }) => name === 'Ole')).toMatchObject({ epochs: [1, 2], listens: [1], now: true })
  onlooker.wipe()
})
