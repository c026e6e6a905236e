/** Typing is told as on or off, never what. Off by itself after a pause. */
const OFF_AFTER_MS = 5000
/** While somebody types on, "on" is told again this often: the other side believes it no longer than `LAPSES_MS`. */
const AGAIN_MS = 3500
/** The word of the end is lost where the writer's page is closed, reloaded or cut off. */
const LAPSES_MS = 8000

/** Tells of one's own typing. */
export function openTyping(tell: (typing: boolean) => void) {
  let again: ReturnType<typeof setInterval> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    if (again === undefined) return
    clearInterval(again)
    again = undefined
    tell(false)
  }
  return {
    wrote() {
      clearTimeout(timer)
      timer = setTimeout(stop, OFF_AFTER_MS)
      if (again !== undefined) return
      again = setInterval(() => tell(true), AGAIN_MS)
      tell(true)
    },
    stop,
  }
}

/** Shows the other side's typing for as long as it is told. */
export function hearTyping(show: (typing: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    heard(typing: boolean) {
      clearTimeout(timer)
      if (typing) timer = setTimeout(() => show(false), LAPSES_MS)
      show(typing)
    },
    close: () => clearTimeout(timer),
  }
}
