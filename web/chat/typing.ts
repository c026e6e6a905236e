/** The page tells that a person types, and never what. After this pause it tells that the typing has stopped. */
const OFF_AFTER_MS = 5000
/** While a person types, "on" is told again this often, because the other side believes it for `LAPSES_MS` only. */
const AGAIN_MS = 3500
/** Needed because "off" never comes when the writer's page is closed, reloaded or disconnected. */
const LAPSES_MS = 8000

/** Tells the other side that this person types. */
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

/** Shows that the other side types, for as long as the other side tells it. */
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
