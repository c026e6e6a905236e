import { ConnectionTimeoutError, SocketClosedUnexpectedlyError, TimeoutError } from 'redis'

const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']

/**
 * Whether a call failed because the Redis that keeps is away: a known fault that mends itself, and no bug of ours. A client
 * that we closed ourselves is none: whoever asks it then has been forgotten when everything was closed.
 */
export const isLedgerAway = (error: unknown): boolean =>
  error instanceof TimeoutError ||
  error instanceof SocketClosedUnexpectedlyError ||
  error instanceof ConnectionTimeoutError ||
  (error instanceof Error && (('code' in error && codes.includes(String(error.code))) || error.message.startsWith('LOADING ')))
