import { hash, verify } from '@node-rs/argon2'

/** Argon2id, as OWASP asks: 19 MiB, two passes, one lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, STRENGTH)

let nobodys: Promise<string> | null = null

/** Takes as long for an account that does not exist (null) as for one that does, and then says no. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('the password of nobody at all')
  const matches = await verify(passwordHash ?? (await nobodys), password)
  return passwordHash !== null && matches
}
