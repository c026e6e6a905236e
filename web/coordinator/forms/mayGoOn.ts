/**
 * Whether the page may lead the keyboard on: it stands in `from`, which is over now, or nowhere. Whoever has gone on somewhere else
 * keeps the place, because an answer may come late.
 */
export function mayGoOn(from: Element | null): boolean {
  const at = document.activeElement
  return at === null || at === document.body || from?.contains(at) === true
}
