const WITHIN_MS = 2000

type Key = { key: string; repeat: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/** Three taps on Shift alone within two seconds. Any other key in between, as for a capital letter, starts the count again. */
export function shiftThrice(happened: () => void): { down(key: Key): void; up(key: Key, at: number): void } {
  let taps: number[] = []
  let bare = false
  return {
    down(key) {
      if (key.key !== 'Shift' || key.ctrlKey || key.altKey || key.metaKey) {
        bare = false
        taps = []
      } else if (!key.repeat) bare = true
    },
    up(key, at) {
      if (key.key !== 'Shift' || !bare) return
      bare = false
      taps = [...taps.filter((tap) => at - tap < WITHIN_MS), at]
      if (taps.length < 3) return
      taps = []
      happened()
    },
  }
}
