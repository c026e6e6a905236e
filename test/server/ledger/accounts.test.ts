import { expect, test } from 'vitest'
import { demoCounsellors } from '../../../seeds/demoTeam.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'
import { openPlanted } from './open.ts'

const mette = demoCounsellors[0]!
const by = { who: 'console', now: OPEN_AT }
const whats = async (ledger: Awaited<ReturnType<typeof openPlanted>>['ledger']) => (await ledger.auditTrail()).map(({ what }) => what)

test('[STA35] switching off ends sessions, links, keys and the password in one step, on every roster, and once in the audit', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const { person } = mette
  const [reference, setUp, signIn] = [bytes(32), bytes(32), bytes(32)]
  await ledger.staff.put({ ...mette, passwordHash: 'a hash' })
  await ledger.sessions.make(reference, person, OPEN_AT)
  await ledger.links.make(setUp, { person, purpose: 'set-up' }, OPEN_AT)
  await ledger.links.make(signIn, { person, purpose: 'sign-in' }, OPEN_AT)
  await ledger.staffKeys.enrol(person, { kid: bytes(32), pub: bytes(65), notAfter: OPEN_AT + 1000 })
  const serial = await ledger.staffKeys.serial('faxe')
  for (let i = 0; i < 2; i++) expect(await ledger.accounts.switchOff(person, by)).toBe('off')
  expect(await ledger.staff.find(person)).toEqual({ ...mette, active: false, passwordHash: null })
  expect(await ledger.sessions.find(reference, OPEN_AT)).toBe(null)
  for (const token of [setUp, signIn]) expect(await ledger.links.look(token, OPEN_AT)).toBe(null)
  expect(await ledger.staffKeys.serial('faxe')).toBeGreaterThan(serial)
  // What was begun before comes too late.
  expect(await ledger.sessions.make(bytes(32), person, OPEN_AT)).toBe(false)
  expect(await ledger.links.make(bytes(32), { person, purpose: 'set-up' }, OPEN_AT)).toBe(false)
  await ledger.staffKeys.enrol(person, { kid: bytes(32), pub: bytes(65), notAfter: OPEN_AT + 1000 })
  await ledger.accounts.switchOn(person, by)
  expect(await ledger.staffKeys.ofLine('faxe', OPEN_AT)).toEqual([])
  expect((await whats(ledger)).filter((what) => what.startsWith('switched'))).toEqual(['switched-off', 'switched-on'])
  expect(await ledger.auditBrokenAt()).toBe(null)
  expect(await ledger.accounts.switchOff('nobody', by)).toBe('gone')
})

test('[STA13] a password set while roles change and the person is switched off changes the password only, and switches nobody on', async () => {
  const one = await openPlanted({ demo: true })
  const two = await openPlanted({ prefix: one.prefix })
  const { person } = mette
  for (let i = 0; i < 10; i++) {
    const token = bytes(32)
    await one.ledger.staff.put(mette)
    await one.ledger.links.make(token, { person, purpose: 'set-up' }, OPEN_AT)
    const [set, changed] = await Promise.all([
      one.ledger.accounts.setPassword(token, `hash ${i}`, OPEN_AT),
      two.ledger.accounts.changeRoles(person, 'faxe', () => [], by),
    ])
    expect([set?.person, changed]).toEqual([person, 'changed'])
    expect(await one.ledger.staff.find(person)).toEqual({ ...mette, roles: { ...mette.roles, faxe: [] }, passwordHash: `hash ${i}` })

    const again = bytes(32)
    await one.ledger.links.make(again, { person, purpose: 'set-up' }, OPEN_AT)
    await Promise.all([one.ledger.accounts.setPassword(again, 'too late', OPEN_AT), two.ledger.accounts.switchOff(person, by)])
    expect(await one.ledger.staff.find(person)).toMatchObject({ active: false, passwordHash: null })
  }
})

test('[STA34] of changes to one person at the same moment, by two processes, none is lost and each is in the audit', async () => {
  const one = await openPlanted({ demo: true })
  const two = await openPlanted({ prefix: one.prefix })
  const { person } = mette
  const lines = ['a', 'b', 'c', 'd', 'e', 'f']
  await Promise.all(
    lines.map((line, i) => [one, two][i % 2]!.ledger.accounts.changeRoles(person, line, (before) => [...before, 'counsellor'], by)),
  )
  const staff = await one.ledger.staff.find(person)
  for (const line of lines) expect(staff?.roles[line]).toEqual(['counsellor'])
  expect((await whats(one.ledger)).filter((what) => what === 'roles-changed')).toHaveLength(6)
  expect(await one.ledger.auditBrokenAt()).toBe(null)
  expect(await one.ledger.accounts.changeRoles(person, 'a', (before) => before, by)).toBe('same')
  expect(await one.ledger.accounts.changeRoles('nobody', 'a', () => [], by)).toBe('gone')
})

test('[STA4] a newer set-up link makes the older one void, and using one makes every link of that person void', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const { person } = mette
  const [older, newer, other, signIn] = [bytes(32), bytes(32), bytes(32), bytes(32)]
  await ledger.links.make(signIn, { person, purpose: 'sign-in' }, OPEN_AT)
  await ledger.links.make(other, { person: demoCounsellors[1]!.person, purpose: 'set-up' }, OPEN_AT)
  await ledger.links.make(older, { person, purpose: 'set-up' }, OPEN_AT)
  await ledger.links.make(newer, { person, purpose: 'set-up' }, OPEN_AT + 1)
  expect(await ledger.links.look(older, OPEN_AT + 2)).toBe(null)
  expect(await ledger.accounts.setPassword(older, 'hash', OPEN_AT + 2)).toBe(null)
  expect(await ledger.links.look(signIn, OPEN_AT + 2)).not.toBe(null)
  expect(await ledger.accounts.setPassword(newer, 'hash', OPEN_AT + 2)).not.toBe(null)
  for (const token of [newer, signIn]) expect(await ledger.links.look(token, OPEN_AT + 2)).toBe(null)
  expect(await ledger.links.look(other, OPEN_AT + 2)).not.toBe(null)
})

test('[STA4] of two set-up links made at the same moment, by two processes, one works', async () => {
  const one = await openPlanted({ demo: true })
  const two = await openPlanted({ prefix: one.prefix })
  const tokens = [bytes(32), bytes(32), bytes(32), bytes(32)]
  await Promise.all(
    tokens.map((token, i) => [one, two][i % 2]!.ledger.links.make(token, { person: mette.person, purpose: 'set-up' }, OPEN_AT)),
  )
  const seen = await Promise.all(tokens.map((token) => one.ledger.links.look(token, OPEN_AT)))
  expect(seen.filter((link) => link !== null)).toHaveLength(1)
})

test('[STA12] no session comes of a password that was set anew, or a person switched off, while it was checked', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const { person } = mette
  await ledger.staff.put({ ...mette, passwordHash: 'new' })
  expect(await ledger.sessions.make(bytes(32), person, OPEN_AT, 'old')).toBe(false)
  expect(await ledger.sessions.make(bytes(32), person, OPEN_AT, 'new')).toBe(true)
  await ledger.staff.put({ ...mette, active: false })
  expect(await ledger.sessions.make(bytes(32), person, OPEN_AT)).toBe(false)
})
