import { layDown } from '../../shared/moving.ts'
import { lineHeldIn } from './exit.ts'

/** The page with all lines says that something is held on one of them, and leads back. Asked for by a tap, the way back needs no cover. */
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
