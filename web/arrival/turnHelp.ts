/** The parts of a page that list help. A fold and its heading stay; what lies in them is put in anew. */
const PARTS = ['.help-panel .door', '.help-list', '.quick', '.places', '.offers']

/**
 * Puts the help of a fresh page into an open one: dead numbers go, new ones come. What is open stays open, nothing scrolls, and the focus stays on
 * the link at the same place, or goes to the heading of its fold if the link is gone.
 */
export function turnHelp(document: Document, fresh: Document): void {
  const written = 'meta[name="ungechat-page"]'
  const facts = fresh.querySelector(written)?.getAttribute('content')
  if (facts) document.querySelector(written)?.setAttribute('content', facts)
  for (const part of PARTS) {
    // What the app draws follows by itself.
    const [now, next] = [document, fresh].map((page) => [...page.querySelectorAll(part)].filter((one) => !one.closest('#youth')))
    if (!now || !next) continue
    // A part that came or went as a whole is put in with the state of the line.
    if (now.length !== next.length) {
      if (next.length === 0) for (const gone of now) gone.remove()
      continue
    }
    for (const [at, one] of now.entries()) turnPart(one, next[at]!, document)
  }
}

const isFixed = (child: Element) => child.matches('summary, h2, h3')

function turnPart(now: Element, next: Element, document: Document): void {
  const [old, come] = [now, next].map((one) => [...one.children].filter((child) => !isFixed(child)))
  if (!old || !come || textOf(old) === textOf(come)) return
  const { activeElement } = document
  const at = activeElement ? tappable(now).indexOf(activeElement) : -1
  const held = activeElement !== null && old.some((child) => child.contains(activeElement))
  for (const child of old) child.remove()
  now.append(...come.map((child) => document.importNode(child, true)))
  if (!held) return
  const stays = tappable(now)[at] ?? now.closest('details')?.querySelector('summary')
  if (stays instanceof HTMLElement) stays.focus({ preventScroll: true })
}

const textOf = (parts: Element[]): string => parts.map(({ outerHTML }) => outerHTML).join('')
const tappable = (part: Element): Element[] => [...part.querySelectorAll('a[href]')]
