import type { Pick } from './changes.ts'

/**
 * Numbers that look like chance and are always the same: the gate must answer the same for the same bytes, and anybody must be able to ask
 * it again. (Mulberry32.)
 */
export function steadyPick(): Pick {
  let state = 1
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}
