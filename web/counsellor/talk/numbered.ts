import type { ConvId } from '../../../shared/ids.ts'

/** Each conversation gets the lowest free number when it comes, and keeps it as long as it stays. */
export function numbered(before: Record<string, number>, convs: Set<ConvId>): Record<string, number> {
  const kept = Object.fromEntries(Object.entries(before).filter(([conv]) => convs.has(conv)))
  for (const conv of convs) {
    if (kept[conv] !== undefined) continue
    const used = new Set(Object.values(kept))
    let free = 1
    while (used.has(free)) free++
    kept[conv] = free
  }
  return kept
}
