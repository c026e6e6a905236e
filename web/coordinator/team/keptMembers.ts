import { z } from 'zod/mini'
import { invitationId, type LineId, type PersonId, sha256Digest } from '../../../shared/ids.ts'
import { lang } from '../../../shared/lang.ts'
import { declinable, type MemberFields, type Role, role } from '../../../shared/team/teamWire.ts'
import { keptInTab } from '../drafts/keptInTab.ts'

/** As it is typed: a name may still be empty. */
const typed = {
  fields: z.strictObject({ name: z.string(), title: z.string(), langs: z.array(lang), declines: z.array(z.enum(declinable)) }),
  given: z.array(role),
}
export type TypedMember = { fields: MemberFields; given: Role[] }

/** By line. With its number the invitation that is sent again after a reload is the same one. */
export const keptInvites = keptInTab('invite', z.strictObject({ ...typed, invitation: invitationId }))
/** By line and person, over the print that was read. */
export const keptChanges = keptInTab('member', z.strictObject({ ...typed, base: sha256Digest }))

/** Forgets the changes of those who are not in the team any more: no card shows them. */
export function forgetChangesBut(line: LineId, members: PersonId[]): void {
  for (const { rest: person } of keptChanges.under(`${line} `)) if (!members.includes(person)) keptChanges.keep(`${line} ${person}`, null)
}
