import type { CoverWhy, Shell } from '../../shared/doors/page.ts'

/** A page that holds a place or a talk covers itself when it was hidden for this long. */
export const COVER_AFTER_MS = 30_000

export type Cover = Shell['cover'] & {
  why(): CoverWhy
  isByHand(): boolean
  /** Raises the cover by itself, after a reload. */
  close(): void
  lift(): void
  watch(holds: () => boolean): void
}

/**
 * The neutral cover: a plain calendar month over everything. Nothing beneath it can be seen, focused or read by a screen reader. A cover
 * that came by itself says which button leads back. A cover raised by hand says nothing.
 */
export function openCover(document: Document, now: () => number): Cover {
  const cover = document.getElementById('cover')
  const page = document.getElementById('page')
  const hint = document.querySelector<HTMLElement>('[data-cover-why]')
  const listeners = new Set<() => void>()
  let raisedBy: CoverWhy = 'hand'
  let stoodIn: Place | null = null
  const set = (up: boolean, why: CoverWhy = raisedBy) => {
    if (!cover || !page || cover.hidden === !up) return
    raisedBy = why
    if (up) stoodIn = placeOf(document.activeElement)
    if (hint) hint.hidden = why === 'hand'
    cover.hidden = !up
    page.hidden = up
    document.documentElement.dataset.covered = String(up)
    for (const changed of listeners) changed()
    // Runs after the listeners have drawn. The focus goes back, so that the youth can type on at the same place.
    if (!up) queueMicrotask(() => cover.hidden && goBackTo(stoodIn, document))
  }
  return {
    isUp: () => cover !== null && !cover.hidden,
    why: () => raisedBy,
    isByHand: () => cover !== null && !cover.hidden && raisedBy === 'hand',
    raise: (why = 'hand') => set(true, why),
    close: () => set(true, 'reload'),
    lift: () => set(false),
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    watch(holds) {
      let hiddenAt: number | null = null
      let timer: ReturnType<typeof setTimeout> | undefined
      document.addEventListener('visibilitychange', () => {
        clearTimeout(timer)
        if (document.visibilityState === 'hidden') {
          hiddenAt = now()
          timer = setTimeout(() => holds() && set(true, 'view'), COVER_AFTER_MS)
        } else {
          // A sleeping browser may miss the timer, so this looks again before anything is painted. Its clock may have been put back
          // meanwhile: `Math.abs`.
          if (hiddenAt !== null && Math.abs(now() - hiddenAt) >= COVER_AFTER_MS && holds()) set(true, 'view')
          hiddenAt = null
        }
      })
    },
  }
}

type Place = { element: Element; from: number; to: number }
const isBox = (element: Element): element is HTMLTextAreaElement => element.localName === 'textarea'

/** Where the cursor stands. */
const placeOf = (element: Element | null): Place | null =>
  element && { element, ...(isBox(element) ? { from: element.selectionStart, to: element.selectionEnd } : { from: 0, to: 0 }) }

/** A cover removes the box. Afterwards a new box comes with the same text, and gets the focus. */
function goBackTo(place: Place | null, document: Document): void {
  if (!place) return
  const { element, from, to } = place
  const box = isBox(element) && !element.isConnected ? document.querySelector('#page textarea') : element
  if (!box?.isConnected || !('focus' in box) || box === document.body) return
  ;(box as HTMLElement).focus() // it has just been seen that it can
  if (isBox(box)) box.setSelectionRange(from, to)
}
