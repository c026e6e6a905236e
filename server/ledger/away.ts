import { ConnectionTimeoutError, DisconnectsClientError, SocketClosedUnexpectedlyError, SocketTimeoutError, TimeoutError } from 'redis'
import { LedgerSilent } from './impatient.ts'

const kinds = [
  LedgerSilent,
  TimeoutError,
  SocketTimeoutError,
  SocketClosedUnexpectedlyError,
  ConnectionTimeoutError,
  DisconnectsClientError,
]
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
/** What a Redis says that starts, cannot save to its disk, is full, or around a failover has become the copy of another or is short of its own. */
const said = ['LOADING ', 'MISCONF ', 'OOM ', 'READONLY ', 'MASTERDOWN ', 'NOREPLICAS ']

/**
 * Whether a call failed because the Redis that keeps is away or takes nothing: a known fault that mends itself, and no bug of ours.
 * A client that we closed ourselves is none: whoever asks it then has been forgotten when everything was closed.
 */
export const isLedgerAway = (error: unknown): boolean =>
  kinds.some((kind) => error instanceof kind) ||
  (error instanceof Error &&
    (('code' in error && codes.includes(String(error.code))) || said.some((word) => reason(error).startsWith(word))))

/** A transaction that was not begun says so, and after it why. */
const reason = (error: Error): string => error.message.replace(/^EXECABORT Transaction discarded because of: /, '')
