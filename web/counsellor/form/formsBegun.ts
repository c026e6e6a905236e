import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { OpenDesk } from '../desk/deskState.ts'
import { formFrom } from './closing.ts'

/**
 * When a talk ends in which the youth was given places or a bridge, its form begins at once, with what was given ticked. So the ticks stay when the
 * text is wiped, and a tick that the counsellor takes away stays away.
 */
export function formsBegun(desk: OpenDesk, { owed }: Pick<DeskView, 'owed'>): OpenDesk['forms'] {
  const begun = owed.flatMap((form) => {
    const conversation = desk.view.conversations.find((one) => one.conv === form.conv) ?? null
    if (conversation === null || desk.forms[form.form]) return []
    const { given = [], bridged = false } = desk.heard[conversation.conv] ?? {}
    if (given.length === 0 && !bridged && !conversation.bridged) return []
    return [[form.form, formFrom(form, conversation, { given, bridged })] as const]
  })
  return { ...desk.forms, ...Object.fromEntries(begun) }
}
