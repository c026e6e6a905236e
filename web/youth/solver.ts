import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Puzzle } from '../../shared/proof.ts'

/**
 * Runs in a worker of its own, so that the page stays quick while the browser works. A file by itself and without imports once it is built:
 * browsers of five years run no modules in a worker.
 */
addEventListener('message', ({ data }: MessageEvent<Puzzle>) => {
  solveChallenge({ challenge: data, deriveKey, timeout: 0 }).then(
    (found) => postMessage(found && { counter: found.counter, derivedKey: found.derivedKey }),
    () => postMessage(null),
  )
})
