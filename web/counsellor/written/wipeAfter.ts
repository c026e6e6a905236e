/** A computer that sleeps stops its timers but not its clock, so the clock is read this often. */
const LOOK_MS = 10_000

/**
 * Calls `wipe` once, `ms` from now: by the timer or by the computer's clock, whichever is first. A clock that is put forward can only make
 * the time shorter. Answers how to stop it.
 */
export function wipeAfter(ms: number, wipe: () => void): () => void {
  const from = Date.now()
  const timer = setTimeout(done, ms)
  const look = setInterval(() => Date.now() - from >= ms && done(), LOOK_MS)
  function stop() {
    clearTimeout(timer)
    clearInterval(look)
  }
  function done() {
    stop()
    wipe()
  }
  return stop
}
