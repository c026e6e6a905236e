import { type HelpNow, helpNow } from '../../shared/doors/page.ts'
import type { LineId } from '../../shared/ids.ts'

/** How often a page without a connection asks, and how soon again after news: another process may hear them a moment later. */
export const ASK_MS = 3500
export const AGAIN_MS = 2000
/** News comes to all pages at once. Each asks at a moment of its own within this time, and so again later. */
export const SPREAD_MS = 1000

/** The parts of a browser that are needed; tests hand in their own. */
export type HelpNewsBrowser = {
  document: Pick<Document, 'visibilityState' | 'addEventListener'>
  /** The server's answer: the help as it is now, or null if the page holds it already (`version`). */
  read(version: string | null): Promise<HelpNow | null>
  /** A page that holds a place or a talk is told over its connection, and need not ask by itself. */
  isTold(): boolean
  /** False: the browser knows that it has no network. */
  isOnline(): boolean
  /** A part of SPREAD_MS, from 0 to 1. */
  chance(): number
  /** Called with the first answer, and with each that is another. */
  heard(help: HelpNow): void
}

/** Keeps the help of an open page true. A number that died must not be called from a page that was opened before. */
export function helpNews({ document, read, isTold, isOnline, chance, heard }: HelpNewsBrowser): { look(): void } {
  let version: string | null = null
  let isAsking = false
  let soon: ReturnType<typeof setTimeout> | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  async function ask() {
    // Without a network there is no answer. When it is back, the connection is made anew, and the page asks then.
    if (isAsking || !isOnline()) return
    isAsking = true
    const help = await read(version).catch(() => null)
    isAsking = false
    if (help === null || help.version === version) return
    version = help.version
    heard(help)
  }
  const askIfSeen = () => void (document.visibilityState === 'visible' && !isTold() && ask())
  setInterval(askIfSeen, ASK_MS)
  // A sleeping phone misses its timers and its connection.
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && ask()))
  return {
    look() {
      const late = chance() * SPREAD_MS
      // More news while an ask is on its way needs no other one. The last one is put off until the news has come to an end.
      if (soon === null)
        soon = setTimeout(() => {
          soon = null
          void ask()
        }, late)
      clearTimeout(again)
      again = setTimeout(() => void ask(), AGAIN_MS + late)
    },
  }
}

/** Asks the server for the help of a line. */
export async function readHelp(line: LineId, version: string | null): Promise<HelpNow | null> {
  const answer = await fetch(`/help/${line}${version === null ? '' : `?version=${version}`}`, { cache: 'no-store' })
  return answer.status === 200 ? helpNow.parse(await answer.json()) : null
}
