import { type Puzzle, type Solution, solution } from '../../../shared/proof.ts'
import { waitAtMost } from '../../../shared/waitAtMost.ts'

/** Longer than the hardest puzzle takes on a slow phone. */
const PATIENCE_MS = 90_000

type Policies = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string }
}

/**
 * Solves puzzles in a worker at that address. The page's policy lets an address become a script only through one Trusted Types policy, and
 * that policy lets this address through and nothing else. Answers null where a browser cannot solve them, whatever the reason.
 */
export function openSolver(address: string, patienceMs = PATIENCE_MS): (puzzle: Puzzle) => Promise<Solution | null> {
  let trusted: string | null = null
  return async (puzzle) => {
    try {
      trusted ??= trust(address)
      return await solveIn(new Worker(trusted), puzzle, patienceMs)
    } catch {
      return null
    }
  }
}

function solveIn(worker: Worker, puzzle: Puzzle, patienceMs: number): Promise<Solution | null> {
  const solved = new Promise<Solution | null>((found) => {
    worker.onmessage = ({ data }) => {
      const parsed = solution.safeParse(data)
      found(parsed.success ? parsed.data : null)
    }
    worker.onerror = () => found(null)
    worker.postMessage(puzzle)
  })
  return waitAtMost(patienceMs, solved, () => null).finally(() => worker.terminate())
}

/** In a browser without Trusted Types an address is a string. Otherwise it is an object that stands for a string. */
function trust(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  if (!trustedTypes) return address
  const only = (asked: string) => {
    if (asked !== address) throw new TypeError('not our worker')
    return asked
  }
  return trustedTypes.createPolicy('ungechat', { createScriptURL: only }).createScriptURL(address)
}
