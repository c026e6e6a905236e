import { ConnectionTimeoutError, DisconnectsClientError, SocketClosedUnexpectedlyError, SocketTimeoutError, TimeoutError } from 'redis'
import { saysDown } from '../domain/saysDown.ts'
import { LedgerSilent } from './impatient.ts'

const kinds = [
  LedgerSilent,
  TimeoutError,
  SocketTimeoutError,
  SocketClosedUnexpectedlyError,
  ConnectionTimeoutError,
  DisconnectsClientError,
]

/**
 * Did a call fail because the Redis that keeps is down or takes no writes? That is a known fault that ends by itself, and no bug of ours.
 * A client that we closed ourselves does not count as down: a call on it is a bug, made by code that we forgot to stop first.
 */
export const isLedgerDown = (error: unknown): boolean =>
  kinds.some((kind) => error instanceof kind) || (error instanceof Error && saysDown(error))
