import type { Guard } from '../serve.ts'

/**
 * Trusts what `look` found for `ms`, then looks again. One look is shared by all that ask meanwhile: with a look each, a later
 * message could pass while an earlier one of the same socket still waits. Trusted from the start: whoever is let in was just looked up.
 * While it `stands` by what is known here already, nobody need look.
 */
export function trustFor(ms: number, look: () => Promise<boolean>, stands: () => boolean = () => false): Guard {
  let until = performance.now() + ms
  let looking: Promise<boolean> | null = null
  const again = async () => {
    try {
      const found = await look()
      if (found) until = performance.now() + ms
      return found
    } finally {
      looking = null
    }
  }
  return () => {
    const now = performance.now()
    if (now < until) return true
    if (stands()) {
      until = now + ms
      return true
    }
    looking ??= again()
    return looking
  }
}
