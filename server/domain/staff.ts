import type { Lang } from '../../shared/lang.ts'
import type { AgeBand, YouthTopic } from '../../shared/topic.ts'

export type Role = 'counsellor' | 'coordinator'

/** A person who works here. An empty list of topics or ages means all. */
export type Staff = {
  person: string
  /** Lower case. */
  login: string
  /** The working first name that a youth sees, and the profession. */
  name: string
  title: string
  /** Null until the person has used a set-up link. */
  passwordHash: string | null
  /** By line. */
  roles: Record<string, Role[]>
  langs: Lang[]
  topics: YouthTopic[]
  ages: AgeBand[]
  active: boolean
  /** Planted for trying things out; never in production. */
  demo: boolean
}

export const hasRole = (staff: Staff, line: string, role: Role): boolean => staff.active && (staff.roles[line]?.includes(role) ?? false)
export const linesWhere = (staff: Staff, role: Role): string[] => Object.keys(staff.roles).filter((line) => hasRole(staff, line, role))
