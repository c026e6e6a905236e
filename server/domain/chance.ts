/** Chance that can be repeated: the same text gives the same numbers for ever. It is for made-up data, and never for anything that protects. */
export type Chance = {
  /** 0 ≤ r < 1 */
  next(): number
  whether(share: number): boolean
  /** One of the choices; a choice with twice the share comes twice as often. */
  of<T>(choices: readonly (readonly [T, number])[]): T
  /** How many come, if each comes by itself and `mean` come on average. */
  count(mean: number): number
  /** So many bytes, base64url. */
  token(bytes: number): string
}

export function chanceFrom(text: string): Chance {
  let state = numberFrom(text)
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    whether: (share) => next() < share,
    of(choices) {
      let left = next() * choices.reduce((sum, [, share]) => sum + share, 0)
      const chosen = choices.find(([, share]) => {
        left -= share
        return left < 0
      })
      const last = choices.at(-1)
      if (last === undefined) throw new Error('there is nothing to choose from')
      return (chosen ?? last)[0]
    },
    count(mean) {
      let count = 0
      let left = mean + Math.log(1 - next())
      while (left >= 0) {
        left += Math.log(1 - next())
        count++
      }
      return count
    },
    token: (bytes) => Buffer.from(Array.from({ length: bytes }, () => Math.floor(next() * 256))).toString('base64url'),
  }
}

/** FNV-1a. */
function numberFrom(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}
