/** The most that Excel allows. */
const LONGEST = 31

/** Names that Excel allows: short enough, without its own signs, and each once, whatever the case. */
export function sheetNames(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\]/g, '')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || '–'
    for (let n = 1; ; n++) {
      const mark = n === 1 ? '' : ` (${n})`
      const short = plain.length + mark.length > LONGEST ? `${plain.slice(0, LONGEST - 1 - mark.length).trimEnd()}…` : plain
      const candidate = short + mark
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}
