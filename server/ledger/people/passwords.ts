import { hash, verify } from '@node-rs/argon2'
import { openTurns } from '../turns.ts'

/** Argon2id, as OWASP asks: 19 MiB, two passes, one lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Two at a time, of the four threads that also sign rosters and read files: however many passwords are sent, a chat goes on beside them.
 * With sixteen waiting the last one waits about half a second. More than that are turned away (Busy).
 */
const inTurn = openTurns(2, 16)

/** Throws Busy where too many wait. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, STRENGTH))

let nobodys: Promise<string> | null = null

/** Takes as long for an account that does not exist (null) as for one that does, and then says no. Throws Busy where too many wait. */
export function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    // Made for whoever comes first, also for somebody who exists: the first one asked of must not take longer.
    nobodys ??= hash('the password of nobody at all', STRENGTH)
    const ofNobody = await nobodys
    const matches = await verify(passwordHash ?? ofNobody, password)
    return passwordHash !== null && matches
  })
}
