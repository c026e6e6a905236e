import type { Service } from '../../../../server/actions/service.ts'
import { setPassword } from '../../../../server/actions/staff/setPassword.ts'
import { inviteMember } from '../../../../server/actions/team/inviteMember.ts'
import { seeTeam } from '../../../../server/actions/team/seeTeam.ts'
import { sha256OfText } from '../../../../server/domain/sha256.ts'
import type { Staff } from '../../../../server/domain/staff.ts'
import type { Outcome } from '../../../../shared/outcome.ts'
import type { MemberFields, Role, TeamMember } from '../../../../shared/team/teamWire.ts'
import { bytes } from '../../../support/service.ts'

export const HERE = 'aabenraa'
export const THERE = 'faxe'
export const no = { ok: false, why: 'not-allowed' }
export const PASSWORD = 'fire ord man kan huske'
export const sara: MemberFields = { name: 'Sara', title: 'pædagog', langs: ['da'], declines: [] }

/** Somebody with these roles who has a password, unless `part` says otherwise. */
export async function someone(service: Service, roles: Staff['roles'], part: Partial<Staff> = {}): Promise<Staff> {
  const staff: Staff = {
    ...{ person: bytes(16), login: bytes(8).toLowerCase(), name: 'Bo', title: 'leder', passwordHash: 'a hash', roles },
    ...{ langs: ['da'], topics: [], ages: [], active: true, demo: false },
    ...part,
  }
  await service.ledger.staff.put(staff)
  return staff
}

/** Only these two coordinate, one on each line. */
export async function twoTeams(service: Service) {
  for (const staff of await service.ledger.staff.all()) await service.ledger.staff.put({ ...staff, roles: {}, active: false })
  return { anna: await someone(service, { [HERE]: ['coordinator'] }), ben: await someone(service, { [THERE]: ['coordinator'] }) }
}

export const got = <V>(outcome: Outcome<V>): V => {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value
}

export async function invited(service: Service, by: Staff, name = 'Sara', given: Role[] = ['counsellor'], line = HERE): Promise<string> {
  const fields = { ...sara, name }
  const said = got(await inviteMember(service, by.person, { line, invitation: invitationOf(name), fields, given }))
  if (said.did !== 'link') throw new Error(said.did)
  return said.token
}

/** The same name, the same invitation. */
export const invitationOf = (name: string): string => sha256OfText(name).slice(0, 22)

/** By the sign-in name, or by the name of an invitation, whose sign-in name the server makes. */
export async function memberOf(service: Service, by: Staff, login: string, line = HERE): Promise<TeamMember> {
  const member = got(await seeTeam(service, by.person, line)).members.find(
    (one) => one.login === login || one.login.startsWith(`${login.toLowerCase()}-`),
  )
  if (!member) throw new Error(`nobody there is called ${login}`)
  return member
}

/** Invited, and in. */
export async function cameIn(service: Service, by: Staff, name?: string, given?: Role[]): Promise<TeamMember> {
  const token = await invited(service, by, name, given)
  if (got(await setPassword(service, token, PASSWORD)) !== 'set') throw new Error('no password')
  return memberOf(service, by, name ?? 'Sara')
}

/** What was written into the audit since, as `who what about`. */
export async function auditedSince(service: Service, from: number): Promise<string[]> {
  return (await service.ledger.auditTrail()).slice(from).map(({ who, what, about }) => `${who} ${what} ${about}`)
}
