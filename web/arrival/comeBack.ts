/** How often a page that was served while the chat was down asks again. */
export const LOOK_MS = 2000

/** The parts of a browser that are needed; tests hand in their own. */
export type ComeBackBrowser = {
  document: Document
  isReady(): Promise<boolean>
  /** False where a reload would disturb the youth. */
  mayReload(): boolean
  reload(): void
}

/**
 * A page that says the chat is down loads itself again once the server is ready. It does not while it is covered, hidden, or being read.
 */
export function comeBack({ document, isReady, mayReload, reload }: ComeBackBrowser): void {
  if (document.body.dataset.down === undefined) return
  const look = async () => {
    const seen = document.visibilityState === 'visible'
    if (seen && mayReload() && !isReading(document) && (await isReady().catch(() => false)) && mayReload()) return reload()
    setTimeout(look, LOOK_MS)
  }
  setTimeout(look, LOOK_MS)
}

/** One of the help panel's answers is open. An open panel alone does not count. */
const isReading = (document: Document) => document.querySelector('details.door[open]') !== null
