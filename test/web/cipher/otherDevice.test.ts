import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import { staffIdentity } from '../../../web/cipher/keys/staffIdentity.ts'
import { createYouth, openYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'
import { unpackState } from '../../../web/cipher/youthState.ts'
import { asked, checked, hand, handOver, LINE, memoryStore, NOW, openRelay, type Scene, type Staff, say, scene } from './stage.ts'

let s: Scene
let office: Staff
beforeEach(async () => {
  s = await scene()
  office = await another(s.mette)
  s = { ...s, roster: await checked(s.root, [s.mette, office, s.ole]) }
})

/** The same person in another browser. */
async function another(of: Staff): Promise<Staff> {
  const identity = await staffIdentity(memoryStore(), NOW)
  return { identity, entry: { ...of.entry, kid: identity.kid, pub: identity.pub } }
}
const rejoins = (youth: YouthCipher, staff: Staff, roster = s.roster) =>
  hand(youth, staff, roster, { purpose: 'rejoin', epoch: youth.epoch })
const noted = (youth: YouthCipher) => youth.devices().map(({ name, after }) => [name, after])
async function reload(youth: YouthCipher) {
  const kept = await youth.keep()
  expect(kept.blob.ct.length).toBeLessThan((9000 * 4) / 3)
  const found = await openYouth({ conv: youth.conv, line: LINE, shares: [kept.share], blobs: [kept.blob] })
  if (!found.ok) throw new Error(found.why)
  return found.youth
}

describe('another device of the same person', () => {
  test('[ROS21] the same key is silent, another one is noted with the place, and so is the way back', async () => {
    await say(s.youth, s.relay, 'hej')
    await rejoins(s.youth, s.mette)
    expect(noted(s.youth)).toEqual([])
    await rejoins(s.youth, office)
    expect(noted(s.youth)).toEqual([['Mette', 1]])
    await rejoins(s.youth, office)
    expect(noted(s.youth)).toEqual([['Mette', 1]])
    await say(s.youth, s.relay, 'hej igen')
    await rejoins(s.youth, s.mette)
    expect(noted(s.youth)).toEqual([
      ['Mette', 1],
      ['Mette', 2],
    ])
  })

  test('[ROS21] it is noted when the wraps are made, whether or not the server ever says that it has them', async () => {
    await rejoins(s.youth, office)
    expect(s.youth.devices()).toMatchObject([{ kid: office.identity.kid, name: 'Mette' }])
    expect(noted(await reload(s.youth))).toEqual([['Mette', 0]])
  })

  test('[ROS21] an offer that is only looked at notes nothing, and a colleague is no other device', async () => {
    const { createOffer } = await import('../../../web/cipher/keys/keyOffer.ts')
    const { offer } = await createOffer(office.identity, asked(s.youth, { purpose: 'rejoin' }))
    expect(await s.youth.considerOffer(offer, s.roster)).toMatchObject({ ok: true })
    expect([noted(s.youth), s.youth.readers()]).toEqual([[], [expect.objectContaining({ kids: [s.mette.identity.kid] })]])
    await handOver(s, s.ole, true)
    expect(noted(s.youth)).toEqual([])
  })

  test('[ROS23] both keys are shown while both open what is written, and one again after a hand-over', async () => {
    const mette = () => s.youth.readers().find(({ name }) => name === 'Mette')
    expect(mette()).not.toHaveProperty('computers')
    await rejoins(s.youth, office)
    expect(s.youth.readers()).toMatchObject([{ name: 'Mette', now: true, computers: 2 }])
    await handOver(s, s.ole, false)
    expect(mette()).toMatchObject({ now: false, computers: 2 })
    await handOver(s, office, false)
    expect(mette()).toMatchObject({ now: true, kids: expect.arrayContaining([s.mette.identity.kid, office.identity.kid]) })
    expect(mette()).not.toHaveProperty('computers')
  })

  test('[ROS24] notes and readers are the same after a reload, and going on is compared with the key used last', async () => {
    await rejoins(s.youth, office)
    const youth = await reload(s.youth)
    expect(youth.devices()).toEqual(s.youth.devices())
    expect(youth.readers()).toEqual(s.youth.readers())
    await rejoins(youth, office)
    expect(youth.devices()).toHaveLength(1)
    await rejoins(youth, s.mette)
    expect((await reload(youth)).devices()).toHaveLength(2)
  })

  test('[ROS24] however often somebody changes and however much is written, the blob keeps its size and the last changes', async () => {
    const staff = [s.mette, office, await another(s.mette), await another(s.mette), s.ole, await another(s.ole), await another(s.ole)]
    const roster = await checked(s.root, staff)
    const oles = staff.filter(({ entry }) => entry.name === 'Ole')
    for (let i = 0; i < 30; i++) await rejoins(s.youth, staff[i % 4]!, roster)
    for (let epoch = 1; epoch <= 12; epoch++) {
      await handOver({ ...s, roster }, epoch % 2 ? oles[epoch % 3]! : staff[epoch % 4]!, true)
      for (let i = 0; i < 20; i++) await say(s.youth, s.relay, 'ord')
    }
    const youth = await reload(s.youth)
    expect(youth.devices()).toEqual(s.youth.devices())
    expect(youth.devices()).toHaveLength(12)
    expect(youth.readers()).toEqual(s.youth.readers())
  }, 60_000)

  test('[ROS24] a state that was kept before there were notes opens', () => {
    const shape = { v: 1, conv: randomId(), line: LINE, kem: { d: randomId(32), x: randomId(32), y: randomId(32), pub: randomId(65) } }
    const rest = { keys: [], epoch: 0, seated: false, pending: null, given: [], challenge: randomId(), lastSig: null, serial: 0 }
    const text = JSON.stringify({ ...shape, ...rest, called: '', nickname: false, streams: [], said: null, finals: [] })
    expect(unpackState(text)).toMatchObject({ devices: [] })
  })

  test('[ROS25] a fifth key of one person is refused, one that was there before is not, and a colleague may come', async () => {
    const more = [office, await another(s.mette), await another(s.mette)]
    const fifth = await another(s.mette)
    const roster = await checked(s.root, [s.mette, ...more, fifth, s.ole])
    for (const staff of more) await rejoins(s.youth, staff, roster)
    await expect(rejoins(s.youth, fifth, roster)).rejects.toThrow('too-many-keys')
    await rejoins(s.youth, s.mette, roster)
    await handOver({ ...s, roster }, s.ole, true)
    await expect(hand(s.youth, fifth, roster, { purpose: 'handover', epoch: 2 })).rejects.toThrow('too-many-keys')
  })

  test('[ROS22] a hand-over that comes back with another key is noted, and so is a second seat before the first was heard of', async () => {
    await handOver(s, s.ole, true)
    expect(noted(s.youth)).toEqual([])
    await handOver(s, office, true)
    expect(s.youth.devices()).toMatchObject([{ kid: office.identity.kid, name: 'Mette' }])

    const waiting = await createYouth({ line: LINE })
    openRelay()
    await hand(waiting, s.mette, s.roster)
    await hand(waiting, office, s.roster)
    expect(waiting.devices()).toMatchObject([{ kid: office.identity.kid, after: 0 }])
    expect(waiting.readers()).toMatchObject([{ computers: 2 }])
  })
})
