const WITHIN_MS = 2000

type Key = { key: string; repeat: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/** Three bare taps on Shift within two seconds. A capital letter is not bare: any other key in between starts it over. */
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
