import { flushSync } from 'react-dom'
import type { PaneId } from '../form/owedForm.ts'
import type { DeskHands } from './deskHands.ts'

const paneOf = (conv: PaneId): HTMLElement | null => {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${conv}"]`)
  return pane?.closest('[hidden]') ? null : pane
}

/** The box of a talk. */
export const BOX = '.composer textarea'

/** Whether the element can take the focus now. */
export const canTakeFocus = (element: HTMLElement): boolean =>
  element.isConnected && !element.closest('[hidden]') && !element.matches(':disabled')

/** Where the focus belongs in a pane: the text box of a talk, or the topic search of the form when the talk is over. */
export const focusTargetIn = (conv: PaneId): HTMLElement | null =>
  paneOf(conv)?.querySelector<HTMLElement>(BOX) ?? paneOf(conv)?.querySelector<HTMLElement>('[role=combobox]') ?? null

/** Brings a pane to the front. The pane is drawn first and focused then, since a hidden pane cannot take the focus. */
export function goToPane(hands: Pick<DeskHands, 'toFront'>, conv: PaneId): boolean {
  flushSync(() => hands.toFront(conv))
  const place = focusTargetIn(conv) ?? paneOf(conv)?.querySelector<HTMLElement>('[role=log], button')
  focusAtEnd(place ?? null)
  return true
}

/** Focuses a place. In a text box the cursor goes to the end of the text. */
export function focusAtEnd(place: HTMLElement | null): void {
  place?.focus()
  // Scrolled to the middle of its pane, since at the edge other things cover it.
  if (place?.getAttribute('role') === 'combobox') place.scrollIntoView?.({ block: 'center' })
  if (place instanceof HTMLTextAreaElement) place.setSelectionRange(place.value.length, place.value.length)
}

/** Opens the procedure sheets of a talk, ready to search; from within them it goes back to the box. */
export function goToSheets(hands: Pick<DeskHands, 'toFront'>, conv: PaneId): boolean {
  flushSync(() => hands.toFront(conv))
  const list = paneOf(conv)?.querySelector<HTMLDetailsElement>('details.sheets')
  if (!list) return false
  // In a narrow pane the sheets are folded away with the other tools.
  flushSync(() => paneOf(conv)?.querySelector<HTMLElement>('.pane-more[aria-expanded="false"]')?.click())
  list.open = !list.contains(document.activeElement)
  if (list.open) list.querySelector('input')?.focus()
  else focusAtEnd(focusTargetIn(conv))
  return true
}

export function goToQueue(hands: Pick<DeskHands, 'toFront'>): true {
  flushSync(() => hands.toFront(null))
  document.getElementById('queue-title')?.focus()
  // If a form left the screen just now, its focus went to a talk, and that brought the talk to the front. So the overview is asked for again.
  hands.toFront(null)
  return true
}

/** The box to write to colleagues. False where there is nobody to write to. */
export function goToColleagues(hands: Pick<DeskHands, 'toFront'>): boolean {
  if (!document.getElementById('colleague-text')) return false
  flushSync(() => hands.toFront(null))
  document.getElementById('colleague-text')?.focus()
  hands.toFront(null)
  return true
}
