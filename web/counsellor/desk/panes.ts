import type { DeskConversation, OwedForm, Ring } from '../../../shared/doors/counsellorView.ts'
import type { LookOnAtDesk } from '../../../shared/doors/lookOn.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { owedAt, type PaneId } from '../form/owedForm.ts'
import type { Saved } from '../form/saved.ts'
import type { Written } from '../written/written.ts'
import type { OpenDesk } from './desk.ts'

/** What stands side by side. A talk and the text left of it have one conv, and so the same place on the screen and the same text in memory. */
export type Pane =
  | { kind: 'connecting'; conv: ConvId; ring: Ring }
  | { kind: 'talk'; conv: ConvId; conversation: DeskConversation; written: Written | null; owed: OwedForm | null }
  | { kind: 'along'; conv: ConvId; lookOn: LookOnAtDesk }
  | { kind: 'form'; conv: PaneId; owed: OwedForm }
  | { kind: 'mend'; conv: PaneId; saved: Saved }

/** The panes in the order in which their talks began, so that nothing moves while the counsellor types. */
export function panes(desk: OpenDesk): Pane[] {
  const talks: Pane[] = [
    ...desk.written.map((w) => ({ conversation: w.conversation, written: w })),
    ...desk.view.conversations.map((conversation) => ({ conversation, written: null })),
  ]
    .sort((a, b) => a.conversation.startedAt - b.conversation.startedAt)
    .map((t) => ({ kind: 'talk', conv: t.conversation.conv, ...t, owed: owedAt(desk, t.conversation.conv) }))
  const taken = desk.view.rings.filter((r) => r.accepted || desk.taking.includes(r.conv))
  const connecting: Pane[] = taken.map((ring) => ({ kind: 'connecting', conv: ring.conv, ring }))
  const { lookOn } = desk.view
  const stands = talks.some((t) => t.conv === desk.front)
  const asked = stands ? null : owedAt(desk, desk.front)
  const mended = stands ? null : desk.saved.find((s) => s.was.form === desk.mending && s.pane === desk.front)
  return [
    ...talks,
    ...connecting,
    ...(lookOn?.at === 'reads' ? [{ kind: 'along' as const, conv: lookOn.conv, lookOn }] : []),
    ...(asked && desk.front ? [{ kind: 'form' as const, conv: desk.front, owed: asked }] : []),
    ...(mended && desk.front ? [{ kind: 'mend' as const, conv: desk.front, saved: mended }] : []),
  ]
}

/** Side by side, a talk that has ended gives its room to the talks that run, unless its pane is in front. */
export const inView = (all: Pane[], front: PaneId | null): Pane[] =>
  all.some((pane) => !isOver(pane)) ? all.filter((pane) => !isOver(pane) || pane.conv === front) : all
const isOver = (pane: Pane): boolean => pane.kind === 'talk' && pane.written !== null
