/** Typing is told as on or off, never what. On is said again only after a pause; off by itself. */
const OFF_AFTER_MS = 5000

export function openTyping(tell: (typing: boolean) => void) {
  let on = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    if (!on) return
    on = false
    tell(false)
  }
  return {
    wrote() {
      clearTimeout(timer)
      timer = setTimeout(stop, OFF_AFTER_MS)
      if (on) return
      on = true
      tell(true)
    },
    stop,
  }
}
