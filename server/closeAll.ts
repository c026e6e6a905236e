import { waitAtMost } from '../shared/waitAtMost.ts'
import { faultFields } from './actions/faultFields.ts'
import { CannotServe } from './cannotServe.ts'
import type { Log } from './domain/loggedEvents.ts'

/** How long everything may take to close. */
const CLOSE_MS = 10_000
/** Closing a part waits at most this long for a Redis that does not answer. */
const GOODBYE_MS = 1000

/** Closes the parts one after the other. After ten seconds in all it gives up with an error that names the part that hung. */
export async function closeAll(parts: { name: string; close(): unknown }[], log: Log): Promise<void> {
  const since = performance.now()
  let step = ''
  const inOrder = async () => {
    for (const part of parts) {
      step = part.name
      // A part may fail to close because its Redis is down. The other parts are still closed.
      await Promise.resolve(part.close()).catch((error: unknown) => log('bug', { where: `close-${step}`, ...faultFields(error) }))
    }
  }
  await waitAtMost(CLOSE_MS, inOrder(), () => {
    log('stop-gave-up', { step, ms: Math.round(performance.now() - since) })
    throw new CannotServe(`Stopping took too long, at: ${step}.`)
  })
}

/** Waits for a part to close, but not for a Redis that does not answer. */
export const goodbye = (closing: Promise<unknown>): Promise<unknown> => waitAtMost(GOODBYE_MS, closing, () => {})
