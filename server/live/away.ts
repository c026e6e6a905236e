/** What the network says of somebody who is not there. */
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
const said = ['Connection is closed.', "Stream isn't writeable", 'LOADING ']

/** Whether a call failed because the Redis that forgets is away: a known fault that mends itself, and no bug of ours. */
export const isLiveAway = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MaxRetriesPerRequestError' ||
    ('code' in error && codes.includes(String(error.code))) ||
    said.some((start) => error.message.startsWith(start)))
