import { randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { PROOF_ALGORITHM, type Proof, type Puzzle, puzzle } from '../../shared/proof.ts'
import { openGate } from './gate.ts'
import { PROOF_MS, type Work } from './work.ts'

/** Two keys made from the server's secret: one signs the puzzle, one signs its solution. They are the same in every process. */
export type PuzzleKeys = { puzzle: string; solution: string }
export type WorkVerdict = 'right' | 'unproved' | 'stale' | 'slow-down'

/** A puzzle costs this process one try (about a millisecond). So few are made at once, to leave the machine to other work. */
const MAKE_AT_ONCE = 2
const CHECK_AT_ONCE = 8
const MAY_WAIT = 1000

/** Makes puzzles and checks solutions. Nothing of either is kept: the signature shows that a puzzle is ours and what it asked for. */
export function openPuzzles({ keys, work, now }: { keys: PuzzleKeys; work: Work; now(): number }) {
  const [making, checking] = [openGate(MAKE_AT_ONCE, MAY_WAIT), openGate(CHECK_AT_ONCE, MAY_WAIT)]
  const signing = { hmacSignatureSecret: keys.puzzle, hmacKeySignatureSecret: keys.solution }
  return {
    /** Null: too many puzzles are asked for at this moment. */
    make: (place: string, factor: number, urgent: boolean): Promise<Puzzle | null> =>
      making(place, async () =>
        puzzle.parse(
          await createChallenge({
            ...signing,
            algorithm: PROOF_ALGORITHM,
            cost: work.rounds,
            // From nought, so that no number of tries can be skipped.
            counter: randomInt(work.tries * factor),
            // The library's own expiry reads the machine's clock; ours is handed in.
            data: { until: now() + PROOF_MS, urgent },
            deriveKey,
          }),
        ),
      ),
    /** Checks the signature first. It costs two HMACs and never a try, since every puzzle of ours names the key to be found. */
    async check(place: string, { puzzle: challenge, solution }: Proof): Promise<WorkVerdict> {
      const seen = await checking(place, () => verifySolution({ ...signing, challenge, solution, deriveKey }))
      if (seen === null) return 'slow-down'
      if (!seen.verified) return 'unproved'
      return now() < challenge.parameters.data.until ? 'right' : 'stale'
    },
  }
}
