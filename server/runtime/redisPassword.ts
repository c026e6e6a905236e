import { createHmac } from 'node:crypto'
import { secretIn } from './serverSecret.ts'

/** The password of a Redis that the app started itself: another one at every start, made of its salt and of the secret that only this account can read. */
export const redisPassword = (dataDir: string, salt: string): string =>
  createHmac('sha256', secretIn(dataDir)).update(`redis/${salt}`).digest('hex')
