/** What the network says of somebody who is not there. */
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
const said = [
  'Connection is closed.',
  "Stream isn't writeable",
  'Socket timeout.',
  'LOADING ',
  // Full; unable to save, where it is set to; or, around a failover, the copy of another or short of copies of its own.
  'OOM ',
  'MISCONF ',
  'READONLY ',
  'MASTERDOWN ',
  'NOREPLICAS ',
]

/** Whether a call was refused because the Redis that forgets is full. Nothing of it was done: a transaction or a script is refused as a whole. */
export const isLiveFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/^OOM |because of: OOM /.test(error.message) ||
    ('previousErrors' in error && Array.isArray(error.previousErrors) && error.previousErrors.some(isLiveFull)))

/** Whether a call failed because the Redis that forgets is away or takes nothing: a known fault that mends itself, and no bug of ours. */
export const isLiveAway = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MaxRetriesPerRequestError' ||
    ('code' in error && codes.includes(String(error.code))) ||
    said.some((start) => error.message.startsWith(start)) ||
    // A transaction of which one call was refused says only that; the refusals stand beside it.
    ('previousErrors' in error && Array.isArray(error.previousErrors) && error.previousErrors.some(isLiveAway)))
