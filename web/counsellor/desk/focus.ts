import { flushSync } from 'react-dom'
import type { DeskHands } from './deskHands.ts'

const paneOf = (conv: string): HTMLElement | null => {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${conv}"]`)
  return pane?.closest('[hidden]') ? null : pane
}

/** Can it take the focus now? */
export const mayHold = (element: HTMLElement): boolean =>
  element.isConnected && !element.closest('[hidden]') && !element.matches(':disabled')

/** Where the next word belongs in a pane: in the box of a talk, or in the form of one that is over. */
export const placeIn = (conv: string): HTMLElement | null =>
  paneOf(conv)?.querySelector<HTMLElement>('textarea') ?? paneOf(conv)?.querySelector<HTMLElement>('[role=combobox]') ?? null

/** To the pane: first drawn, then focused, since a pane behind others cannot take the focus. */
export function goToPane(hands: Pick<DeskHands, 'toFront'>, conv: string): boolean {
  flushSync(() => hands.toFront(conv))
  const place = placeIn(conv) ?? paneOf(conv)?.querySelector<HTMLElement>('[role=log], button')
  focusAtEnd(place ?? null)
  return true
}

/** What is written there goes on where it ended. */
export function focusAtEnd(place: HTMLElement | null): void {
  place?.focus()
  // Into the middle of what rolls: at its edge other things stand over it.
  if (place?.getAttribute('role') === 'combobox') place.scrollIntoView?.({ block: 'center' })
  if (place instanceof HTMLTextAreaElement) place.setSelectionRange(place.value.length, place.value.length)
}

export function goToQueue(hands: Pick<DeskHands, 'toFront'>): true {
  flushSync(() => hands.toFront(null))
  document.getElementById('queue-title')?.focus()
  // A form that went out of view has handed the focus to a talk on the way, and that talk has come to the front.
  hands.toFront(null)
  return true
}
