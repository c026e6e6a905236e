/** Lets `atOnce` of them work at the same time and `mayWait` wait for their turn. Whoever comes beyond that is answered null at once. */
export function openGate(atOnce: number, mayWait: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <Made>(make: () => Promise<Made>): Promise<Made | null> => {
    if (inside < atOnce) inside += 1
    else if (waiting.length >= mayWait) return null
    else await new Promise<void>((goIn) => waiting.push(goIn))
    try {
      return await make()
    } finally {
      const next = waiting.shift()
      // Whoever is let in takes over the place of the one who leaves.
      if (next) next()
      else inside -= 1
    }
  }
}
