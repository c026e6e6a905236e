import type { LineId, PersonId } from '../../shared/ids.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Role } from '../../shared/team/teamWire.ts'
import type { AgeBand, YouthTopic } from '../../shared/topic.ts'

/** A person who works here. An empty list of topics or ages means all. */
export type Staff = {
  person: PersonId
  /** Lower case. */
  login: string
  /** The working first name that a youth sees, and the profession. */
  name: string
  title: string
  /** Null until the person has used a set-up link. */
  passwordHash: string | null
  /** By line. */
  roles: Record<LineId, Role[]>
  /** When each role was given, or the person was switched on again. Absent, also for one role: it was before that was written down. */
  since?: Record<LineId, Partial<Record<Role, number>>> | undefined
  langs: Lang[]
  topics: YouthTopic[]
  ages: AgeBand[]
  active: boolean
  /** Planted for trying things out; never in production. */
  demo: boolean
  /** Invited from a page, and has chosen no password yet. */
  invited?: true
}

/** The person's roles on the line. A line may be called `constructor`, a name that every object has: only the record's own entries count. */
export const rolesOn = ({ roles }: Pick<Staff, 'roles'>, line: LineId): Role[] => (Object.hasOwn(roles, line) && roles[line]) || []

/** The person with these roles on one line. A role that stays keeps its beginning; a new one begins now. */
export function withRoles(staff: Staff, line: LineId, roles: Role[], now: number): Staff {
  const [before, was] = [rolesOn(staff, line), sinceOn(staff, line)]
  const begun = Object.fromEntries(
    roles.flatMap((role) => (before.includes(role) ? (was[role] === undefined ? [] : [[role, was[role]]]) : [[role, now]])),
  )
  const others = Object.entries(staff.since ?? {}).filter(([other]) => other !== line)
  const since = Object.fromEntries(Object.keys(begun).length > 0 ? [...others, [line, begun]] : others)
  return { ...staff, roles: { ...staff.roles, [line]: roles }, since: Object.keys(since).length > 0 ? since : undefined }
}

/** The moment at which each role on the line was given, where it is known. */
export const sinceOn = ({ since }: Pick<Staff, 'since'>, line: LineId): Partial<Record<Role, number>> =>
  (since && Object.hasOwn(since, line) && since[line]) || {}

/** The person, with every access beginning now: before that the person was switched off. */
export const begunAnew = (staff: Staff, now: number): Staff => ({
  ...staff,
  since: Object.fromEntries(Object.entries(staff.roles).map(([line, all]) => [line, Object.fromEntries(all.map((role) => [role, now]))])),
})

/** The lines on which this person has a role, switched off or not. */
const worksOn = (staff: Pick<Staff, 'roles'>): LineId[] => teamsOf(staff).filter((line) => rolesOn(staff, line).length > 0)

/** Whether this person has a role on another line than this. */
export const worksElsewhere = (staff: Pick<Staff, 'roles'>, line: LineId): boolean => worksOn(staff).some((one) => one !== line)

/** Whether this person works on the line, or did: roles that were all taken away leave an empty list, and can be given again. */
export const isInTeam = ({ roles }: Pick<Staff, 'roles'>, line: LineId): boolean => Object.hasOwn(roles, line)

/**
 * Whether a coordinator of the line sees and changes this member. Who was taken off the line and works elsewhere now belongs to those other
 * coordinators: a role given back from here would stop them from switching the person off.
 */
export function isMemberFor(manager: Manager, staff: Staff, line: LineId): boolean {
  if (!isInTeam(staff, line)) return false
  const works = worksOn(staff)
  return works.length === 0 || works.includes(line) || mayManage(manager, staff)
}

/** Whether this person has the role on the line. A person who is switched off has no role anywhere, and neither has nobody (null). */
export const hasRole = (staff: Staff | null, line: LineId, role: Role): boolean =>
  staff?.active === true && rolesOn(staff, line).includes(role)

/** The lines in whose team this person is, with or without a role there now. */
export const teamsOf = ({ roles }: Pick<Staff, 'roles'>): LineId[] => Object.keys(roles)

/** The lines on which this person has the role. */
export const linesWhere = (staff: Staff | null, role: Role): LineId[] =>
  Object.keys(staff?.roles ?? {}).filter((line) => hasRole(staff, line, role))

/** The two pages of staff. */
export type StaffHome = 'counsellor' | 'coordinator'

/**
 * A role on any line opens its page, and the door that the page uses. What is shown there is decided line by line: a leader sees Now on the
 * coordinators' page, where a line can be closed and opened again, and nothing else.
 */
export const mayOpenPage = (staff: Staff | null, page: StaffHome): boolean =>
  linesWhere(staff, page).length > 0 || (page === 'coordinator' && linesWhere(staff, 'leader').length > 0)

/** Whether this person may see how the line stands now. */
export const maySeeNow = (staff: Staff | null, line: LineId): boolean =>
  hasRole(staff, line, 'coordinator') || hasRole(staff, line, 'leader')

/** Whether this person may close the line at once and open it again: also a leader, who may be the only one there when somebody falls ill. */
export const mayClose = maySeeNow

/** The page where this person begins: the desk, if it may be opened, else the figures. Null for a person without a page. */
export const homeOf = (staff: Staff | null): StaffHome | null =>
  (['counsellor', 'coordinator'] as const).find((page) => mayOpenPage(staff, page)) ?? null

/** The person at the console of the server itself, who may change every member of staff. */
export const CONSOLE = 'console'
/** A person who wants to change a member of staff. */
export type Manager = Staff | typeof CONSOLE | null

/** Whether `manager` may give and take roles on the line. */
export const mayChangeRoles = (manager: Manager, line: LineId): boolean => manager === CONSOLE || hasRole(manager, line, 'coordinator')

/**
 * Whether `manager` may switch this person off or on. A coordinator must coordinate every line on which the person has a role, and must be
 * another person. A person who is off keeps the roles in the record, so that the same coordinators can switch the person on again.
 */
export function mayManage(manager: Manager, staff: Staff | null): boolean {
  if (manager === CONSOLE) return true
  if (manager === null || staff === null || manager.person === staff.person) return false
  const lines = worksOn(staff)
  return lines.length > 0 && lines.every((line) => hasRole(manager, line, 'coordinator'))
}

/** The same for what a person is called, and the languages and topics: here also the person themselves may, who has no say over the access. */
export const mayDescribe = (manager: Manager, staff: Staff): boolean =>
  mayManage(manager, staff) || (manager !== CONSOLE && manager?.person === staff.person && linesWhere(staff, 'coordinator').length > 0)

/** Whether this person can run the line alone: coordinators who have no password yet cannot sign in, but those of a demo can. */
const canRun = (staff: Staff, line: LineId): boolean => hasRole(staff, line, 'coordinator') && (staff.passwordHash !== null || staff.demo)

/**
 * Whether this change of a person would leave a line that has a coordinator without one who can sign in: the role is taken, or the way in.
 * `all`: everybody, before it.
 */
export function leavesLineAlone(all: Staff[], after: Staff): boolean {
  const before = all.find(({ person }) => person === after.person) ?? null
  const lost = linesWhere(before, 'coordinator').filter(
    (line) => !hasRole(after, line, 'coordinator') || (before !== null && canRun(before, line) && !canRun(after, line)),
  )
  return lost.some((line) => !all.some((other) => other.person !== after.person && canRun(other, line)))
}

/** Whether this person may say that a help number or a place is right. `shownOn`: the lines that show it; empty: every line. */
export const mayConfirm = (staff: Staff | null, shownOn: LineId[]): boolean =>
  linesWhere(staff, 'coordinator').some((line) => shownOn.length === 0 || shownOn.includes(line))

/** Whether this person may take a confirmation back, which stands for every line that shows the entry. `givenBy` null: there is none. */
export const mayWithdraw = (staff: Staff | null, shownOn: LineId[], givenBy: PersonId | null): boolean =>
  mayChangeEntry(staff, shownOn) || (mayConfirm(staff, shownOn) && (givenBy === null || givenBy === staff?.person))

/** Whether this person may change and remove an entry: it must be shown only on lines that this person coordinates. */
export const mayChangeEntry = (staff: Staff | null, shownOn: LineId[]): boolean =>
  shownOn.length > 0 && shownOn.every((line) => hasRole(staff, line, 'coordinator'))
