import { givenRoles, type MemberFields, memberFields, type Role } from '../../../shared/team/teamWire.ts'

/** What is written in the form, as it is typed. */
type MemberDraft = { isNew: boolean; fields: MemberFields; given: Role[] }
export type MemberFault = keyof MemberFields | 'given'

/** What the server would refuse, by the same schemas, in the order of the form. A new member needs a role; one who leaves the line has none. */
export function memberFaults({ isNew, fields, given }: MemberDraft): MemberFault[] {
  const read = memberFields.safeParse(fields)
  const inFields = read.success ? [] : read.error.issues.map(({ path }) => path[0] as keyof MemberFields) // strict: the keys are these
  return [
    ...(['name', 'title', 'langs', 'declines'] as const).filter((field) => inFields.includes(field)),
    ...(!givenRoles.safeParse(given).success || (isNew && given.length === 0) ? (['given'] as const) : []),
  ]
}
