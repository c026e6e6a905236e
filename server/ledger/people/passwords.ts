import { hash, verify } from '@node-rs/argon2'
import { openTurns } from '../turns.ts'

/** Argon2id with the strength that OWASP recommends: 19 MiB, two passes, one lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Two at a time, because the same four threads also sign rosters and read files: many passwords at once must not stop the chats.
 * With sixteen waiting the last one waits about half a second. More than sixteen are turned away (Busy).
 */
const inTurn = openTurns(2, 16)

/** Throws Busy if too many are waiting. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, STRENGTH))

let nobodys: Promise<string> | null = null

/** For an account that does not exist (null) it takes as long as for one that does, and answers false. Throws Busy if too many are waiting. */
export function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    // The first call makes this hash also for an account that exists. Otherwise a slow first answer would show that the account does not exist.
    nobodys ??= hash('the password of nobody at all', STRENGTH)
    const ofNobody = await nobodys
    const matches = await verify(passwordHash ?? ofNobody, password)
    return passwordHash !== null && matches
  })
}
