import type { LineId, PersonId } from '../../shared/ids.ts'
import type { Lang } from '../../shared/lang.ts'
import type { AgeBand, YouthTopic } from '../../shared/topic.ts'

export type Role = 'counsellor' | 'coordinator'

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
  langs: Lang[]
  topics: YouthTopic[]
  ages: AgeBand[]
  active: boolean
  /** Planted for trying things out; never in production. */
  demo: boolean
}

/** The person's roles on the line. A line may be called `constructor`, a name that every object has: only the record's own entries count. */
export const rolesOn = ({ roles }: Pick<Staff, 'roles'>, line: LineId): Role[] => (Object.hasOwn(roles, line) && roles[line]) || []

/** Whether this person has the role on the line. A person who is switched off has no role anywhere, and neither has nobody (null). */
export const hasRole = (staff: Staff | null, line: LineId, role: Role): boolean =>
  staff?.active === true && rolesOn(staff, line).includes(role)

/** The lines on which this person has the role. */
export const linesWhere = (staff: Staff | null, role: Role): LineId[] =>
  Object.keys(staff?.roles ?? {}).filter((line) => hasRole(staff, line, role))

/** A role on any line opens the page of that role, and the door that the page uses. What is shown there is decided line by line. */
export const mayOpenPage = (staff: Staff | null, page: Role): boolean => linesWhere(staff, page).length > 0

/** The page where this person begins: the desk, if it may be opened, else the figures. Null for a person without a role. */
export const homeOf = (staff: Staff | null): Role | null =>
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
  const lines = Object.keys(staff.roles).filter((line) => (staff.roles[line] ?? []).length > 0)
  return lines.length > 0 && lines.every((line) => hasRole(manager, line, 'coordinator'))
}

/** Whether this person may say that a help number or a place is right. `shownOn`: the lines that show it; empty: every line. */
export const mayConfirm = (staff: Staff | null, shownOn: LineId[]): boolean =>
  linesWhere(staff, 'coordinator').some((line) => shownOn.length === 0 || shownOn.includes(line))

/** Whether this person may change and remove an entry: it must be shown only on lines that this person coordinates. */
export const mayChangeEntry = (staff: Staff | null, shownOn: LineId[]): boolean =>
  shownOn.length > 0 && shownOn.every((line) => hasRole(staff, line, 'coordinator'))
