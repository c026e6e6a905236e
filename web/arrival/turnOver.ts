/** How often an open page is fetched anew, whatever the mark says. */
export const TURN_MS = 30_000
/** How often it asks whether anything about the line has changed: a few bytes. Only then the page itself is fetched. */
export const MARK_MS = 2_500

/** The parts of a browser that are needed; tests hand in their own. */
export type TurnOverBrowser = {
  document: Document
  /** Fetches this page again as it is now. This is not counted as a visit. */
  read(): Promise<Document>
  /** What the server's page would say as its mark now; null: no answer. */
  mark(): Promise<string | null>
  /** False under the cover, and from the moment the youth starts the chat. */
  mayTurn(): boolean
  /** Called after new parts were put in, to make their buttons ready. */
  turned(page: Document): void
}

/** The parts that depend on the line: the card, other help, its name, who is responsible for it, and what it says of itself. */
const PARTS = ['.status', '.arrival-else', '.top-name', '.whose', '.foot']

/**
 * Keeps the state on an open page true: open, busy, closed. A part that the youth has folded open or selected stays until the youth lets go
 * of it, and the focus stays on the same button or link.
 */
export function turnOver({ document, read, mark, mayTurn, turned }: TurnOverBrowser): void {
  let lookedAt = Date.now()
  const maySee = () => document.visibilityState === 'visible' && mayTurn()
  async function look() {
    lookedAt = Date.now()
    const fresh = maySee() ? await read().catch(() => null) : null
    if (!fresh?.querySelector('.status') || !maySee()) return
    turn(document, fresh, turned)
    turnTheme(document, fresh)
    const arrival = document.getElementById('arrival')
    if (arrival) arrival.dataset.mark = markIn(fresh) ?? ''
  }
  async function ask() {
    const now = maySee() ? await mark().catch(() => null) : null
    if (now !== null && now !== markIn(document)) await look()
  }
  setInterval(() => void look(), TURN_MS)
  setInterval(() => void ask(), MARK_MS)
  // A sleeping phone misses its timers, so the page asks when it becomes visible.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Math.abs(Date.now() - lookedAt) >= TURN_MS) void look()
  })
}

function turn(document: Document, fresh: Document, turned: TurnOverBrowser['turned']): void {
  const changed = PARTS.flatMap((part) => {
    const [now, next] = [document.querySelector(part), fresh.querySelector(part)]
    return now && next && shownBy(now) !== shownBy(next) && !isInHand(now, next) ? [{ now, next: document.importNode(next, true) }] : []
  })
  if (changed.length === 0) return
  const stoodOn = document.activeElement
  const before = headingOf(document)
  const goOnAt: HTMLElement[] = []
  for (const { now, next } of changed) {
    // A tap that was meant for the old part hits nothing for a moment.
    next.classList.add('settles')
    const goesOn = counterpart(stoodOn, next)
    now.replaceWith(next)
    if (goesOn) goOnAt.push(goesOn)
  }
  turned(fresh)
  for (const place of goOnAt) place.focus({ preventScroll: true })
  const said = document.querySelector('[data-turned]')
  // A name on duty that comes or goes is no news for the ear.
  if (said && headingOf(document) !== before) said.textContent = headingOf(document)
}

/** The line has other colours: its style sheet is put in, changed or taken out. Nothing else on the page moves. */
function turnTheme(document: Document, fresh: Document): void {
  const [now, next] = [themeIn(document), themeIn(fresh)]
  if (now?.getAttribute('href') === next?.getAttribute('href')) return
  if (next) document.head.append(document.importNode(next, true))
  now?.remove()
}
const themeIn = (page: Document) => page.head.querySelector('link[data-theme]')

const markIn = (page: Document): string | undefined => page.getElementById('arrival')?.dataset.mark

const headingOf = (page: Document): string => page.querySelector('.status h1')?.textContent?.trim() ?? ''

/** The part as the server wrote it, without the changes of our own script. */
function shownBy(part: Element): string {
  const copy = part.cloneNode(true) as Element
  copy.classList.remove('settles')
  for (const start of copy.querySelectorAll('[data-start]')) start.removeAttribute('hidden')
  return copy.outerHTML
}

/** In use: folded open, selected, or the focused element would be gone. The start button may go: then the line takes no youth any more. */
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
