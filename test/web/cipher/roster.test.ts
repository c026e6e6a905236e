import { beforeAll, describe, expect, test } from 'vitest'
import { checkRoster } from '../../../web/cipher/keys/roster.ts'
import { staffIdentity } from '../../../web/cipher/keys/staffIdentity.ts'
import { LINE, makeRoot, makeStaff, memoryStore, NOW, type Root, type Staff, unsignedRoster } from './stage.ts'

const hourMs = 60 * 60_000
const expected = { line: LINE, now: NOW, minSerial: 0 }
let root: Root
let mette: Staff

beforeAll(async () => {
  root = await makeRoot()
  mette = await makeStaff('Mette')
})

describe('the roster is loaded', () => {
  test('[ROS4] a roster signed by ROOT names who holds a kid, and nobody else', async () => {
    const found = await checkRoster(await root.sign(unsignedRoster([mette])), root.pub, expected)
    expect(found.ok && found.find(mette.identity.kid)?.name).toBe('Mette')
    expect(found.ok && found.find((await makeStaff('Ole')).identity.kid)).toBeNull()
  })

  test('[ROS4] roster altered: any changed word breaks the signature', async () => {
    const roster = await root.sign(unsignedRoster([mette]))
    for (const altered of [
      { ...roster, staff: [{ ...roster.staff[0]!, name: 'Ole' }] },
      { ...roster, staff: [{ ...roster.staff[0]!, title: 'leder' }] },
      { ...roster, notAfter: roster.notAfter + 1 },
      { ...roster, serial: 8 },
    ])
      expect(await checkRoster(altered, root.pub, expected)).toEqual({ ok: false, why: 'signature' })
  })

  test('[ROS4] roster signed by another root, or rubbish, is refused', async () => {
    const other = await makeRoot()
    expect(await checkRoster(await other.sign(unsignedRoster([mette])), root.pub, expected)).toEqual({ ok: false, why: 'signature' })
    expect(await checkRoster({ staff: [] }, root.pub, expected)).toEqual({ ok: false, why: 'malformed' })
    expect(await checkRoster(await root.sign(unsignedRoster([mette])), 'rubbish', expected)).toEqual({ ok: false, why: 'signature' })
  })

  test('[ROS4] roster of another line is refused', async () => {
    const roster = await root.sign({ ...unsignedRoster([mette]), line: 'aarhus' })
    expect(await checkRoster(roster, root.pub, expected)).toEqual({ ok: false, why: 'line' })
  })

  test('[ROS4] roster rolled back: a serial below the last one seen is refused', async () => {
    const roster = await root.sign(unsignedRoster([mette], 6))
    expect(await checkRoster(roster, root.pub, { ...expected, minSerial: 7 })).toEqual({ ok: false, why: 'rolled-back' })
  })

  test('[ROS4] roster expired, not begun, or made to live too long, is refused', async () => {
    const soon = unsignedRoster([mette])
    for (const dates of [
      { notBefore: NOW - 28 * hourMs, notAfter: NOW - 4 * hourMs },
      { notBefore: NOW + 4 * hourMs, notAfter: NOW + 28 * hourMs },
      { notBefore: NOW, notAfter: NOW + 24 * hourMs + 1 },
    ])
      expect(await checkRoster(await root.sign({ ...soon, ...dates }), root.pub, expected)).toEqual({ ok: false, why: 'expired' })
  })

  test("[ROS4] an entry that has run out is nobody's any more", async () => {
    const old = { ...mette, entry: { ...mette.entry, notAfter: NOW - 4 * hourMs } }
    const found = await checkRoster(await root.sign(unsignedRoster([old])), root.pub, expected)
    expect(found.ok && found.find(mette.identity.kid)).toBeNull()
  })

  test('[ROS4] a kid that is not the hash of its key, or stands twice, is refused', async () => {
    const ole = await makeStaff('Ole')
    const stolen = { ...ole, entry: { ...ole.entry, kid: mette.identity.kid } }
    expect(await checkRoster(await root.sign(unsignedRoster([stolen])), root.pub, expected)).toEqual({ ok: false, why: 'kid' })
    expect(await checkRoster(await root.sign(unsignedRoster([mette, mette])), root.pub, expected)).toEqual({ ok: false, why: 'kid' })
  })

  test("[CON30] a youth's clock two hours wrong changes nothing", async () => {
    const fresh = { ...unsignedRoster([mette]), notBefore: NOW, notAfter: NOW + 24 * hourMs }
    const old = { ...unsignedRoster([mette]), notBefore: NOW - 24 * hourMs, notAfter: NOW }
    for (const off of [-2, 2])
      for (const roster of [fresh, old])
        expect((await checkRoster(await root.sign(roster), root.pub, { ...expected, now: NOW + off * hourMs })).ok).toBe(true)
  })
})

describe('STAFF-ID', () => {
  test('[ROS11] the same browser keeps its key for 90 days and makes a new one after them', async () => {
    const store = memoryStore()
    const first = await staffIdentity(store, NOW)
    expect((await staffIdentity(store, NOW + 89 * 24 * hourMs)).kid).toBe(first.kid)
    expect((await staffIdentity(store, NOW + 90 * 24 * hourMs)).kid).not.toBe(first.kid)
  })

  test('[ROS11] its private half cannot be exported', async () => {
    const store = memoryStore()
    await staffIdentity(store, NOW)
    const { privateKey } = (await store.load())!.keys
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })
})
