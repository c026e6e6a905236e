/** Error codes of the network when Redis cannot be reached. */
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
const said = [
  'Connection is closed.',
  "Stream isn't writeable",
  'Socket timeout.',
  'LOADING ',
  // OOM: full. MISCONF: it cannot save, and is set to refuse writes then. The others come around a failover: it is a copy, or lacks copies.
  'OOM ',
  'MISCONF ',
  'READONLY ',
  'MASTERDOWN ',
  'NOREPLICAS ',
]

/** Whether a call was refused because the live Redis is full. Nothing was done: Redis refuses a transaction or a script as a whole. */
export const isLiveFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/^OOM |because of: OOM /.test(error.message) ||
    ('previousErrors' in error && Array.isArray(error.previousErrors) && error.previousErrors.some(isLiveFull)))

/** Whether a call failed because the live Redis is down or refuses writes. That fault passes by itself; it is not a bug of ours. */
export const isLiveDown = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MaxRetriesPerRequestError' ||
    ('code' in error && codes.includes(String(error.code))) ||
    said.some((start) => error.message.startsWith(start)) ||
    // If a call in a transaction is refused, the error says only that the transaction failed. The reasons are in `previousErrors`.
    ('previousErrors' in error && Array.isArray(error.previousErrors) && error.previousErrors.some(isLiveDown)))
