import { z } from 'zod/mini'

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))
const whole = (most: number) => z.int().check(z.nonnegative(), z.lte(most))

/** The one kind of work we ask for: every browser that can seal can do it. */
export const PROOF_ALGORITHM = 'PBKDF2/SHA-256'

/** Some work for a browser, made and signed by the server (ALTCHA v2). `nonce` is random and names the puzzle; nothing in it says who asked. */
export const puzzle = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal(PROOF_ALGORITHM),
    nonce: hex(16),
    salt: hex(16),
    /** Rounds of one try. */
    cost: whole(1_000_000),
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    data: z.strictObject({
      /** The moment it runs out. */
      until: whole(Number.MAX_SAFE_INTEGER),
      /** Made for somebody who says that it is urgent, where several have said so. */
      urgent: z.boolean(),
    }),
  }),
  signature: hex(32),
})
export type Puzzle = z.output<typeof puzzle>

/** What the browser found: where, and the key that stands there. */
export const solution = z.strictObject({ counter: whole(0xffff_ffff), derivedKey: hex(32) })
export type Solution = z.output<typeof solution>

/** A puzzle that was solved. Good once, for five minutes. */
export const proof = z.strictObject({ puzzle, solution })
export type Proof = z.output<typeof proof>

/** What a page asks for a puzzle with. */
export const puzzleWish = z.strictObject({ urgent: z.boolean() })
export const puzzleAnswer = z.strictObject({ puzzle })
