/**
 * Lets `atOnce` works in at once and `mayWait` more wait; every other work is answered null. The waiting ones go in by turns of their
 * places. When too many wait, the newest of the place with the most waiting is turned away. So one place alone keeps no other place out.
 */
export function openGate(atOnce: number, mayWait: number) {
  let inside = 0
  let waiting = 0
  /** The waiting works by place. The place whose turn is next is first. */
  const lines = new Map<string, ((goesIn: boolean) => void)[]>()

  const longest = () => [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a))[0]
  const takeFrom = (place: string, which: 'oldest' | 'newest') => {
    const line = lines.get(place) ?? []
    const one = which === 'oldest' ? line.shift() : line.pop()
    if (which === 'oldest' || line.length === 0) lines.delete(place)
    // The next turn of this place comes after the turns of all others.
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
      // The next one takes over the place inside, so `inside` does not change.
      if (next !== undefined) takeFrom(next, 'oldest')?.(true)
      else inside -= 1
    }
  }
}
