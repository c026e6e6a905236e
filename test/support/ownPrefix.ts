import { randomBytes } from 'node:crypto'
import process from 'node:process'

/** Keys of this worker begin so, and no other's: a worker runs one file at a time. */
const ofThisWorker = `t${process.pid.toString(36)}.${process.env.VITEST_POOL_ID ?? 0}.`

/** A key prefix that nobody else has. What lies under it is deleted after the file that asked for it. */
export const ownPrefix = (): string => ofThisWorker + randomBytes(6).toString('hex')
export const ownKeys = `${ofThisWorker}*`
