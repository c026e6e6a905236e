import { layDown } from '../../shared/moving.ts'
import { lineHeldIn } from './exit.ts'

/**
 * The page with all lines says that this tab holds a place or a talk on a line, and leads back. The youth taps for it, so the page there
 * need not start covered.
 */
export function heldNotice(document: Document, store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, now: () => number): void {
  const line = lineHeldIn(store)
  const notice = document.querySelector<HTMLElement>('[data-held]')
  const way = notice?.querySelector('a')
  const there = [...document.querySelectorAll<HTMLAnchorElement>('a[data-line]')].find((link) => link.dataset.line === line)
  if (line === null || !notice || !way || !there) return
  way.href = there.href
  way.addEventListener('click', () => layDown(store, { line, chosen: null }, now()))
  notice.hidden = false
}
