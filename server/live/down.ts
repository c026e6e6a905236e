import { saysDown } from '../domain/saysDown.ts'

/** Beginnings of the client's own errors when it has no connection. */
const said = ['Connection is closed.', "Stream isn't writeable", 'Socket timeout.']

/** Whether a call was refused because the live Redis is full. Nothing was done: Redis refuses a transaction or a script as a whole. */
export const isLiveFull = (error: unknown): boolean => errorsIn(error).some(({ message }) => /^OOM |because of: OOM /.test(message))

/** Whether a call failed because the live Redis is down or refuses writes. That fault passes by itself; it is not a bug of ours. */
export const isLiveDown = (error: unknown): boolean =>
  errorsIn(error).some(
    (one) => one.name === 'MaxRetriesPerRequestError' || said.some((start) => one.message.startsWith(start)) || saysDown(one),
  )

/**
 * The error, and the errors that it carries. A script that failed says only its name: the reason is its `cause`. A refused transaction says
 * only that it failed: the reasons are in `previousErrors`. Errors may name each other in a circle.
 */
function errorsIn(error: unknown, seen = new Set<unknown>()): Error[] {
  if (!(error instanceof Error) || seen.has(error)) return []
  seen.add(error)
  const refused = 'previousErrors' in error && Array.isArray(error.previousErrors) ? error.previousErrors : []
  return [error, ...[error.cause, ...refused].flatMap((one) => errorsIn(one, seen))]
}
