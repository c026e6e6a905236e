import { expect, inject, test } from 'vitest'
import { demoCounsellors } from '../../../seeds/demoTeam.ts'
import { rosterOf } from '../../../server/actions/duty/rosterOf.ts'
import type { Service } from '../../../server/actions/service.ts'
import { openGuesses } from '../../../server/actions/staff/guesses.ts'
import { knownBrowser, rememberBrowser } from '../../../server/actions/staff/knownBrowser.ts'
import { makeLink } from '../../../server/actions/staff/makeLink.ts'
import { openLink } from '../../../server/actions/staff/openLink.ts'
import { setPassword } from '../../../server/actions/staff/setPassword.ts'
import { signIn, slowDownMs } from '../../../server/actions/staff/signIn.ts'
import { signOut } from '../../../server/actions/staff/signOut.ts'
import { whoIs } from '../../../server/actions/staff/whoIs.ts'
import { hashPassword } from '../../../server/ledger/people/passwords.ts'
import { bytes, openLedgerClient, openService } from '../../support/service.ts'
import { dump } from './open.ts'

const min = 60_000
const mette = demoCounsellors[0]!
const password = 'tre blå køer i en have'

/** Somebody with a login nobody else uses, since the slow-down lives as long as the process. */
async function somebody(service: Service) {
  const staff = { ...mette, person: bytes(16), login: `x${bytes(6).toLowerCase()}`, passwordHash: await hashPassword(password) }
  await service.ledger.staff.put(staff)
  return staff
}
/** A signature, as a roster has one: made by the same threads that hash. */
const key = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
const sign = async (text: string) =>
  crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, ((await key) as CryptoKeyPair).privateKey, Buffer.from(text)) // a pair, for a curve
const reference = async (service: Service, login: string) => {
  const outcome = await signIn(service, login, password)
  if (!outcome.ok) throw new Error('not signed in')
  return outcome.value.reference
}

test('[STA10] a wrong password, an account that does not exist, one switched off and one without a password are told the same', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  await service.ledger.staff.put({ ...staff, person: bytes(16), login: `${staff.login}-off`, active: false })
  const no = { ok: false, why: 'not-allowed' }
  expect(await signIn(service, staff.login, 'not the password at all')).toEqual(no)
  expect(await signIn(service, `${staff.login}-nobody`, password)).toEqual(no)
  expect(await signIn(service, `${staff.login}-off`, password)).toEqual(no)
  expect(await signIn(service, 'demo.mette', password)).toEqual(no)
  expect(await signIn(service, ` ${staff.login.toUpperCase()} `, password)).toMatchObject({
    ok: true,
    value: { staff: { person: staff.person } },
  })
})

test('[STA10] an account that does not exist takes as long as one that does', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  // The work of the process, and not the time: on a busy machine a time says nothing.
  const work = async (login: string) => {
    const before = process.cpuUsage()
    await signIn(service, login, 'not the password at all')
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const pairs: [number, number][] = []
  for (let i = 0; i < 4; i++) pairs.push([await work(staff.login), await work(`nobody${bytes(4)}`)])
  const middle = (all: number[]) => all.sort((a, b) => a - b)[1]!
  // The hash takes tens of milliseconds, a look-up one: an answer without the hash would stand far out.
  expect(middle(pairs.map(([, nobody]) => nobody))).toBeGreaterThan(middle(pairs.map(([known]) => known)) / 3)
})

test('[STA15] after many wrong passwords the right one still opens, a little later', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  for (let i = 0; i < 6; i++) await signIn(service, staff.login, `wrong number ${i} of many`)
  expect(await signIn(service, staff.login, password)).toMatchObject({ ok: true })
  expect([0, 4, 5, 6, 7, 50].map(slowDownMs)).toEqual([0, 0, 250, 500, 1000, 3000])
})

test('[STA16] of 200 wrong passwords at once from one place eight are looked at, and the right one gets in there within seconds', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  const outsider = bytes(8)
  const guessed = Promise.all(Array.from({ length: 200 }, (_, i) => signIn(service, staff.login, `guess number ${i} of many`, outsider)))
  const [right, wrong] = await Promise.all([signIn(service, staff.login, password, outsider), guessed])
  expect(right).toMatchObject({ ok: true })
  const said = wrong.map((outcome) => (outcome.ok ? 'in' : outcome.why))
  expect(new Set(said)).toEqual(new Set(['not-allowed', 'slow-down']))
  expect(said.filter((why) => why === 'not-allowed').length).toBeLessThanOrEqual(8)
})

test('[STA16] while one place goes on guessing, a browser that has signed in before gets in at the first try', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  const place = bytes(8)
  const known = rememberBrowser(service, staff.login)
  const from = { place, known }
  let guessing = true
  const flood = Array.from({ length: 20 }, async () => {
    for (let i = 0; guessing && i < 500; i++) {
      await signIn(service, staff.login, 'guess after guess after', place)
      await new Promise(setImmediate)
    }
  })
  for (let i = 0; i < 3; i++) expect(await signIn(service, staff.login, password, from)).toMatchObject({ ok: true })
  // It is nobody's key: without the password it opens nothing, it is for this account alone, and its own guesses are paced too.
  const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(service, staff.login, 'guess after guess after', from)))
  expect(guesses.filter((outcome) => !outcome.ok && outcome.why === 'slow-down').length).toBeGreaterThanOrEqual(4)
  guessing = false
  await Promise.all(flood)
  for (const shown of ['', 'x.y', known.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), `${known}x`])
    expect(knownBrowser(service, shown, staff.login)).toBe(null)
  expect(knownBrowser(service, known, `${staff.login}2`)).toBe(null)
})

test('[STA17] sixty wrong passwords from one network, for many accounts, lock nobody there out', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  const network = bytes(8)
  const why = new Set<string>()
  for (let i = 0; i < 66; i += 6) {
    const some = Array.from({ length: 6 }, (_, n) => signIn(service, `somebody-${i + n}`, 'guess after guess after', network))
    for (const outcome of await Promise.all(some)) why.add(outcome.ok ? 'in' : outcome.why)
  }
  expect(why).toEqual(new Set(['not-allowed']))
  expect(await signIn(service, staff.login, password, network)).toMatchObject({ ok: true })
})

test('[STA19] two passwords are hashed at a time and sixteen wait; a roster is signed meanwhile, and the rest are asked to come again', async () => {
  const { service } = await openService()
  const flood = Array.from({ length: 356 }, () => signIn(service, `nobody${bytes(6)}`, 'guess after guess after', bytes(8)))
  const first = await Promise.race([
    rosterOf(service, 'aabenraa')
      .then(() => sign(bytes(32)))
      .then(() => 'roster'),
    Promise.all(flood).then(() => 'flood'),
  ])
  expect(first).toBe('roster')
  const said = (await Promise.all(flood)).map((outcome) => (outcome.ok ? 'in' : outcome.why))
  expect(said.filter((why) => why === 'not-allowed')).toHaveLength(18)
  expect(said.filter((why) => why === 'slow-down')).toHaveLength(338)
})

test('[STA20] what is remembered of guesses has a bound, and what is past a quarter of an hour counts no more', async () => {
  const guesses = openGuesses({ free: 1, everyMs: () => 10, mayWait: 1 })
  for (let i = 0; i < 10_050; i++) await guesses.take(`place ${i}`, 0)
  expect(guesses.size()).toBe(10_000)
  expect(await guesses.take('place 10049', 15 * min)).toBe(true)
  // Nobody may wait here: the second one is turned away for as long as the first counts.
  const paced = openGuesses({ free: 1, everyMs: () => 10, mayWait: 0 })
  expect([await paced.take('one', 0), await paced.take('one', 15 * min - 1), await paced.take('one', 15 * min)]).toEqual([
    true,
    false,
    true,
  ])
  const order: string[] = []
  const asked = ['older', 'newer', 'newest'].map(async (name) => order.push(`${name} ${await guesses.take('place 10049', 15 * min)}`))
  await Promise.all(asked)
  expect(order).toEqual(['older false', 'newer false', 'newest true'])
})

test('[STA21] a session ends after 15 minutes unused off duty, and not while its person is on duty', async () => {
  const { service, clock } = await openService()
  const staff = await somebody(service)
  const session = await reference(service, staff.login)
  for (let i = 0; i < 5; i++) {
    clock.pass(14 * min)
    expect((await whoIs(service, session))?.person).toBe(staff.person)
  }
  const now = clock.now
  const shift = { person: staff.person, page: bytes(16), kid: bytes(32), lines: ['faxe'], langs: [], topics: [], ages: [], seats: 2 }
  await service.live.shifts.start({ ...shift, state: 'on', since: now, lastSeatedAt: 0, missed: 0, awayAt: null })
  clock.pass(40 * min)
  expect((await whoIs(service, session))?.person).toBe(staff.person)
  await service.live.shifts.end(staff.person)
  clock.pass(15 * min)
  expect(await whoIs(service, session)).toBe(null)
  clock.now = now
  expect(await whoIs(service, session)).toBe(null)
})

test('[STA21] signed out, switched off, or 12 hours old is nobody at once', async () => {
  const { service, clock } = await openService()
  const staff = await somebody(service)
  const [one, two] = [await reference(service, staff.login), await reference(service, staff.login)]
  expect(one).not.toBe(two)
  expect(await signOut(service, one)).toEqual({ ok: true, value: null })
  expect(await whoIs(service, one)).toBe(null)
  await service.ledger.staff.put({ ...staff, active: false })
  expect(await whoIs(service, two)).toBe(null)
  await service.ledger.staff.put(staff)
  expect((await whoIs(service, two))?.person).toBe(staff.person)
  clock.pass(12 * 60 * min)
  expect(await whoIs(service, two)).toBe(null)
  expect(await whoIs(service, bytes(32))).toBe(null)
})

test('[STA2] a link to sign in opens once, and one for somebody switched off never', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  const made = await makeLink(service, staff.person, 'sign-in')
  const token = made.ok ? made.value : ''
  const opened = await Promise.all([openLink(service, token), openLink(service, token)])
  expect(opened.filter((o) => o.ok)).toHaveLength(1)
  expect(opened.find((o) => o.ok)).toMatchObject({ value: { purpose: 'sign-in', staff: { person: staff.person } } })
  const later = await makeLink(service, staff.person, 'sign-in')
  await service.ledger.staff.put({ ...staff, active: false })
  expect(await openLink(service, later.ok ? later.value : '')).toEqual({ ok: false, why: 'gone' })
  expect(await makeLink(service, staff.person, 'sign-in')).toEqual({ ok: false, why: 'gone' })
})

test('[STA3] a set-up link is looked at freely, sets a good password once, and ends the sessions of before', async () => {
  const { service } = await openService()
  const staff = await somebody(service)
  const before = await reference(service, staff.login)
  const made = await makeLink(service, staff.person, 'set-up')
  const token = made.ok ? made.value : ''
  for (let i = 0; i < 2; i++)
    expect(await openLink(service, token)).toEqual({
      ok: true,
      value: { purpose: 'set-up', person: staff.person, name: 'Mette', login: staff.login },
    })
  expect(await setPassword(service, token, 'for kort')).toEqual({ ok: true, value: 'too-short' })
  expect(await setPassword(service, token, `${staff.login} og ${staff.login}`)).toEqual({ ok: true, value: 'holds-login' })
  expect(await setPassword(service, token, 'aabenraa kommune')).toEqual({ ok: true, value: 'holds-name' })
  const set = await Promise.all([1, 2].map((i) => setPassword(service, token, `en ny og lang sætning ${i}`)))
  expect(set.filter((o) => o.ok && o.value === 'set')).toHaveLength(1)
  expect(await setPassword(service, token, 'endnu en lang sætning')).toEqual({ ok: false, why: 'gone' })
  expect(await whoIs(service, before)).toBe(null)
  expect(await signIn(service, staff.login, password)).toEqual({ ok: false, why: 'not-allowed' })
})

test('[STA3] a link to sign in sets no password', async () => {
  const { service } = await openService()
  const made = await makeLink(service, mette.person, 'sign-in')
  expect(await setPassword(service, made.ok ? made.value : '', 'en god og lang sætning')).toEqual({ ok: false, why: 'gone' })
})

test('[STA14] neither a password nor a reference is in the ledger after signing in', async () => {
  const { service, prefix } = await openService()
  const staff = await somebody(service)
  const session = await reference(service, staff.login)
  const client = await openLedgerClient(inject('ledgerUrl'))
  const all = [...(await dump(client as Parameters<typeof dump>[0], prefix))].join() // the same client, typed wider by the test's own opener
  await client.close()
  expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  expect(all).not.toContain(password)
  expect(all).not.toContain(session)
})
