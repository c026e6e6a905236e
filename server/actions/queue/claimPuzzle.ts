import { isLiveFull } from '../../live/away.ts'
import type { Service } from '../service.ts'

/** Longer than any puzzle is good for. */
const KEPT_MS = 5 * 60_000

/**
 * Uses a puzzle up, for one conversation: at every process, at once. The same page asking again for the same ticket may; an answer can be
 * lost. What is kept names nobody: a random number, and a mac over it and the conversation. Asked only for a proof that holds, so that nothing is kept of what anybody makes up.
 */
export const claimPuzzle = (service: Service, nonce: string, conv: string): Promise<'first' | 'again' | 'used'> =>
  service.live.claimPuzzle(nonce, service.mac(`puzzle.${nonce}.${conv}`), KEPT_MS).catch((error: unknown) => {
    // A full Redis keeps no puzzle and takes no ticket either: what was to be done with it says so.
    if (!isLiveFull(error)) throw error
    return 'first' as const
  })
