import { RESUME_KEY } from '../../shared/doors/page.ts'

export type Held = { conv: string; token: string } | null
/** The parts of a browser that an exit touches; tests hand in their own. */
export type Exit = Pick<Window, 'document'> & {
  store(): Pick<Storage, 'getItem' | 'clear'>
  beacon(address: string, text: string): unknown
  replace(address: string): void
}

/** Quick exit: blank first, then forget, then tell on the open line and by beacon, then gone. Nothing here waits or may stop the next step. */
export function quickExit(browser: Exit, held: Held, neutralSite: string, lastWord: (() => void) | null = null): void {
  quietly(() => {
    browser.document.body.replaceChildren()
    browser.document.title = ''
  })
  const leaving = held ?? quietly(() => heldIn(browser.store()))
  quietly(() => browser.store().clear())
  if (lastWord) quietly(lastWord)
  if (leaving) quietly(() => browser.beacon('/leave', JSON.stringify({ conv: leaving.conv, token: leaving.token })))
  browser.replace(neutralSite)
}

/** What the resume share in storage says is held. */
export function heldIn(store: Pick<Storage, 'getItem'>): Held {
  const kept: unknown = JSON.parse(store.getItem(RESUME_KEY) ?? 'null')
  if (typeof kept !== 'object' || kept === null || !('conv' in kept) || !('token' in kept)) return null
  return typeof kept.conv === 'string' && typeof kept.token === 'string' ? { conv: kept.conv, token: kept.token } : null
}

/** The line on which something is held. */
export function lineHeldIn(store: Pick<Storage, 'getItem'>): string | null {
  if (heldIn(store) === null) return null
  const { line } = JSON.parse(store.getItem(RESUME_KEY) ?? '{}') as { line?: unknown } // an object, or nothing would be held
  return typeof line === 'string' ? line : null
}

/** Storage may be blocked and a beacon refused: neither may keep somebody on the page. */
export function quietly<T>(step: () => T): T | null {
  try {
    return step()
  } catch {
    return null
  }
}
