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
/**
 * Error words of a Redis that is starting, cannot save to its disk, or is full. The last three come around a failover: the Redis has
 * become a copy, has lost its master, or has too few copies.
 */
const said = ['LOADING ', 'MISCONF ', 'OOM ', 'READONLY ', 'MASTERDOWN ', 'NOREPLICAS ']

/**
 * Did a call fail because the Redis that keeps is down or takes no writes? That is a known fault that ends by itself, and no bug of ours.
 * A client that we closed ourselves does not count as down: a call on it is a bug, made by code that we forgot to stop first.
 */
export const isLedgerDown = (error: unknown): boolean =>
  kinds.some((kind) => error instanceof kind) ||
  (error instanceof Error &&
    (('code' in error && codes.includes(String(error.code))) || said.some((word) => reason(error).startsWith(word))))

/** The error of a transaction that Redis discarded has the reason after this prefix. */
const reason = (error: Error): string => error.message.replace(/^EXECABORT Transaction discarded because of: /, '')
