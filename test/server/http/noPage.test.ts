import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteMember } from '../../../server/actions/team/inviteMember.ts'
import type { Role } from '../../../shared/team/teamWire.ts'
import { signIn as words } from '../../../shared/words/da/team/signIn.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'

let here: AppHere
/** Of the person invited last. */
let login = ''
beforeAll(async () => {
  here = await openAppHere()
})
afterAll(() => here?.app.close())

/** Invited with this role, the person chooses a password by the link. */
async function setUp(role: Role): Promise<Response> {
  const { person } = await here.coordinator()
  const fields = { name: 'Ida', title: 'supervisor', langs: ['da' as const], declines: [] }
  const said = await inviteMember(here.app.service, person, { line: 'faxe', invitation: role.padEnd(22, '0'), fields, given: [role] })
  if (!said.ok || said.value.did !== 'link') throw new Error('not invited')
  const body = new URLSearchParams({ password: 'fire ord man kan huske', again: 'fire ord man kan huske' })
  login = said.value.login
  return fetch(`${here.origin}/set-up/${said.value.token}`, { method: 'POST', body, headers: { origin: here.origin }, redirect: 'manual' })
}

test('[TEA3] a supervisor who comes in reads that there is no page, gets no session and no circle; a leader comes to Now', async () => {
  const supervisor = await setUp('supervisor')
  expect(supervisor.status).toBe(403)
  expect(await supervisor.text()).toContain(words.noPageTitle)
  expect(supervisor.headers.getSetCookie()).toEqual([])
  const body = new URLSearchParams({ login, password: 'fire ord man kan huske' })
  const again = await fetch(`${here.origin}/sign-in`, { method: 'POST', body, headers: { origin: here.origin }, redirect: 'manual' })
  expect([again.status, again.headers.getSetCookie()]).toEqual([403, []])

  const leader = await setUp('leader')
  expect([leader.status, leader.headers.get('location')]).toEqual([303, '/coordinator'])
  const cookie = leader.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect((await fetch(`${here.origin}/coordinator`, { headers: { cookie } })).status).toBe(200)
  const file = await fetch(`${here.origin}/staff/topics/faxe/topics.xlsx`, { headers: { cookie, origin: here.origin } })
  expect(file.status).not.toBe(200)
})
