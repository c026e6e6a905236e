import { createHmac } from 'node:crypto'
import { secretIn } from './serverSecret.ts'

/** The password of a Redis that the app starts itself. It is new at every start: made from the salt and a secret that only this account can read. */
export const redisPassword = (dataDir: string, salt: string): string =>
  createHmac('sha256', secretIn(dataDir)).update(`redis/${salt}`).digest('hex')
