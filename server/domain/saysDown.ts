/** Error codes of the network when a Redis cannot be reached. */
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
/**
 * Error words of a Redis that is starting, cannot save to its disk, or is full. The last three come around a failover: the Redis has
 * become a copy, has lost its master, or has too few copies.
 */
const words = ['LOADING ', 'MISCONF ', 'OOM ', 'READONLY ', 'MASTERDOWN ', 'NOREPLICAS ']

/** Whether an error says that a Redis is down or takes no writes. The clients of both Redis give such errors. */
export const saysDown = (error: Error): boolean =>
  ('code' in error && codes.includes(String(error.code))) || words.some((word) => reason(error).startsWith(word))

/** The error of a transaction that Redis discarded has the reason after this prefix. */
const reason = (error: Error): string => error.message.replace(/^EXECABORT Transaction discarded because of: /, '')
