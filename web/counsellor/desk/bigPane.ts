import type { PaneId } from '../form/owedForm.ts'
import type { Pane } from './panes.ts'

/** If more than two panes stand side by side, the form in front takes the big place. */
export const formIn = (shown: Pane[], front: PaneId | null): PaneId | null => {
  const over =
    shown.length > 2 &&
    shown.some(
      (pane) => pane.conv === front && (pane.kind === 'form' || pane.kind === 'mend' || (pane.kind === 'talk' && pane.written !== null)),
    )
  return over ? front : null
}

/** The acute talk that takes the big place: the one in front, else the one that began first. */
export function acuteOf(shown: Pane[], front: PaneId | null): PaneId | null {
  const acute = shown.filter((pane) => pane.kind === 'talk' && pane.written === null && pane.conversation.acute)
  return (acute.find((pane) => pane.conv === front) ?? acute[0])?.conv ?? null
}
