import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { OpenDesk } from '../desk/deskState.ts'
import { formFrom } from './closing.ts'

/**
 * When a talk ends in which the youth was given places, its form begins at once, with the places ticked. So the ticks stay when the text is wiped, and
 * a tick that the counsellor takes away stays away.
 */
export function formsBegun(desk: OpenDesk, { owed }: Pick<DeskView, 'owed'>): OpenDesk['forms'] {
  const begun = owed.flatMap((form) => {
    const given = form.conv === null ? [] : (desk.heard[form.conv]?.given ?? [])
    if (given.length === 0 || desk.forms[form.form]) return []
    const conversation = desk.view.conversations.find((one) => one.conv === form.conv) ?? null
    return conversation === null ? [] : [[form.form, formFrom(form, conversation, given)] as const]
  })
  return { ...desk.forms, ...Object.fromEntries(begun) }
}
