import { z } from 'zod/mini'

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))
const whole = (most: number) => z.int().check(z.nonnegative(), z.lte(most))

/** The only kind of work that the server asks for. Every browser that can seal can do it. */
export const PROOF_ALGORITHM = 'PBKDF2/SHA-256'

/** Work for a browser; the server makes and signs it (ALTCHA v2). `nonce` is random and names the puzzle. Nothing in it tells who asked. */
export const puzzle = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal(PROOF_ALGORITHM),
    nonce: hex(16),
    salt: hex(16),
    /** The PBKDF2 rounds of one try. */
    cost: whole(1_000_000),
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    data: z.strictObject({
      /** The moment when the puzzle expires. */
      until: whole(Number.MAX_SAFE_INTEGER),
      /** For a youth who says that it is urgent, where others behind the same address have said so before. */
      urgent: z.boolean(),
    }),
  }),
  signature: hex(32),
})
export type Puzzle = z.output<typeof puzzle>

/** What the browser found: the counter, and the key that this counter gives. */
export const solution = z.strictObject({ counter: whole(0xffff_ffff), derivedKey: hex(32) })
export type Solution = z.output<typeof solution>

/** A solved puzzle. It is good once, for five minutes. */
export const proof = z.strictObject({ puzzle, solution })
export type Proof = z.output<typeof proof>

/** What a page sends to get a puzzle. */
export const puzzleWish = z.strictObject({ urgent: z.boolean() })
export const puzzleAnswer = z.strictObject({ puzzle })
