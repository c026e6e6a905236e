import { expect, inject, test } from 'vitest'
import { demoCounsellors } from '../../seeds/demoTeam.ts'
import type { Desk } from '../../server/actions/desk.ts'
import { makeLink } from '../../server/actions/makeLink.ts'
import { openLink } from '../../server/actions/openLink.ts'
import { setPassword } from '../../server/actions/setPassword.ts'
import { signIn, slowDownMs } from '../../server/actions/signIn.ts'
import { signOut } from '../../server/actions/signOut.ts'
import { whoIs } from '../../server/actions/whoIs.ts'
import { hashPassword } from '../../server/ledger/passwords.ts'
import { bytes, openDesk, openLedgerClient } from '../support/desk.ts'
import { dump } from './open.ts'

const min = 60_000
const mette = demoCounsellors[0]!
const password = 'tre blå køer i en have'

/** Somebody with a login nobody else uses, since the slow-down lives as long as the process. */
async function somebody(desk: Desk) {
  const staff = { ...mette, person: bytes(16), login: `x${bytes(6).toLowerCase()}`, passwordHash: await hashPassword(password) }
  await desk.ledger.staff.put(staff)
  return staff
}
const reference = async (desk: Desk, login: string) => {
  const outcome = await signIn(desk, login, password)
  if (!outcome.ok) throw new Error('not signed in')
  return outcome.value.reference
}

test('[K4] a wrong password, an account that does not exist, one switched off and one without a password are told the same', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  await desk.ledger.staff.put({ ...staff, person: bytes(16), login: `${staff.login}-off`, active: false })
  const no = { ok: false, why: 'not-allowed' }
  expect(await signIn(desk, staff.login, 'not the password at all')).toEqual(no)
  expect(await signIn(desk, `${staff.login}-nobody`, password)).toEqual(no)
  expect(await signIn(desk, `${staff.login}-off`, password)).toEqual(no)
  expect(await signIn(desk, 'demo.mette', password)).toEqual(no)
  expect(await signIn(desk, ` ${staff.login.toUpperCase()} `, password)).toMatchObject({
    ok: true,
    value: { staff: { person: staff.person } },
  })
})

test('[K4] an account that does not exist takes as long as one that does', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  const took = async (login: string) => {
    const since = performance.now()
    await signIn(desk, login, 'not the password at all')
    return performance.now() - since
  }
  const pairs: [number, number][] = []
  for (let i = 0; i < 4; i++) pairs.push([await took(staff.login), await took(`nobody${bytes(4)}`)])
  const middle = (times: number[]) => times.sort((a, b) => a - b)[1]!
  // The hash takes tens of milliseconds, a look-up one: an answer without the hash would stand far out.
  expect(middle(pairs.map(([, nobody]) => nobody))).toBeGreaterThan(middle(pairs.map(([known]) => known)) / 3)
})

test('[K5] after many wrong passwords the right one still opens, a little later', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  for (let i = 0; i < 6; i++) await signIn(desk, staff.login, `wrong number ${i} of many`)
  expect(await signIn(desk, staff.login, password)).toMatchObject({ ok: true })
  expect([0, 4, 5, 6, 7, 50].map(slowDownMs)).toEqual([0, 0, 250, 500, 1000, 3000])
})

test('[K5] too many wrong passwords from one place are told to slow down there, and nobody elsewhere is', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  const [outsider, office] = [bytes(8), bytes(8)]
  const wrong = await Promise.all(Array.from({ length: 8 }, () => signIn(desk, staff.login, 'guess after guess after', outsider)))
  expect(new Set(wrong.map((o) => (o.ok ? 'in' : o.why)))).toEqual(new Set(['not-allowed']))
  expect(await signIn(desk, staff.login, password, outsider)).toEqual({ ok: false, why: 'slow-down' })
  expect(await signIn(desk, staff.login, password, office)).toMatchObject({ ok: true })
})

test('[K5] one place that tries many accounts is told to slow down too', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  const outsider = bytes(8)
  for (let i = 0; i < 60; i += 6)
    await Promise.all(Array.from({ length: 6 }, (_, n) => signIn(desk, `somebody-${i + n}`, 'guess after guess after', outsider)))
  expect(await signIn(desk, staff.login, password, outsider)).toEqual({ ok: false, why: 'slow-down' })
  expect(await signIn(desk, staff.login, password, bytes(8))).toMatchObject({ ok: true })
})

test('[K2] a session ends after 15 minutes unused off duty, and not while its person is on duty', async () => {
  const { desk, clock } = await openDesk()
  const staff = await somebody(desk)
  const session = await reference(desk, staff.login)
  for (let i = 0; i < 5; i++) {
    clock.pass(14 * min)
    expect((await whoIs(desk, session))?.person).toBe(staff.person)
  }
  const now = clock.now
  const shift = { person: staff.person, page: bytes(16), kid: bytes(32), lines: ['faxe'], langs: [], topics: [], ages: [], seats: 2 }
  await desk.live.shifts.start({ ...shift, state: 'on', since: now, lastSeatedAt: 0, missed: 0, awayAt: null })
  clock.pass(40 * min)
  expect((await whoIs(desk, session))?.person).toBe(staff.person)
  await desk.live.shifts.end(staff.person)
  clock.pass(15 * min)
  expect(await whoIs(desk, session)).toBe(null)
  clock.now = now
  expect(await whoIs(desk, session)).toBe(null)
})

test('[K2] signed out, switched off, or 12 hours old is nobody at once', async () => {
  const { desk, clock } = await openDesk()
  const staff = await somebody(desk)
  const [one, two] = [await reference(desk, staff.login), await reference(desk, staff.login)]
  expect(one).not.toBe(two)
  expect(await signOut(desk, one)).toEqual({ ok: true, value: null })
  expect(await whoIs(desk, one)).toBe(null)
  await desk.ledger.staff.put({ ...staff, active: false })
  expect(await whoIs(desk, two)).toBe(null)
  await desk.ledger.staff.put(staff)
  expect((await whoIs(desk, two))?.person).toBe(staff.person)
  clock.pass(12 * 60 * min)
  expect(await whoIs(desk, two)).toBe(null)
  expect(await whoIs(desk, bytes(32))).toBe(null)
})

test('[K3] a link to sign in opens once, and one for somebody switched off never', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  const made = await makeLink(desk, staff.person, 'sign-in')
  const token = made.ok ? made.value : ''
  const opened = await Promise.all([openLink(desk, token), openLink(desk, token)])
  expect(opened.filter((o) => o.ok)).toHaveLength(1)
  expect(opened.find((o) => o.ok)).toMatchObject({ value: { purpose: 'sign-in', staff: { person: staff.person } } })
  const later = await makeLink(desk, staff.person, 'sign-in')
  await desk.ledger.staff.put({ ...staff, active: false })
  expect(await openLink(desk, later.ok ? later.value : '')).toEqual({ ok: false, why: 'gone' })
  expect(await makeLink(desk, staff.person, 'sign-in')).toEqual({ ok: false, why: 'gone' })
})

test('[K12] a set-up link is looked at freely, sets a good password once, and ends the sessions of before', async () => {
  const { desk } = await openDesk()
  const staff = await somebody(desk)
  const before = await reference(desk, staff.login)
  const made = await makeLink(desk, staff.person, 'set-up')
  const token = made.ok ? made.value : ''
  for (let i = 0; i < 2; i++)
    expect(await openLink(desk, token)).toEqual({
      ok: true,
      value: { purpose: 'set-up', person: staff.person, name: 'Mette', login: staff.login },
    })
  expect(await setPassword(desk, token, 'for kort')).toEqual({ ok: true, value: 'too-short' })
  expect(await setPassword(desk, token, `${staff.login} og ${staff.login}`)).toEqual({ ok: true, value: 'holds-login' })
  const set = await Promise.all([1, 2].map((i) => setPassword(desk, token, `en ny og lang sætning ${i}`)))
  expect(set.filter((o) => o.ok && o.value === 'set')).toHaveLength(1)
  expect(await setPassword(desk, token, 'endnu en lang sætning')).toEqual({ ok: false, why: 'gone' })
  expect(await whoIs(desk, before)).toBe(null)
  expect(await signIn(desk, staff.login, password)).toEqual({ ok: false, why: 'not-allowed' })
})

test('[K12] a link to sign in sets no password', async () => {
  const { desk } = await openDesk()
  const made = await makeLink(desk, mette.person, 'sign-in')
  expect(await setPassword(desk, made.ok ? made.value : '', 'en god og lang sætning')).toEqual({ ok: false, why: 'gone' })
})

test('[K1] neither a password nor a reference is in the ledger after signing in', async () => {
  const { desk, prefix } = await openDesk()
  const staff = await somebody(desk)
  const session = await reference(desk, staff.login)
  const client = await openLedgerClient(inject('ledgerUrl'))
  const all = [...(await dump(client as Parameters<typeof dump>[0], prefix))].join() // the same client, typed wider by the test's own opener
  await client.close()
  expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  expect(all).not.toContain(password)
  expect(all).not.toContain(session)
})
