/** How long a person reads before typing, and how long the youth waits for a silent counsellor. */
const READS_MS = 2500
const SILENCE_MS = 90_000
/** While a youth types, the page says so again within this time. */
const KEY_MS = 2000
const MOST_TYPING_MS = 25_000
const MIN_MS = 60_000

export type Tempo = ReturnType<typeof openPace>

/** The time that a person needs, divided by `speed`. After `stop` nothing waits any more, and what waited never goes on. */
export function openPace(speed: number, lettersPerMin: number) {
  let stopped = false
  let silence: ReturnType<typeof setTimeout> | undefined
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const pause = (ms: number) =>
    new Promise<void>((goOn) => {
      if (stopped) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        goOn()
      }, ms / speed)
      timers.add(timer)
    })

  return {
    reads: () => pause(READS_MS),
    /** Types this text. `wrote` is called again and again, as keys are. */
    async types(text: string, wrote: () => void): Promise<void> {
      clearTimeout(silence)
      let left = Math.min(MOST_TYPING_MS, (text.length / lettersPerMin) * MIN_MS)
      while (left > 0) {
        wrote()
        await pause(Math.min(left, KEY_MS))
        left -= KEY_MS
      }
    },
    afterSilence(goOn: () => void): void {
      clearTimeout(silence)
      if (!stopped) silence = setTimeout(goOn, SILENCE_MS / speed)
    },
    isStopped: () => stopped,
    stop(): void {
      stopped = true
      clearTimeout(silence)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
