import type { ServerClock } from './serverClock.ts'

/** The page does not wait longer than this for the time. */
const ANSWER_MS = 2000

/** Asks the server for the time, which is the `Date` header of a small answer. */
export async function askForDate(clock: Pick<ServerClock, 'hear'>): Promise<void> {
  try {
    const { headers } = await fetch('/health/live', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) })
    clock.hear(headers.get('date'))
  } catch {
    // Then the page goes on with the time it has.
  }
}
