import { expect, test } from 'vitest'
import { openLink } from '../../../../server/actions/staff/openLink.ts'
import { setPassword } from '../../../../server/actions/staff/setPassword.ts'
import { signIn } from '../../../../server/actions/staff/signIn.ts'
import { inviteMember } from '../../../../server/actions/team/inviteMember.ts'
import { seeTeam } from '../../../../server/actions/team/seeTeam.ts'
import { withdrawLink } from '../../../../server/actions/team/withdrawLink.ts'
import { done } from '../../../../shared/outcome.ts'
import { loginName, memberFields } from '../../../../shared/team/teamWire.ts'
import { openService } from '../../../support/service.ts'
import { got, HERE, invited, memberOf, PASSWORD, sara, someone, THERE, twoTeams } from './people.ts'

const DAY_MS = 86_400_000

test('[TEA4] an invitation makes an account on that line alone, and its link sets a password once, within a day', async () => {
  const { service, clock } = await openService()
  const { anna } = await twoTeams(service)
  const token = await invited(service, anna)
  const staff = await service.ledger.staff.byLogin('sara@kommune.dk')
  expect(staff).toMatchObject({ name: 'Sara', roles: { [HERE]: ['counsellor'] }, passwordHash: null, active: true, demo: false })
  const member = await memberOf(service, anna, 'sara@kommune.dk')
  expect(member).toMatchObject({ access: 'link', linkUntil: clock.now + DAY_MS, isNew: true, isOurs: true })
  // The link lies nowhere as text.
  expect(JSON.stringify([await service.ledger.staff.all(), await service.ledger.auditTrail()])).not.toContain(token)

  clock.now += DAY_MS
  expect(await setPassword(service, token, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect(await memberOf(service, anna, 'sara@kommune.dk')).toMatchObject({ access: 'none', linkUntil: null })
  const again = await invited(service, anna)
  expect(await setPassword(service, again, PASSWORD)).toEqual(done('set'))
  expect(await setPassword(service, again, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect(await signIn(service, 'sara@kommune.dk', PASSWORD)).toMatchObject({ ok: true, value: { home: 'counsellor' } })
  expect(await memberOf(service, anna, 'sara@kommune.dk')).toMatchObject({ access: 'password', linkUntil: null, isNew: false })
})

test('[TEA5] taken back before anybody used it, the link opens nothing, the account is gone and its name is free', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const token = await invited(service, anna)
  const { person } = await memberOf(service, anna, 'sara@kommune.dk')
  expect(await withdrawLink(service, anna.person, person)).toEqual(done({ did: 'removed' }))
  expect(await openLink(service, token)).toEqual({ ok: false, why: 'gone' })
  expect(await setPassword(service, token, PASSWORD)).toEqual({ ok: false, why: 'gone' })
  expect([await service.ledger.staff.fresh(person), await service.ledger.staff.byLogin('sara@kommune.dk')]).toEqual([null, null])
  expect(got(await seeTeam(service, anna.person, HERE)).members.map(({ login }) => login)).toEqual([anna.login])
  expect(await withdrawLink(service, anna.person, person)).toEqual({ ok: false, why: 'gone' })
  await invited(service, anna)

  // Who has been in keeps the account: only the link goes.
  const again = await invited(service, anna, 'eva@kommune.dk')
  await setPassword(service, again, PASSWORD)
  const eva = await memberOf(service, anna, 'eva@kommune.dk')
  expect(await withdrawLink(service, anna.person, eva.person)).toEqual(done({ did: 'withdrawn' }))
  expect(await memberOf(service, anna, 'eva@kommune.dk')).toMatchObject({ access: 'password' })
})

test('[TEA6] a sign-in name that somebody has is never taken over, however it is spelled', async () => {
  const { service } = await openService()
  const { anna, ben } = await twoTeams(service)
  const there = await someone(service, { [THERE]: ['counsellor'] }, { login: 'mia@faxe.dk', invited: true, passwordHash: null })
  const here = await someone(service, { [HERE]: ['counsellor'] }, { login: 'liv@kommune.dk' })
  const ask = (login: string) =>
    inviteMember(service, anna.person, { line: HERE, login: loginName.parse(login), fields: sara, given: ['coordinator'] })
  expect(await ask(' MIA@faxe.dk')).toEqual(done({ did: 'elsewhere' }))
  expect(await ask('Liv@Kommune.dk ')).toEqual(done({ did: 'here' }))
  expect(await ask(ben.login)).toEqual(done({ did: 'elsewhere' }))
  expect(await service.ledger.staff.fresh(there.person)).toEqual(there)
  expect(await service.ledger.staff.fresh(here.person)).toEqual(here)
})

test('[TEA7] asked again while nobody has come in, the newer link counts; with other words it is somebody else', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const first = await invited(service, anna)
  const second = await invited(service, anna)
  expect(second).not.toBe(first)
  expect(await openLink(service, first)).toEqual({ ok: false, why: 'gone' })
  const asked = { line: HERE, login: 'sara@kommune.dk', fields: { ...sara, name: 'Sanne' }, given: ['counsellor' as const] }
  expect(await inviteMember(service, anna.person, asked)).toEqual(done({ did: 'here' }))
  expect(await setPassword(service, second, PASSWORD)).toEqual(done('set'))
  expect(await inviteMember(service, anna.person, { ...asked, fields: sara })).toEqual(done({ did: 'here' }))
})

test.each([
  ['a name that is empty', { ...sara, name: '  ' }],
  ['a name that turns the text around it', { ...sara, name: 'Sara\u202e' }],
  ['a title over two lines', { ...sara, title: 'pæda\ngog' }],
  ['no language', { ...sara, langs: [] }],
  ['a language twice', { ...sara, langs: ['da', 'da'] }],
  ['a topic that nobody may decline', { ...sara, declines: ['self-harm-suicide'] }],
])('[TEA4] a member is not taken with %s', (_, fields) => expect(memberFields.safeParse(fields).success).toBe(false))
