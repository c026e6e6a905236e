import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../seeds/demoTeam.ts'
import { addStaff } from '../../../server/addStaff.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'
import { openPlanted } from './open.ts'

const [mette, jonas] = [demoCounsellors[0]!, demoCounsellors[1]!]
const day = 86_400_000
const aKey = (notAfter = OPEN_AT + 90 * day) => ({ kid: bytes(32), pub: bytes(65), notAfter })

test('[STA14] a session reference and a link token are nowhere in the ledger', async () => {
  const { ledger, dump } = await openPlanted({ demo: true })
  const [reference, token] = [bytes(32), bytes(32)]
  await ledger.sessions.make(reference, mette.person, OPEN_AT)
  await ledger.links.make(token, { person: mette.person, purpose: 'set-up' }, OPEN_AT)
  await ledger.sessions.seen(reference, OPEN_AT + 70_000)
  const all = [...(await dump())].join()
  expect(all).toContain(`session:`)
  expect(all).not.toContain(reference)
  expect(all).not.toContain(token)
})

test('[STA21] a session is known for 12 hours from its start, however often it is seen', async () => {
  const { ledger, client, prefix } = await openPlanted({ demo: true })
  const reference = bytes(32)
  await ledger.sessions.make(reference, mette.person, OPEN_AT)
  await ledger.sessions.seen(reference, OPEN_AT + 11 * 3600_000)
  expect(await ledger.sessions.find(reference, OPEN_AT + 12 * 3600_000 - 1)).toEqual({
    person: mette.person,
    startedAt: OPEN_AT,
    seenAt: OPEN_AT + 11 * 3600_000,
  })
  expect(await ledger.sessions.find(reference, OPEN_AT + 12 * 3600_000)).toBe(null)
  const [key] = await client.keys(`${prefix}:session:*`)
  expect(await client.pTTL(key!)).toBeLessThanOrEqual(3600_000)
})

test('[STA21] a session that was dropped is not brought back by being seen', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const [one, two] = [bytes(32), bytes(32)]
  for (const reference of [one, two]) await ledger.sessions.make(reference, mette.person, OPEN_AT)
  await ledger.sessions.drop(one)
  await ledger.sessions.seen(one, OPEN_AT + 70_000)
  expect(await ledger.sessions.find(one, OPEN_AT)).toBe(null)
  await ledger.sessions.dropAllOf(mette.person)
  expect(await ledger.sessions.find(two, OPEN_AT)).toBe(null)
})

test('[STA2] of two who take a link at the same moment one gets it', async () => {
  const { ledger, prefix } = await openPlanted({ demo: true })
  const other = await openPlanted({ prefix })
  for (let i = 0; i < 10; i++) {
    const token = bytes(32)
    await ledger.links.make(token, { person: mette.person, purpose: 'sign-in' }, OPEN_AT)
    const taken = await Promise.all([ledger.links.take(token, OPEN_AT), other.ledger.links.take(token, OPEN_AT)])
    expect(taken.filter((link) => link !== null)).toHaveLength(1)
    expect(await ledger.links.look(token, OPEN_AT)).toBe(null)
  }
})

test('[STA2] a link is only looked at until it is taken, and lapses by its own clock', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const token = bytes(32)
  await ledger.links.make(token, { person: mette.person, purpose: 'sign-in' }, OPEN_AT)
  expect(await ledger.links.look(token, OPEN_AT)).toMatchObject({ person: mette.person, purpose: 'sign-in' })
  expect(await ledger.links.look(token, OPEN_AT + 12 * 3_600_000)).toBe(null)
  expect(await ledger.links.take(token, OPEN_AT + 12 * 3_600_000)).toBe(null)
})

test('[ROS2] the roster of a line has the keys of its active counsellors that have not run out', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const [key, old] = [aKey(), aKey(OPEN_AT)]
  await ledger.staffKeys.enrol(mette.person, key)
  await ledger.staffKeys.enrol(jonas.person, old)
  await ledger.staffKeys.enrol(demoCoordinator.person, aKey())
  expect(await ledger.staffKeys.ofLine('faxe', OPEN_AT)).toEqual([{ ...key, person: mette.person, name: 'Mette', title: 'ungekonsulent' }])
  expect(await ledger.staffKeys.ofLine('nowhere', OPEN_AT)).toEqual([])
  await ledger.staff.put({ ...mette, active: false })
  expect(await ledger.staffKeys.ofLine('faxe', OPEN_AT)).toEqual([])
})

test('[ROS2] the serial grows with every key and every change of the team, on its lines only, and not with a reload', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const serial = () => ledger.staffKeys.serial('faxe')
  await ledger.staff.put({ ...jonas, roles: { aabenraa: ['counsellor'] } })
  const start = await serial()
  await ledger.staffKeys.enrol(jonas.person, aKey())
  expect(await serial()).toBe(start)

  const key = aKey()
  await ledger.staffKeys.enrol(mette.person, key)
  expect(await serial()).toBe(start + 1)
  await ledger.staffKeys.enrol(mette.person, { ...key, notAfter: key.notAfter + 60_000 })
  expect(await serial()).toBe(start + 1)
  await ledger.staffKeys.enrol(mette.person, { ...key, notAfter: key.notAfter + 2 * day })
  expect(await serial()).toBe(start + 2)
  await ledger.staff.put({ ...mette, name: 'Mette H.' })
  expect(await serial()).toBe(start + 3)
})

test('[ROS2] somebody with many browsers keeps the newest five', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const keys = Array.from({ length: 7 }, (_, i) => aKey(OPEN_AT + (10 + i) * day))
  for (const key of keys) await ledger.staffKeys.enrol(mette.person, key)
  const kept = (await ledger.staffKeys.ofLine('faxe', OPEN_AT)).map((entry) => entry.kid)
  expect(new Set(kept)).toEqual(new Set(keys.slice(2).map((key) => key.kid)))
})

test('[STA1] the first coordinator is made with a link to choose a password, and asked again gets a new link only', async () => {
  const { ledger } = await openPlanted()
  const asked = { login: 'Anna@Aabenraa.dk', name: 'Anna', title: 'koordinator', line: 'aabenraa', role: 'coordinator' as const }
  const made = await addStaff(ledger, asked, OPEN_AT)
  const staff = await ledger.staff.byLogin('anna@aabenraa.dk')
  expect(staff).toMatchObject({ roles: { aabenraa: ['coordinator'] }, passwordHash: null, demo: false })
  expect(await ledger.links.look(made!.token, OPEN_AT)).toMatchObject({ person: staff!.person, purpose: 'set-up' })

  const again = await addStaff(ledger, { ...asked, line: 'faxe' }, OPEN_AT)
  expect(again).toMatchObject({ again: true })
  expect(await ledger.staff.all()).toMatchObject([{ person: staff!.person, roles: { aabenraa: ['coordinator'], faxe: ['coordinator'] } }])
  expect(await addStaff(ledger, { ...asked, line: 'nowhere' }, OPEN_AT)).toBe(null)
})

test('[STA1] a counsellor is made the same way, and one person may be both', async () => {
  const { ledger } = await openPlanted()
  const asked = { login: 'bo@faxe.dk', name: 'Bo', title: 'rådgiver', line: 'faxe', role: 'counsellor' as const }
  const made = await addStaff(ledger, asked, OPEN_AT)
  const bo = await ledger.staff.byLogin('bo@faxe.dk')
  expect(bo).toMatchObject({ roles: { faxe: ['counsellor'] }, title: 'rådgiver' })
  expect(await ledger.links.look(made!.token, OPEN_AT)).toMatchObject({ person: bo!.person, purpose: 'set-up' })
  await addStaff(ledger, { ...asked, role: 'coordinator' }, OPEN_AT)
  expect((await ledger.staff.byLogin('bo@faxe.dk'))?.roles.faxe).toEqual(['counsellor', 'coordinator'])
})

test('[RUN23] an audit entry that is changed, taken out or put in is found', async () => {
  const { ledger, client, prefix } = await openPlanted({ demo: true })
  for (const who of ['a', 'b', 'c']) await ledger.audit(who, 'link-made', OPEN_AT, 'sign-in')
  expect((await ledger.auditTrail()).map((e) => [e.n, e.who])).toEqual([
    [1, 'seeds'],
    [2, 'a'],
    [3, 'b'],
    [4, 'c'],
  ])
  expect(await ledger.auditBrokenAt()).toBe(null)
  const key = `${prefix}:audit`
  const row = await client.lIndex(key, 2)
  await client.lSet(key, 2, row!.replace('"b"', '"x"'))
  expect(await ledger.auditBrokenAt()).toBe(3)
  await client.lRem(key, 1, row!.replace('"b"', '"x"'))
  expect(await ledger.auditBrokenAt()).toBe(3)
})

test('[RUN23] entries written at the same moment by two processes stand in one chain', async () => {
  const one = await openPlanted()
  const two = await openPlanted({ prefix: one.prefix })
  await Promise.all([one, two].flatMap(({ ledger }) => [1, 2, 3, 4].map(() => ledger.audit('x', 'line-changed', OPEN_AT))))
  expect(await one.ledger.auditTrail()).toHaveLength(9)
  expect(await one.ledger.auditBrokenAt()).toBe(null)
})
