/** How often a page that came without anything behind it looks again. */
export const LOOK_MS = 2000

/** The parts of a browser that are needed; tests hand in their own. */
export type Browser = {
  document: Document
  isReady(): Promise<boolean>
  /** False where a new page would be in the way. */
  mayReload(): boolean
  reload(): void
}

/** A page that says the chat is down fetches itself anew once the server is whole again. Nobody is interrupted: not under the cover, not in the middle of reading. */
export function comeBack({ document, isReady, mayReload, reload }: Browser): void {
  if (document.body.dataset.down === undefined) return
  const look = async () => {
    const seen = document.visibilityState === 'visible'
    if (seen && mayReload() && !isReading(document) && (await isReady().catch(() => false)) && mayReload()) return reload()
    setTimeout(look, LOOK_MS)
  }
  setTimeout(look, LOOK_MS)
}

/** One of the help panel's answers is open; the panel itself is, on such a page, from the start. */
const isReading = (document: Document) => document.querySelector('details.door[open]') !== null
