import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Proof, Puzzle, Solution } from '../../../shared/proof.ts'

export type Proofs = {
  /** Makes a proof before the youth presses the last button, and a newer one before that one runs out. */
  prepare(): void
  /** The proof that is ready, or a new one. `unproved`: this browser cannot make one. `no-answer`: no puzzle came. */
  take(urgent: boolean): Promise<Outcome<Proof>>
}

export type Solving = {
  /** Null: no puzzle came this time. */
  puzzle(urgent: boolean): Promise<Puzzle | null>
  /** Null: this browser cannot solve it. */
  solve(puzzle: Puzzle): Promise<Solution | null>
  now(): number
}

/** A proof is good for five minutes; after four a new one is made. */
const FRESH_MS = 4 * 60_000
/** So many renewals. A youth who chooses for longer waits for a new proof at the end. */
const RENEWALS = 5
/** Without a connection no puzzle comes. After so many tries the page names other help. */
const TRIES = 15
const AGAIN_MS = 2000

type Made = { proof: Proof; freshUntil: number }

/** Works while the youth is still choosing, so that the youth does not wait for it. */
export function openProofs({ puzzle, solve, now }: Solving): Proofs {
  let ready: Promise<Outcome<Made>> | null = null
  let renewing: ReturnType<typeof setTimeout> | undefined

  async function make(urgent: boolean): Promise<Outcome<Made>> {
    for (let i = 0; i < TRIES; i++) {
      if (i > 0) await new Promise((again) => setTimeout(again, AGAIN_MS))
      const asked = await puzzle(urgent)
      if (asked === null) continue
      const freshUntil = now() + FRESH_MS
      const solution = await solve(asked)
      return solution === null ? refuse('unproved') : done({ proof: { puzzle: asked, solution }, freshUntil })
    }
    return refuse('no-answer')
  }
  function renew(left: number): void {
    ready = make(false)
    clearTimeout(renewing)
    if (left > 0) renewing = setTimeout(() => renew(left - 1), FRESH_MS)
  }
  return {
    prepare() {
      if (ready === null) renew(RENEWALS)
    },
    async take(urgent) {
      clearTimeout(renewing)
      const held = urgent ? null : ready
      ready = null
      const before = await held
      if (before?.ok && now() < before.value.freshUntil) return done(before.value.proof)
      const made = await make(urgent)
      return made.ok ? done(made.value.proof) : made
    },
  }
}
