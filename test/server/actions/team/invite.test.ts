import { expect, test } from 'vitest'
import { openLink } from '../../../../server/actions/staff/openLink.ts'
import { setPassword } from '../../../../server/actions/staff/setPassword.ts'
import { signIn } from '../../../../server/actions/staff/signIn.ts'
import { switchOff } from '../../../../server/actions/staff/switchOff.ts'
import { inviteMember } from '../../../../server/actions/team/inviteMember.ts'
import { seeTeam } from '../../../../server/actions/team/seeTeam.ts'
import { withdrawLink } from '../../../../server/actions/team/withdrawLink.ts'
import { freeLogin } from '../../../../server/domain/team.ts'
import { done } from '../../../../shared/outcome.ts'
import { memberFields, type Role } from '../../../../shared/team/teamWire.ts'
import { bytes, openService } from '../../../support/service.ts'
import { got, HERE, invitationOf, invited, memberOf, PASSWORD, sara, THERE, twoTeams } from './people.ts'

const DAY_MS = 86_400_000

test('[TEA4] an invitation makes an account on that line alone, and its link sets a password once, within a day', async () => {
  const { service, clock } = await openService()
  const { anna } = await twoTeams(service)
  const token = await invited(service, anna)
  const member = await memberOf(service, anna, 'Sara')
  expect(await service.ledger.staff.byLogin(member.login)).toMatchObject({
    name: 'Sara',
    roles: { [HERE]: ['counsellor'] },
    passwordHash: null,
    active: true,
    demo: false,
  })
  expect(member).toMatchObject({ access: 'link', linkUntil: clock.now + DAY_MS, isNew: true, isOurs: true })
  // The link lies nowhere as text.
  expect(JSON.stringify([await service.ledger.staff.all(), await service.ledger.auditTrail()])).not.toContain(token)

  clock.now += DAY_MS
  expect(await setPassword(service, token, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect(await memberOf(service, anna, 'Sara')).toMatchObject({ access: 'none', linkUntil: null })
  const again = await invited(service, anna)
  expect(await setPassword(service, again, PASSWORD)).toEqual(done('set'))
  expect(await setPassword(service, again, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect(await signIn(service, member.login, PASSWORD)).toMatchObject({ ok: true, value: { home: 'counsellor' } })
  expect(await memberOf(service, anna, 'Sara')).toMatchObject({ access: 'password', linkUntil: null, isNew: false })
})

test('[TEA5] taken back before anybody used it, the link opens nothing, the account is gone and its name is free', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const token = await invited(service, anna)
  const { person, login } = await memberOf(service, anna, 'Sara')
  expect(await withdrawLink(service, anna.person, person)).toEqual(done({ did: 'removed' }))
  expect(await openLink(service, token)).toEqual({ ok: false, why: 'gone' })
  expect(await setPassword(service, token, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect([await service.ledger.staff.fresh(person), await service.ledger.staff.byLogin(login)]).toEqual([null, null])
  expect(got(await seeTeam(service, anna.person, HERE)).members.map(({ login }) => login)).toEqual([anna.login])
  expect(await withdrawLink(service, anna.person, person)).toEqual({ ok: false, why: 'gone' })
  await invited(service, anna)

  // Who has been in keeps the account: only the link goes.
  const again = await invited(service, anna, 'Eva')
  await setPassword(service, again, PASSWORD)
  const eva = await memberOf(service, anna, 'Eva')
  expect(await withdrawLink(service, anna.person, eva.person)).toEqual(done({ did: 'withdrawn' }))
  expect(await memberOf(service, anna, 'Eva')).toMatchObject({ access: 'password' })
})

test('[TEA21] the same invitation with another role leaves an entry that names the role, and one that was switched off says that it is on', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const invitation = bytes(16)
  const ask = (given: Role[]) => inviteMember(service, anna.person, { line: HERE, invitation, fields: { ...sara, name: 'Sara' }, given })
  got(await ask(['counsellor']))
  const { person } = await memberOf(service, anna, 'Sara')
  const before = (await service.ledger.auditTrail()).length
  got(await ask(['coordinator']))
  expect(await switchOff(service, anna.person, person)).toEqual(done(null))
  got(await ask(['coordinator']))
  expect((await service.ledger.auditTrail()).slice(before).map(({ what, about }) => `${what} ${about}`)).toEqual([
    `roles-changed ${person} ${HERE} coordinator`,
    `link-made ${person}`,
    `switched-off ${person}`,
    `switched-on ${person}`,
    `link-made ${person}`,
  ])
  expect(await memberOf(service, anna, 'Sara')).toMatchObject({ active: true, holds: [{ role: 'coordinator' }] })
})

test('[TEA6] the server gives the sign-in name; whoever has one on another line, the answer is of the same kind, and nobody is touched', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const ask = async (by: typeof anna, line: string, name: string, invitation = bytes(16)) => {
    const said = got(await inviteMember(service, by.person, { line, invitation, fields: { ...sara, name }, given: ['counsellor'] }))
    if (said.did !== 'link') throw new Error(said.did)
    return said.login
  }
  const there = await ask(ben, THERE, 'Mia')
  const here = await ask(anna, HERE, 'Mia')
  expect([here, there].map((login) => /^mia-\d{4}$/.test(login))).toEqual([true, true])
  expect(here).not.toBe(there)
  expect(await ask(anna, HERE, ' Anne Søe ')).toMatch(/^anne-søe-\d{4}$/)
  expect(await ask(anna, HERE, '…')).toMatch(/^kollega-\d{4}$/)
  // The number of an invitation is of its coordinator and line: with another's, nobody is found.
  const same = bytes(16)
  const [mine, theirs] = [await ask(anna, HERE, 'Bo', same), await ask(ben, THERE, 'Bo', same)]
  expect((await service.ledger.staff.byLogin(mine))?.person).not.toBe((await service.ledger.staff.byLogin(theirs))?.person)
})

test('[TEA6] a number that is taken is passed over, also when every short one is', () => {
  const drawn = (nth: number) => Buffer.from([0, 0, 0, 1, 0, nth]).toString('base64url')
  const all = Array.from({ length: 20 }, (_, i) => ({ login: `mia-${5536 + i}` }))
  expect(freeLogin('Mia', [], drawn)).toBe('mia-5536')
  expect(freeLogin('Mia', all.slice(0, 2), drawn)).toBe('mia-5538')
  expect(freeLogin('Mia', all, drawn)).toBe('mia-65556')
})

test('[TEA7] the same invitation again, before the person came in, is the same person; the newer link and the newer words count', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const first = await invited(service, anna)
  const { person, login } = await memberOf(service, anna, 'Sara')
  const second = await invited(service, anna)
  expect(second).not.toBe(first)
  expect(await openLink(service, first)).toEqual({ ok: false, why: 'gone' })
  const asked = { line: HERE, invitation: invitationOf('Sara'), fields: { ...sara, name: 'Sanne' }, given: ['leader' as const] }
  const third = got(await inviteMember(service, anna.person, asked))
  expect(third).toMatchObject({ did: 'link', login })
  expect(await service.ledger.staff.fresh(person)).toMatchObject({ name: 'Sanne', roles: { [HERE]: ['leader'] }, invited: true })
  expect(await setPassword(service, second, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect(await setPassword(service, third.did === 'link' ? third.token : '', PASSWORD)).toEqual(done('set'))
  expect(await inviteMember(service, anna.person, asked)).toEqual(done({ did: 'here' }))
  // Two invitations are two people, also of one name.
  await inviteMember(service, anna.person, { ...asked, invitation: invitationOf('another') })
  expect(got(await seeTeam(service, anna.person, HERE)).members.filter(({ fields }) => fields.name === 'Sanne')).toHaveLength(2)
})

test.each([
  ['a name that is empty', { ...sara, name: '  ' }],
  ['a name that turns the text around it', { ...sara, name: 'Sara\u202e' }],
  ['a title over two lines', { ...sara, title: 'pæda\ngog' }],
  ['no language', { ...sara, langs: [] }],
  ['a language twice', { ...sara, langs: ['da', 'da'] }],
  ['a topic that nobody may decline', { ...sara, declines: ['self-harm-suicide'] }],
])('[TEA4] a member is not taken with %s', (_, fields) => expect(memberFields.safeParse(fields).success).toBe(false))
