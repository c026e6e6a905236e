import { useState } from 'react'

/** Turns from false to true, or back, each time `value` changes: a style that goes by it begins anew. */
export function useTurns(value: number): boolean {
  const [turns, setTurns] = useState({ value, odd: false })
  if (turns.value === value) return turns.odd
  setTurns({ value, odd: !turns.odd })
  return !turns.odd
}
