import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Puzzle } from '../../shared/proof.ts'

/**
 * Runs in its own worker, so that the page stays quick while the browser works. It is built as one file without imports: five-year-old
 * browsers run no modules in a worker.
 */
addEventListener('message', ({ data }: MessageEvent<Puzzle>) => {
  solveChallenge({ challenge: data, deriveKey, timeout: 0 }).then(
    (found) => postMessage(found && { counter: found.counter, derivedKey: found.derivedKey }),
    () => postMessage(null),
  )
})
