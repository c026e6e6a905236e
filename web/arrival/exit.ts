import { RESUME_KEY } from '../../shared/doors/page.ts'
import type { ConvId, LineId } from '../../shared/ids.ts'

export type HeldPlace = { conv: ConvId; token: string } | null
/** The parts of a browser that an exit touches; tests hand in their own. */
export type Exit = Pick<Window, 'document'> & {
  store(): Pick<Storage, 'getItem' | 'clear'>
  beacon(address: string, text: string): unknown
  replace(address: string): void
}

/**
 * Quick exit: blanks the page, forgets, tells the server over the open connection and by beacon, then leaves. No step waits or can stop the
 * next one.
 */
export function quickExit(browser: Exit, held: HeldPlace, neutralSite: string, lastWord: (() => void) | null = null): void {
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

/** The ticket that the resume share in storage names. */
export function heldIn(store: Pick<Storage, 'getItem'>): HeldPlace {
  const kept: unknown = JSON.parse(store.getItem(RESUME_KEY) ?? 'null')
  if (typeof kept !== 'object' || kept === null || !('conv' in kept) || !('token' in kept)) return null
  return typeof kept.conv === 'string' && typeof kept.token === 'string' ? { conv: kept.conv, token: kept.token } : null
}

/** The line on which this tab holds a place or a talk. */
export function lineHeldIn(store: Pick<Storage, 'getItem'>): LineId | null {
  if (heldIn(store) === null) return null
  const { line } = JSON.parse(store.getItem(RESUME_KEY) ?? '{}') as { line?: unknown } // an object, or nothing would be held
  return typeof line === 'string' ? line : null
}

/** Storage may be blocked and a beacon refused: neither may keep the youth on the page. */
export function quietly<T>(step: () => T): T | null {
  try {
    return step()
  } catch {
    return null
  }
}
