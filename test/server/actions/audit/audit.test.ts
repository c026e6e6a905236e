import { expect, inject, onTestFinished, test } from 'vitest'
import { saveAlerts } from '../../../../server/actions/alerts/saveAlerts.ts'
import { readAudit } from '../../../../server/actions/audit/readAudit.ts'
import { seeAudit } from '../../../../server/actions/audit/seeAudit.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { setPassword } from '../../../../server/actions/staff/setPassword.ts'
import { switchOff } from '../../../../server/actions/staff/switchOff.ts'
import { changeMember } from '../../../../server/actions/team/changeMember.ts'
import { renewAccess } from '../../../../server/actions/team/renewAccess.ts'
import { savePlan } from '../../../../server/actions/team/savePlan.ts'
import { hashOfAudit } from '../../../../server/domain/audit/auditChain.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import { auditSentence } from '../../../../shared/audit/auditSentence.ts'
import { AUDIT_PAGE, type AuditAsked } from '../../../../shared/audit/auditWire.ts'
import { coordinator } from '../../../../shared/words/da/team/coordinator.ts'
import { bytes, openLedgerClient, openService } from '../../../support/service.ts'
import { cameIn, got, HERE, invited, memberOf, no, PASSWORD, someone, THERE, twoTeams } from '../team/people.ts'

/** What a coordinator reads of a line, the oldest first, as `what whom`. */
async function read(service: Service, by: { person: string }, line = HERE, part: Partial<AuditAsked> = {}) {
  return got(await seeAudit(service, by.person, { line, before: null, of: null, what: null, ...part }))
}
const saids = async (service: Service, by: { person: string }, line = HERE) =>
  (await read(service, by, line)).entries
    .map(({ what, whom, who }) => `${who.as === 'person' ? who.name : who.as}: ${what} ${whom ?? ''}`.trim())
    .reverse()

async function behind(prefix: string) {
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => void client.close())
  return { client, key: ledgerKeys(prefix).audit }
}

test('[AUD1] each line has its own entries, and those of all; a person of both lines brings only what concerns this one', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const [common, commonThere] = [(await saids(service, anna)).length, (await saids(service, ben, THERE)).length]
  await service.ledger.staff.put({ ...anna, name: 'Anna' })
  await service.ledger.staff.put({ ...ben, name: 'Ben' })
  await setPassword(service, await invited(service, ben, 'Mia', ['counsellor'], THERE), PASSWORD)
  const sara = await cameIn(service, anna, 'Sara')
  await savePlan(service, ben.person, { line: THERE, kind: 'duty', day: '1', base: 0, spans: [] })
  await savePlan(service, anna.person, { line: HERE, kind: 'onCall', day: '2', base: 0, spans: [] })
  // Sara also works there, by the console; what becomes of her roles there is not of this line.
  await service.ledger.accounts.changeRoles(sara.person, THERE, () => ['counsellor'], { who: 'console', now: service.now() })
  const seen = await memberOf(service, ben, sara.login, THERE)
  await changeMember(service, ben.person, { line: THERE, person: sara.person, base: seen.print, fields: seen.fields, given: ['leader'] })
  const here = ['account-made', 'link-made'].map((what) => `Anna: ${what} Sara`)
  expect((await saids(service, anna)).slice(common)).toEqual([...here, 'Sara: password-set Sara', 'Anna: plan-changed'])
  const there = ['Ben: account-made Mia', 'Ben: link-made Mia', 'Mia: password-set Mia', 'Ben: plan-changed']
  expect((await saids(service, ben, THERE)).slice(commonThere)).toEqual([
    ...there,
    'console: roles-changed Sara',
    'Ben: roles-changed Sara',
  ])
  expect((await read(service, anna)).entries[0]?.fields).toEqual(['onCall', '2'])

  // Taken off here: what happens to her afterwards is of the other line alone.
  await service.ledger.accounts.changeRoles(sara.person, HERE, () => [], { who: 'console', now: service.now() })
  await renewAccess(service, ben.person, sara.person)
  expect((await saids(service, anna)).at(-1)).toBe('console: roles-changed Sara')
  expect((await saids(service, ben, THERE)).slice(-2)).toEqual(['Ben: password-reset Sara', 'Ben: link-made Sara'])
})

test('[AUD1] who came from another line brings nothing of before; an entry that names no line is shown only where there is one', async () => {
  const { service, clock } = await openService()
  const { anna, ben } = await twoTeams(service)
  const both = await someone(service, { [THERE]: ['counsellor'], [HERE]: ['counsellor'] }, { name: 'Ida' })
  const only = await someone(service, { [HERE]: ['counsellor'] }, { name: 'Bo' })
  for (const { person } of [both, only]) await service.ledger.audit('console', 'roles-changed', service.now(), person)
  expect((await saids(service, anna)).filter((said) => said.includes('roles-changed'))).toEqual(['console: roles-changed Bo'])
  // The time of a role that is written down says since when the line may read.
  const late = { [HERE]: { counsellor: clock.now + 5000 } }
  const came = await someone(service, { [THERE]: ['counsellor'], [HERE]: ['counsellor'] }, { name: 'Liv', since: late })
  await service.ledger.audit(came.person, 'password-set', clock.now)
  await service.ledger.audit(came.person, 'password-set', clock.now + 6000)
  const ofLiv = async (by: typeof anna, line: string) => (await saids(service, by, line)).filter((said) => said.includes('Liv')).length
  expect([await ofLiv(anna, HERE), await ofLiv(ben, THERE)]).toEqual([1, 2])
})

test('[AUD2] a counsellor, a leader, and a coordinator of another line or switched off read nothing, and get no file', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const gry = await someone(service, { [HERE]: ['coordinator'] })
  const others = [ben, await someone(service, { [HERE]: ['counsellor', 'leader', 'supervisor'], [THERE]: ['coordinator'] }), gry]
  await switchOff(service, anna.person, gry.person)
  for (const one of others) {
    expect(await seeAudit(service, one.person, { line: HERE, before: null, of: null, what: null })).toEqual(no)
    expect(await readAudit(service, one.person, HERE, () => {})).toEqual(no)
  }
  expect((await readAudit(service, anna.person, HERE, () => {})).ok).toBe(true)
  // What all lines share is told, but not which coordinator of another line did it.
  await service.ledger.audit(
    ben.person,
    'number-confirmed',
    service.now(),
    (await service.ledger.helpNumbers.all()).find((one) => one.regionLines.length === 0)!.id,
  )
  const { entries, people } = await read(service, anna)
  expect([entries[0]?.what, entries[0]?.who]).toEqual(['number-confirmed', { as: 'elsewhere' }])
  expect(JSON.stringify([entries, people])).not.toContain(ben.person)
})

test('[AUD3] what is shown holds no address, hash, key or link: only names, kinds and days', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const token = await invited(service, anna)
  const kid = bytes(32)
  const { person } = await memberOf(service, anna, 'Sara')
  await service.ledger.audit(person, 'key-enrolled', service.now(), kid)
  const receiver = {
    id: bytes(16),
    name: 'Vagttelefon',
    way: 'webhook' as const,
    address: 'https://vagt.example.dk/ind',
    kinds: ['acute' as const],
    active: true,
    lang: 'da' as const,
  }
  await saveAlerts(service, anna.person, HERE, 0, [receiver as never])
  await service.ledger.audit(anna.person, 'line-changed', service.now(), `${HERE} greeting queueLimit ${bytes(32)}`)
  const { entries } = await read(service, anna)
  const text = JSON.stringify(entries)
  for (const secret of [token, kid, 'vagt.example', 'Vagttelefon']) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/[A-Za-z0-9_-]{43}/)
  expect(entries[0]).toMatchObject({ what: 'line-changed', fields: ['greeting', 'queueLimit'] })
})

test('[AUD10] a number that does not work is named, on one line and on all, and a closing by hand is called one', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const national = (await service.ledger.helpNumbers.all()).find((one) => one.regionLines.length === 0)!
  const notes = [
    ['number-off', `${national.id} ${HERE}`],
    ['number-off', `${national.id} everywhere`],
    ['number-on', `${national.id} ${HERE}`],
    ['line-changed', `${HERE} closedByHand ${bytes(32)}`],
  ] as const
  for (const [what, about] of notes) await service.ledger.audit(anna.person, what, service.now(), about)
  const said = (await read(service, anna)).entries.slice(0, notes.length).reverse()
  expect(said.map((one) => auditSentence(one, coordinator, 'da'))).toEqual([
    `meldte, at det ikke virker: ${national.name}`,
    `meldte, at det ikke virker: ${national.name} (væk hos alle linjer)`,
    `meldte, at det virker alligevel: ${national.name}`,
    'lukkede linjen med hånden eller åbnede den igen',
  ])
})

test('[AUD6] a page holds the newest, older ones follow without a gap, and the list is narrowed to a person or a kind', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const gry = await someone(service, { [HERE]: ['coordinator'] }, { name: 'Gry' })
  for (let i = 0; i < AUDIT_PAGE + 5; i++)
    await service.ledger.audit(i % 2 ? anna.person : gry.person, i % 5 ? 'plan-changed' : 'alerts-changed', service.now(), `${HERE} duty 1`)
  const first = await read(service, anna)
  expect(first.entries).toHaveLength(AUDIT_PAGE)
  const second = await read(service, anna, HERE, { before: first.next })
  expect(second.entries[0]!.n).toBe(first.entries.at(-1)!.n - 1)
  expect(second.next).toBe(null)
  const ofGry = await read(service, anna, HERE, { of: gry.person, what: 'alerts-changed' })
  expect(ofGry.entries.every(({ who, what }) => who.as === 'person' && who.name === 'Gry' && what === 'alerts-changed')).toBe(true)
  expect(ofGry.entries).toHaveLength(6)
  // What there is to choose does not depend on what was chosen.
  expect([ofGry.people, ofGry.kinds]).toEqual([first.people, first.kinds])
  expect((await read(service, anna, HERE, { of: 'system' })).entries.every(({ who }) => who.as === 'system')).toBe(true)
})

test('[AUD4] a byte changed, an entry out, in or moved, and text that is none break the chain there, over all pieces, at once', async () => {
  const { service, prefix } = await openService()
  const { anna } = await twoTeams(service)
  const { client, key } = await behind(prefix)
  const whole = await client.lRange(key, 0, -1)
  while (whole.length < 1100) {
    const [n, before] = [whole.length + 1, JSON.parse(whole.at(-1)!).hash]
    const said = { n, at: service.now() + n, who: 'console', what: 'plan-changed', about: `${n % 2 ? HERE : THERE} duty 1` }
    whole.push(JSON.stringify({ ...said, hash: hashOfAudit(before, said) }))
  }
  await client.multi().del(key).rPush(key, whole).exec()
  const chain = async () => (await read(service, anna)).chain
  const first = await chain()
  expect(first).toMatchObject({ count: whole.length, brokenAt: null, from: JSON.parse(whole[0]!).at, to: JSON.parse(whole.at(-1)!).at })
  expect(first.end).toBe(JSON.parse(whole.at(-1)!).hash)
  const breaksAt = async (rows: string[]) => {
    await client.multi().del(key).rPush(key, rows).exec()
    return (await chain()).brokenAt
  }
  const at = 700
  const changed = (text: string) => whole.with(at - 1, text)
  const row = whole[at - 1]!
  // Of another line than the one that reads, too.
  expect(row).toContain(THERE)
  expect(await breaksAt(changed(row.replace('duty', 'dutz')))).toBe(at)
  expect(await breaksAt(changed(row.replace('"about"', '"x":1,"about"')))).toBe(at)
  expect(await breaksAt(changed(row.replace(/"at":(\d+)/, '"at":$1.5')))).toBe(at)
  expect(await breaksAt(changed('what'))).toBe(at)
  expect(await breaksAt(whole.toSpliced(at - 1, 1))).toBe(at)
  expect(await breaksAt(whole.toSpliced(at - 1, 0, row))).toBe(at + 1)
  expect(await breaksAt(whole.with(at - 1, whole[at]!).with(at, row))).toBe(at)
  expect(await breaksAt(whole.slice(1))).toBe(1)
  await breaksAt(whole.toSpliced(at - 1, 1))
  expect(await chain()).toMatchObject({ to: JSON.parse(whole[at - 2]!).at, end: JSON.parse(whole[at - 2]!).hash })
  expect(await breaksAt(whole)).toBe(null)
  // What was cut off at the end fits in itself; only the hash there is another one.
  expect(await breaksAt(whole.slice(0, -1))).toBe(null)
  expect((await chain()).end).not.toBe(first.end)
})

test('[AUD5] what is changed behind the back of a process after it has read the trail is noticed by its next reading', async () => {
  const { service, prefix } = await openService()
  const { anna } = await twoTeams(service)
  const { client, key } = await behind(prefix)
  expect((await read(service, anna)).chain.brokenAt).toBe(null)
  const first = (await client.lIndex(key, 0))!
  await client.lSet(key, 0, first.replace('"who":"', '"who":"x'))
  expect((await read(service, anna)).chain.brokenAt).toBe(1)
  expect(got(await readAudit(service, anna.person, HERE, () => {})).brokenAt).toBe(1)
  await client.lSet(key, 0, first)
  expect((await read(service, anna)).chain.brokenAt).toBe(null)
})
