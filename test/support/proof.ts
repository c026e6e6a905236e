import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Work } from '../../server/admission/work.ts'
import { type Proof, type Puzzle, puzzleAnswer } from '../../shared/proof.ts'

/** So little work that a test need not wait for it; the way is the real one. */
export const LIGHT: Work = { rounds: 1, tries: 1 }

/** As a browser's worker does it. */
export async function solved(puzzle: Puzzle): Promise<Proof> {
  const found = await solveChallenge({ challenge: puzzle, deriveKey, timeout: 0 })
  if (found === null) throw new Error('a puzzle without a solution')
  return { puzzle, solution: { counter: found.counter, derivedKey: found.derivedKey } }
}

export async function puzzleFrom(origin: string, urgent = false, headers: Record<string, string> = {}): Promise<Puzzle> {
  const answer = await fetch(`${origin}/puzzle`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ urgent }),
  })
  return puzzleAnswer.parse(await answer.json()).puzzle
}

/** What a place in the queue is asked for with. */
export const proofFrom = async (origin: string, urgent = false, headers: Record<string, string> = {}): Promise<Proof> =>
  solved(await puzzleFrom(origin, urgent, headers))

/** Of the right shape, and nobody's. */
export const madeUpProof = (): Proof => ({
  puzzle: {
    parameters: {
      algorithm: 'PBKDF2/SHA-256',
      nonce: 'a'.repeat(32),
      salt: 'b'.repeat(32),
      cost: 1,
      keyLength: 32,
      keyPrefix: 'c'.repeat(32),
      keySignature: 'd'.repeat(64),
      data: { until: 4_000_000_000_000, urgent: false },
    },
    signature: 'e'.repeat(64),
  },
  solution: { counter: 0, derivedKey: 'f'.repeat(64) },
})
