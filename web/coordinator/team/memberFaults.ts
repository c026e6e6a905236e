import { givenRoles, loginName, type MemberFields, memberFields, type Role } from '../../../shared/team/teamWire.ts'

/** What is written in the form, as it is typed. `login` null: the person has one already. */
export type MemberDraft = { login: string | null; fields: MemberFields; given: Role[] }
export type MemberFault = 'login' | keyof MemberFields | 'given'

/** What the server would refuse, by the same schemas, in the order of the form. A new member needs a role; one who leaves the line has none. */
export function memberFaults({ login, fields, given }: MemberDraft): MemberFault[] {
  const read = memberFields.safeParse(fields)
  const inFields = read.success ? [] : read.error.issues.map(({ path }) => path[0] as keyof MemberFields) // strict: the keys are these
  return [
    ...(login !== null && !loginName.safeParse(login).success ? (['login'] as const) : []),
    ...(['name', 'title', 'langs', 'declines'] as const).filter((field) => inFields.includes(field)),
    ...(!givenRoles.safeParse(given).success || (login !== null && given.length === 0) ? (['given'] as const) : []),
  ]
}
