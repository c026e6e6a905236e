import { expect, test } from 'vitest'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { openLink } from '../../../../server/actions/staff/openLink.ts'
import { setPassword } from '../../../../server/actions/staff/setPassword.ts'
import { newSession, signIn } from '../../../../server/actions/staff/signIn.ts'
import { switchOff, switchOn } from '../../../../server/actions/staff/switchOff.ts'
import { whoIs } from '../../../../server/actions/staff/whoIs.ts'
import { changeMember } from '../../../../server/actions/team/changeMember.ts'
import { inviteMember } from '../../../../server/actions/team/inviteMember.ts'
import { renewAccess } from '../../../../server/actions/team/renewAccess.ts'
import { seeTeam } from '../../../../server/actions/team/seeTeam.ts'
import { withdrawLink } from '../../../../server/actions/team/withdrawLink.ts'
import type { Staff } from '../../../../server/domain/staff.ts'
import { printOfMember } from '../../../../server/domain/team.ts'
import { done } from '../../../../shared/outcome.ts'
import type { Role } from '../../../../shared/team/teamWire.ts'
import { joined, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { auditedSince, cameIn, got, HERE, invitationOf, invited, memberOf, no, PASSWORD, sara, someone, THERE, twoTeams } from './people.ts'

test('[TEA8] roles on own lines only; who is shared with a line of others keeps the name, and is taken off here alone', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  await someone(service, { [HERE]: ['counsellor'], [THERE]: ['counsellor'] }, { login: 'shared' })
  const { person, print, fields } = await memberOf(service, anna, 'shared')
  const change = (by: Staff, line: string, part: { name?: string; given?: Role[]; base?: string }) =>
    changeMember(service, by.person, {
      ...{ line, person, base: part.base ?? print, given: part.given ?? ['counsellor'] },
      fields: { ...fields, name: part.name ?? fields.name },
    })
  expect(await change(anna, HERE, { name: 'Other' })).toEqual(no)
  expect(await change(anna, THERE, { given: ['coordinator'], base: (await memberOf(service, ben, 'shared', THERE)).print })).toEqual(no)
  expect(await change(anna, HERE, { given: [] })).toEqual(done({ did: 'changed' }))
  expect(await service.ledger.staff.fresh(person)).toMatchObject({ roles: { [HERE]: [], [THERE]: ['counsellor'] } })
  // Nobody raises themselves on another line either, or the person of another line to this one.
  const own = await memberOf(service, anna, anna.login)
  const raise = { person: own.person, base: own.print, fields: own.fields, given: ['coordinator' as const] }
  expect(await changeMember(service, anna.person, { ...raise, line: THERE })).toEqual(no)
  expect(await changeMember(service, anna.person, { ...raise, line: HERE, person: ben.person })).toEqual({ ok: false, why: 'gone' })
})

test('[TEA11] a new link ends password, sessions, links and keys at once, and the youths of a talk wait again', async () => {
  const { service, last } = await openService()
  const { anna } = await twoTeams(service)
  const { person, login } = await cameIn(service, anna)
  const session = got(await signIn(service, login, PASSWORD))
  const older = bytes(32)
  await service.ledger.links.make(older, { person, purpose: 'sign-in' }, service.now())
  const kid = bytes(32)
  await service.ledger.staffKeys.enrol(person, { kid, pub: bytes(65), notAfter: service.now() + 1e9 })
  await startDuty(service, person, { seats: 1, lines: [HERE], page: bytes(16), kid })
  const { conv } = await joined(service)
  await seated(service, { person, kid }, conv)

  const said = got(await renewAccess(service, anna.person, person))
  if (said.did !== 'link') throw new Error(said.did)
  expect(await whoIs(service, session.reference)).toBe(null)
  expect(await signIn(service, login, PASSWORD)).toEqual(no)
  expect(await openLink(service, older)).toEqual({ ok: false, why: 'gone' })
  expect(await service.ledger.staffKeys.ofLine(HERE, service.now())).toEqual([])
  expect(await service.live.shifts.find(person)).toBe(null)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting', returned: true })
  expect(await memberOf(service, anna, 'Sara')).toMatchObject({ access: 'link', isNew: false })

  expect(await setPassword(service, said.token, 'fem helt andre ord her')).toEqual(done('set'))
  expect(await signIn(service, login, PASSWORD)).toEqual(no)
  expect(await signIn(service, login, 'fem helt andre ord her')).toMatchObject({ ok: true })
  await switchOff(service, anna.person, person)
  expect(await renewAccess(service, anna.person, person)).toEqual(done({ did: 'off' }))
})

test('[TEA12] the last coordinator of a line who can sign in stays, also when two try at the same moment', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const demote = async (by: Staff, whom: Staff) => {
    const { person, print, fields } = await memberOf(service, by, whom.login)
    return changeMember(service, by.person, { line: HERE, person, base: print, fields, given: ['counsellor'] })
  }
  expect(await demote(anna, anna)).toEqual(done({ did: 'last' }))
  // One who was only invited cannot sign in yet.
  await invited(service, anna, 'Ny', ['coordinator'])
  expect(await demote(anna, anna)).toEqual(done({ did: 'last' }))
  for (let round = 0; round < 5; round++) {
    const gry = await someone(service, { [HERE]: ['coordinator'] })
    const said = await Promise.all([switchOff(service, anna.person, gry.person), switchOff(service, gry.person, anna.person)])
    expect(said.filter((one) => one.ok && one.value === null)).toHaveLength(1)
    const left = (await service.ledger.staff.all()).filter(({ active, person }) => active && [anna.person, gry.person].includes(person))
    expect(left).toHaveLength(1)
    await service.ledger.staff.put(anna)
    await switchOff(service, 'console', gry.person)
  }
  const gry = await someone(service, { [HERE]: ['coordinator'] })
  const said = await Promise.all([demote(anna, gry), demote(gry, anna)])
  expect(said.filter((one) => one.ok && one.value.did === 'changed')).toHaveLength(1)
})

test('[TEA13] each act is in the audit with who did it and about whom, and what was not done is not', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const from = (await service.ledger.auditTrail()).length
  await invited(service, anna, 'Gone')
  const gone = await memberOf(service, anna, 'Gone')
  await withdrawLink(service, anna.person, gone.person)
  const { person, print, fields } = await cameIn(service, anna)
  await changeMember(service, anna.person, { line: HERE, person, base: print, fields: { ...fields, name: 'Sif' }, given: ['leader'] })
  await renewAccess(service, anna.person, person)
  await renewAccess(service, ben.person, person)
  await withdrawLink(service, anna.person, person)
  await switchOff(service, anna.person, person)
  await switchOff(service, ben.person, person)
  await switchOn(service, anna.person, person)
  const did = (what: string, about = person) => `${anna.person} ${what} ${about}`
  expect(await auditedSince(service, from)).toEqual([
    ...[did('account-made', `${gone.person} ${HERE} counsellor`), did('link-made', gone.person)],
    ...[did('link-withdrawn', gone.person), did('account-removed', `${gone.person} ${HERE}`)],
    ...[did('account-made', `${person} ${HERE} counsellor`), did('link-made'), `${person} password-set `],
    ...[did('account-changed'), did('roles-changed', `${person} ${HERE} leader`)],
    ...['password-reset', 'link-made', 'link-withdrawn'].map((what) => did(what)),
    ...['switched-off', 'switched-on', 'link-made'].map((what) => did(what)),
  ])
  expect(await service.ledger.auditBrokenAt()).toBe(null)
})

test('[TEA14] a coordinator of one line does nothing to a person of another, by whatever request', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const theirs = await someone(service, { [THERE]: ['counsellor'] }, { login: 'mia' })
  const token = bytes(32)
  await service.ledger.links.make(token, { person: theirs.person, purpose: 'set-up' }, service.now())
  const session = await newSession(service, theirs)
  const { print } = await memberOf(service, ben, 'mia', THERE)
  const from = (await service.ledger.auditTrail()).length
  const by = anna.person
  const change = { person: theirs.person, base: print, fields: sara, given: ['coordinator' as const] }
  expect(await seeTeam(service, by, THERE)).toEqual(no)
  expect(await changeMember(service, by, { ...change, line: THERE })).toEqual(no)
  expect(await changeMember(service, by, { ...change, line: HERE })).toEqual({ ok: false, why: 'gone' })
  expect(await inviteMember(service, by, { line: THERE, invitation: invitationOf('ny'), fields: sara, given: ['coordinator'] })).toEqual(no)
  expect(
    await inviteMember(service, by, { line: 'nowhere', invitation: invitationOf('ny'), fields: sara, given: ['coordinator'] }),
  ).toEqual({
    ok: false,
    why: 'gone',
  })
  for (const act of [renewAccess, withdrawLink, switchOff, switchOn]) {
    expect(await act(service, by, theirs.person)).toEqual(no)
    // Neither with an id that nobody has, nor with one's own, nor as somebody who is no coordinator.
    expect((await act(service, by, bytes(16))).ok).toBe(false)
    expect(await act(service, by, by)).toEqual(no)
    expect(await act(service, theirs.person, anna.person)).toEqual(no)
  }
  expect(await service.ledger.staff.fresh(theirs.person)).toEqual(theirs)
  expect(await service.ledger.links.look(token, service.now())).not.toBe(null)
  expect(await whoIs(service, session?.reference ?? '')).toMatchObject({ person: theirs.person })
  expect(await auditedSince(service, from)).toEqual([])
})

test('[TEA19] two who renew, or switch off, each other at one moment do not lock the line: one who can sign in stays', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const canSignIn = async () =>
    (await service.ledger.staff.all()).filter(({ active, passwordHash, roles }) => active && passwordHash !== null && roles[HERE]?.length)
  for (let round = 0; round < 5; round++) {
    const gry = await someone(service, { [HERE]: ['coordinator'] })
    const said = await Promise.all([renewAccess(service, anna.person, gry.person), renewAccess(service, gry.person, anna.person)])
    expect(said.map((one) => got(one).did).sort()).toEqual(['last', 'link'])
    expect(await canSignIn()).toHaveLength(1)
    await service.ledger.staff.put(anna)
    await service.ledger.staff.put(gry)
    await Promise.all([renewAccess(service, anna.person, gry.person), switchOff(service, gry.person, anna.person)])
    expect(await canSignIn()).toHaveLength(1)
    await service.ledger.staff.put(anna)
    await switchOff(service, 'console', gry.person)
  }
})

test('[TEA19] who is switched off in the same moment switches nobody off, on or to other roles any more', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const [gry, liv] = [await someone(service, { [HERE]: ['coordinator'] }), await someone(service, { [HERE]: ['counsellor'] })]
  // Gry's page asked before she was switched off; what is asked of the ledger comes after it.
  await switchOff(service, anna.person, gry.person)
  const by = { who: gry.person, now: service.now() }
  expect(await service.ledger.accounts.switchOff(liv.person, by)).toBe('not-allowed')
  expect(await service.ledger.accounts.switchOn(gry.person, by)).toBe('not-allowed')
  expect(await service.ledger.accounts.changeRoles(liv.person, HERE, () => [], by)).toBe('not-allowed')
  expect(await service.ledger.staff.fresh(liv.person)).toEqual(liv)
})

test('[TEA20] a former line neither sees a person who works elsewhere now nor gives a role back; one without any role it may', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const liv = await someone(service, { [THERE]: [], [HERE]: ['counsellor'] }, { login: 'liv' })
  const was = await someone(service, { [THERE]: [] }, { login: 'was' })
  const seen = got(await seeTeam(service, ben.person, THERE)).members.map(({ login }) => login)
  expect(seen.includes('liv')).toBe(false)
  const { print, fields } = await memberOf(service, anna, 'liv')
  const giveBack = (person: string, base: string) =>
    changeMember(service, ben.person, { line: THERE, person, base, fields, given: ['counsellor'] })
  expect(await giveBack(liv.person, printOfMember(liv, THERE))).toEqual({ ok: false, why: 'gone' })
  expect(await service.ledger.staff.fresh(liv.person)).toEqual(liv)
  expect((await memberOf(service, anna, 'liv')).isOurs).toBe(true)
  expect(print).toBeTruthy()
  const back = await memberOf(service, ben, 'was', THERE)
  expect(
    await changeMember(service, ben.person, { line: THERE, person: was.person, base: back.print, fields: back.fields, given: ['leader'] }),
  ).toEqual(done({ did: 'changed' }))
})
