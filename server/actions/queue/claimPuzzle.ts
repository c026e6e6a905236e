import type { ConvId } from '../../../shared/ids.ts'
import { isLiveFull } from '../../live/down.ts'
import type { Service } from '../service.ts'

/** As long as a puzzle is valid (PROOF_MS). It is used after it is made, so what is kept outlives it. */
const KEPT_MS = 5 * 60_000

/**
 * Uses a puzzle up for one conversation, at every process at once. The same page may use it again for the same ticket, since an answer can
 * be lost. What is kept names nobody: a random number, and a mac over it and the conversation. Called only for a proof that holds, so that
 * made-up puzzles store nothing.
 */
export const claimPuzzle = (service: Service, nonce: string, conv: ConvId): Promise<'first' | 'again' | 'used'> =>
  service.live.claimPuzzle(nonce, service.mac(`puzzle.${nonce}.${conv}`), KEPT_MS).catch((error: unknown) => {
    // A full Redis keeps no puzzle and takes no ticket either. The step that follows answers that it is full.
    if (!isLiveFull(error)) throw error
    return 'first' as const
  })
