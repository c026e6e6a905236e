/**
 * Lets so many in at once, and so many wait for it; for everybody else the answer is null. Those who wait go in by turns of where they come
 * from, and where one more comes it is the newest of whoever has most waiting that is turned away: one place alone keeps nobody else out.
 */
export function openGate(atOnce: number, mayWait: number) {
  let inside = 0
  let waiting = 0
  /** By place, whose turn is next first. */
  const lines = new Map<string, ((goesIn: boolean) => void)[]>()

  const longest = () => [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a))[0]
  const takeFrom = (place: string, which: 'oldest' | 'newest') => {
    const line = lines.get(place) ?? []
    const one = which === 'oldest' ? line.shift() : line.pop()
    if (which === 'oldest' || line.length === 0) lines.delete(place)
    // Its next turn comes after everybody else's.
    if (which === 'oldest' && line.length > 0) lines.set(place, line)
    if (one) waiting -= 1
    return one
  }
  const queue = (place: string) =>
    new Promise<boolean>((answer) => {
      const line = lines.get(place)
      if (line) line.push(answer)
      else lines.set(place, [answer])
      waiting += 1
      if (waiting > mayWait) takeFrom(longest(), 'newest')?.(false)
    })

  return async <Made>(place: string, make: () => Promise<Made>): Promise<Made | null> => {
    if (inside < atOnce) inside += 1
    else if (!(await queue(place))) return null
    try {
      return await make()
    } finally {
      const [next] = lines.keys()
      // Whoever is let in takes over the place of the one who leaves.
      if (next !== undefined) takeFrom(next, 'oldest')?.(true)
      else inside -= 1
    }
  }
}
