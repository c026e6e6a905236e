import { expect, test } from 'vitest'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeNow } from '../../../../server/actions/figures/seeNow.ts'
import { openPage } from '../../../../server/actions/staff/openPage.ts'
import { newSession } from '../../../../server/actions/staff/signIn.ts'
import { changeMember } from '../../../../server/actions/team/changeMember.ts'
import { seeTeam } from '../../../../server/actions/team/seeTeam.ts'
import { done } from '../../../../shared/outcome.ts'
import type { Role } from '../../../../shared/team/teamWire.ts'
import { joined } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { cameIn, got, HERE, memberOf, no, sara, someone, THERE, twoTeams } from './people.ts'

test('[TEA1] the list tells roles, languages, topics and how each gets in, those who are off last', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  await cameIn(service, anna)
  await someone(service, { [HERE]: ['counsellor'], [THERE]: ['counsellor'] }, { name: 'Åse', login: 'aase', langs: [] })
  await someone(service, { [HERE]: [] }, { name: 'Was', login: 'was' })
  await someone(service, { [HERE]: ['counsellor'] }, { name: 'Alma', login: 'alma', active: false, passwordHash: null })
  await someone(service, { [THERE]: ['counsellor'] }, { login: 'notours' })
  const { members } = got(await seeTeam(service, anna.person, HERE))
  expect(members.map(({ fields }) => fields.name)).toEqual(['Bo', 'Sara', 'Was', 'Åse', 'Alma'])
  const of = (login: string) => members.find((one) => one.login === login)
  expect(members.find((one) => one.fields.name === 'Sara')).toMatchObject({
    fields: sara,
    access: 'password',
    isOurs: true,
    isMe: false,
    isLast: false,
  })
  expect(of('aase')).toMatchObject({ isOurs: false, fields: { langs: ['da', 'en'] }, holds: [{ role: 'counsellor', since: null }] })
  expect(of('was')?.holds).toEqual([])
  expect(of('alma')).toMatchObject({ active: false, access: 'none' })
  expect(of(anna.login)).toMatchObject({ isMe: true, isOurs: false, isLast: true })
})

test('[TEA2] a role has its moment from when it was given; a role that stays keeps it, and one from before has none', async () => {
  const { service, clock } = await openService()
  const { anna } = await twoTeams(service)
  const old = await someone(service, { [HERE]: ['counsellor'] }, { login: 'old' })
  const change = async (given: Role[]) => {
    const { person, print, fields } = await memberOf(service, anna, 'old')
    expect(await changeMember(service, anna.person, { line: HERE, person, base: print, fields, given })).toEqual(done({ did: 'changed' }))
    return (await memberOf(service, anna, 'old')).holds
  }
  const first = clock.now
  expect(await change(['counsellor', 'leader'])).toEqual([
    { role: 'counsellor', since: null },
    { role: 'leader', since: first },
  ])
  clock.now += 1000
  expect(await change(['leader'])).toEqual([{ role: 'leader', since: first }])
  expect(await change(['counsellor', 'leader'])).toEqual([
    { role: 'counsellor', since: first + 1000 },
    { role: 'leader', since: first },
  ])
  await service.ledger.accounts.switchOff(old.person, { who: 'console', now: clock.now })
  clock.now += 1000
  await service.ledger.accounts.switchOn(old.person, { who: 'console', now: clock.now })
  expect((await memberOf(service, anna, 'old')).holds.map(({ since }) => since)).toEqual([clock.now, clock.now])
})

test('[TEA3] a leader sees Now of that line and no team; a supervisor opens no page', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const leader = await someone(service, { [HERE]: ['leader'], [THERE]: ['counsellor'] })
  const supervisor = await someone(service, { [HERE]: ['supervisor'] })
  const both = await someone(service, { [HERE]: ['coordinator'], [THERE]: ['leader'] })
  const now = async ({ person }: { person: string }) => {
    const { lines, runs } = await seeNow(service, person)
    return [lines.map(({ line }) => line).sort(), runs]
  }
  expect(await now(leader)).toEqual([[HERE], []])
  expect(await now(supervisor)).toEqual([[], undefined])
  expect(await now(both)).toEqual([[HERE, THERE].sort(), [HERE]])
  expect(await now(anna)).toEqual([[HERE], undefined])
  for (const one of [leader, supervisor]) expect(await seeTeam(service, one.person, HERE)).toEqual(no)
  expect(await seeTeam(service, both.person, THERE)).toEqual(no)
  const opens = async (staff: typeof leader) => {
    const session = await newSession(service, staff)
    const page = await openPage(service, session?.reference ?? '', 'coordinator')
    return [page?.may, page?.home]
  }
  expect(await opens(leader)).toEqual([true, 'counsellor'])
  expect(await opens(supervisor)).toEqual([false, null])
})

test('[TEA9] over a member that somebody else changed meanwhile nothing is changed, and of two at once one is told', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const gry = await someone(service, { [HERE]: ['coordinator'] })
  const { person, print } = await cameIn(service, anna)
  const change = (by: typeof anna, name: string, base = print) =>
    changeMember(service, by.person, { line: HERE, person, base, fields: { ...sara, name }, given: ['counsellor'] })
  const said = (await Promise.all([change(anna, 'Sally'), change(gry, 'Sofie')])).map((one) => got(one).did)
  expect(said.sort()).toEqual(['changed', 'newer'])
  const now = await memberOf(service, anna, 'Sara')
  expect(await change(anna, 'Sif')).toEqual(done({ did: 'newer' }))
  expect((await memberOf(service, anna, 'Sara')).fields).toEqual(now.fields)
  expect(await change(anna, 'Sif', now.print)).toEqual(done({ did: 'changed' }))
})

test('[TEA10] a topic that is declined goes to a colleague from the next shift on; self-harm and something else go to everybody', async () => {
  const { service } = await openService()
  const { anna } = await twoTeams(service)
  const { person, print, fields } = await cameIn(service, anna)
  const change = { line: HERE, person, base: print, fields: { ...fields, declines: ['family' as const] }, given: ['counsellor' as const] }
  expect(await changeMember(service, anna.person, change)).toEqual(done({ did: 'changed' }))
  expect((await memberOf(service, anna, 'Sara')).fields.declines).toEqual(['family'])
  const duty = { seats: 3, lines: [HERE], page: bytes(16), kid: bytes(32) }
  await startDuty(service, person, duty)
  const phaseOf = async (topic: 'family' | 'self-harm-suicide' | 'other') => {
    const { conv } = await joined(service, { choices: { topic } })
    return (await service.live.tickets.find(conv))?.phase
  }
  expect([await phaseOf('family'), await phaseOf('self-harm-suicide'), await phaseOf('other')]).toEqual(['waiting', 'ringing', 'ringing'])
})
