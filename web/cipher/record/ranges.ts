/** A set of whole numbers, kept as ranges: five hundred opened envelopes take a few characters in the resume blob. */
export type Ranges = {
  has(n: number): boolean
  add(n: number): void
  /** The end of the run that begins at `from`, or from - 1 when `from` is not in the set. */
  runFrom(from: number): number
  lowest(): number | null
  highest(): number | null
  /** The numbers of from..to that are not in the set, at most `limit`. */
  gaps(from: number, to: number, limit: number): number[]
  toString(): string
}

/** `text` as `toString` wrote it: "0-4,7". */
export function createRanges(text = ''): Ranges {
  const runs: [number, number][] = text === '' ? [] : text.split(',').map(readRun)
  const find = (n: number) => runs.find(([low, high]) => low <= n && n <= high)
  return {
    has: (n) => find(n) !== undefined,
    add(n) {
      if (find(n)) return
      const after = runs.findIndex(([low]) => low > n)
      const at = after === -1 ? runs.length : after
      runs.splice(at, 0, [n, n])
      join(runs, at)
      join(runs, at - 1)
    },
    runFrom: (from) => find(from)?.[1] ?? from - 1,
    lowest: () => runs[0]?.[0] ?? null,
    highest: () => runs.at(-1)?.[1] ?? null,
    gaps(from, to, limit) {
      const found: number[] = []
      for (let n = from; n <= to && found.length < limit; ) {
        const run = find(n)
        if (run) n = run[1] + 1
        else found.push(n++)
      }
      return found
    },
    toString: () => runs.map(([low, high]) => (low === high ? `${low}` : `${low}-${high}`)).join(','),
  }
}

function readRun(text: string): [number, number] {
  const [low, high = low] = text.split('-').map(Number)
  return [low!, high!]
}

function join(runs: [number, number][], at: number) {
  const [left, right] = [runs[at], runs[at + 1]]
  if (!left || !right || left[1] + 1 !== right[0]) return
  runs.splice(at, 2, [left[0], right[1]])
}
