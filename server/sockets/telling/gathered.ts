/**
 * Tells at once, and what comes in the `withinMs` after that as one more time at their end. However much happens, the pages are told at most once
 * in `withinMs`, and always of the last change.
 */
export function gathered(tell: () => void, withinMs: number): { tell(): void; close(): void } {
  let timer: NodeJS.Timeout | null = null
  let isMore = false
  function wait() {
    timer = setTimeout(() => {
      timer = null
      if (!isMore) return
      isMore = false
      tell()
      wait()
    }, withinMs)
  }
  return {
    tell() {
      if (timer !== null) {
        isMore = true
        return
      }
      tell()
      wait()
    },
    close() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
