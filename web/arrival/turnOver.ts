/** How often a page that was left open asks how the line stands. */
export const TURN_MS = 30_000

/** The parts of a browser that are needed; tests hand in their own. */
export type Browser = {
  document: Document
  /** This page's address once more, as it is now. A look is not counted as a visit. */
  read(): Promise<Document>
  /** False from the way in on, and under the cover. */
  mayTurn(): boolean
  /** What has been put in: its buttons are to be made ready. */
  turned(page: Document): void
}

/** What says how the line stands: the card, and who else helps where the line cannot. */
const PARTS = ['.status', '.arrival-else']

/**
 * A page left open keeps saying what is so: open, busy, closed. Nothing is taken out of anybody's hands: what is being read, folded open
 * or selected stays until it is let go, and the cursor stays on the way in.
 */
export function turnOver({ document, read, mayTurn, turned }: Browser): void {
  let lookedAt = Date.now()
  const maySee = () => document.visibilityState === 'visible' && mayTurn()
  async function look() {
    lookedAt = Date.now()
    const fresh = maySee() ? await read().catch(() => null) : null
    if (fresh?.querySelector('.status') && maySee()) turn(document, fresh, turned)
  }
  setInterval(() => void look(), TURN_MS)
  // A phone sleeps through its timers: whoever comes back to the page reads what is so now.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Math.abs(Date.now() - lookedAt) >= TURN_MS) void look()
  })
}

function turn(document: Document, fresh: Document, turned: Browser['turned']): void {
  const changed = PARTS.flatMap((part) => {
    const [now, next] = [document.querySelector(part), fresh.querySelector(part)]
    return now && next && shownBy(now) !== shownBy(next) && !isInHand(now, next) ? [{ now, next: document.importNode(next, true) }] : []
  })
  if (changed.length === 0) return
  const stoodOn = document.activeElement
  const goOnAt: HTMLElement[] = []
  for (const { now, next } of changed) {
    // A tap that was meant for what stood here lands on nothing for a moment.
    next.classList.add('settles')
    const goesOn = counterpart(stoodOn, next)
    now.replaceWith(next)
    if (goesOn) goOnAt.push(goesOn)
  }
  turned(fresh)
  for (const place of goOnAt) place.focus({ preventScroll: true })
  const said = document.querySelector('[data-turned]')
  if (said) said.textContent = document.querySelector('.status h1')?.textContent?.trim() ?? ''
}

/** Not what our own script has done to it. */
function shownBy(part: Element): string {
  const copy = part.cloneNode(true) as Element
  copy.classList.remove('settles')
  for (const start of copy.querySelectorAll('[data-start]')) start.removeAttribute('hidden')
  return copy.outerHTML
}

/** Folded open, selected, or where the keyboard stands on something that would be gone. The way in may go: what it led to is shut. */
function isInHand(part: Element, next: Element): boolean {
  const { activeElement } = part.ownerDocument
  const selection = part.ownerDocument.getSelection()
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(part, true)
  const isFocused = part.contains(activeElement) && !activeElement?.matches('[data-start]')
  return isSelected || (isFocused && counterpart(activeElement, next) === null) || part.querySelector('details[open]') !== null
}

/** The same button, link or fold in the new part. */
function counterpart(focused: Element | null, next: Element): HTMLElement | null {
  if (!focused) return null
  if (focused.matches('[data-start]')) return next.querySelector<HTMLElement>('[data-start]')
  const same = (other: Element) => other.tagName === focused.tagName && other.textContent === focused.textContent
  return [...next.querySelectorAll<HTMLElement>('a[href], button, summary')].find(same) ?? null
}
