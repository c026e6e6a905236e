import type { LineId, PersonId } from '../../shared/ids.ts'
import { langs as allLangs } from '../../shared/lang.ts'
import { declinable, type MemberFields, type Role, type TeamMember } from '../../shared/team/teamWire.ts'
import { youthTopics } from '../../shared/topic.ts'
import { sha256OfText } from './sha256.ts'
import { leavesLineAlone, type Manager, mayManage, rolesOn, type Staff, sinceOn, withRoles } from './staff.ts'

/** What a coordinator may change about a person, as it is written on the page. */
export const fieldsOf = ({ name, title, langs, topics }: Staff): MemberFields => ({
  name,
  title,
  langs: langs.length === 0 ? [...allLangs] : langs,
  declines: topics.length === 0 ? [] : declinable.filter((topic) => !topics.includes(topic)),
})

/** The record with these fields. Routing knows the topics that are taken, and an empty list means all. */
export const withFields = (staff: Staff, { name, title, langs, declines }: MemberFields): Staff => ({
  ...staff,
  name,
  title,
  langs,
  topics: declines.length === 0 ? [] : youthTopics.filter((topic) => !(declines as string[]).includes(topic)),
})

/** A hash of all that a coordinator read of a member before changing it. */
export const printOfMember = (staff: Staff, line: LineId): string => {
  const { name, title, langs, declines } = fieldsOf(staff)
  return sha256OfText(JSON.stringify([staff.active, name, title, langs, declines, [...rolesOn(staff, line)].sort()]))
}

/** A member of a line's team as this manager sees it. */
export function memberView(staff: Staff, line: LineId, at: { manager: Manager; all: Staff[]; linkUntil: number | null }): TeamMember {
  const { manager, all, linkUntil } = at
  const since = sinceOn(staff, line)
  return {
    person: staff.person,
    login: staff.login,
    fields: fieldsOf(staff),
    active: staff.active,
    access: accessOf(staff, linkUntil),
    linkUntil,
    isNew: staff.invited === true,
    holds: rolesOn(staff, line).map((role) => ({ role, since: since[role] ?? null })),
    isMe: manager !== null && typeof manager === 'object' && manager.person === staff.person,
    isOurs: mayManage(manager, staff),
    isLast: leavesLineAlone(all, withRoles(staff, line, [], 0)),
    print: printOfMember(staff, line),
  }
}

function accessOf({ passwordHash, demo }: Staff, linkUntil: number | null): TeamMember['access'] {
  if (passwordHash !== null) return 'password'
  if (linkUntil !== null) return 'link'
  return demo ? 'demo' : 'none'
}

export type NewMember = { fields: MemberFields; given: Role[]; line: LineId }

/** So many different numbers there are behind a name. */
const NUMBERS = 10_000
/** Before numbers of four digits run out for one name, the number grows. */
const SHORT_TRIES = 20

/**
 * A sign-in name that nobody has, such as `sara-4827`: the working name and a number. `drawn`: text that only the server can make, base64url.
 * Which number comes tells nobody which others are taken.
 */
export function freeLogin(name: string, all: Pick<Staff, 'login'>[], drawn: (nth: number) => string): string {
  const taken = new Set(all.map(({ login }) => login))
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'kollega'
  for (let nth = 0; ; nth++) {
    const number = Buffer.from(drawn(nth), 'base64url').readUIntBE(0, 6)
    const login = `${base}-${String(nth < SHORT_TRIES ? number % NUMBERS : number).padStart(4, '0')}`
    if (!taken.has(login)) return login
  }
}

/** A person who was invited and has not come in yet. */
export const invitedMember = (person: PersonId, login: string, { fields, given, line }: NewMember, now: number): Staff =>
  withRoles(
    withFields(
      {
        ...{ person, login, name: '', title: '', passwordHash: null, roles: {}, langs: [], topics: [], ages: [] },
        ...{ active: true, demo: false, invited: true },
      },
      fields,
    ),
    line,
    given,
    now,
  )
