/** The hits of every talk that is searched, and the one that is shown now. */
const marked = new Map<string, { hits: Range[]; now: Range | undefined }>()

/**
 * Marks hits in the text without touching it: the list of messages is a live region, and a screen reader would read changed text anew. A browser that
 * cannot do it (before 2025) marks nothing; the count and the way from hit to hit are the same there. No hits: the marks of this talk go.
 */
export function mark(of: string, hits: Range[], now?: Range): void {
  if (hits.length === 0) marked.delete(of)
  else marked.set(of, { hits, now })
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  const all = [...marked.values()]
  CSS.highlights.set('found', new Highlight(...all.flatMap((one) => one.hits)))
  const shown = new Highlight(...all.flatMap((one) => one.now ?? []))
  shown.priority = 1
  CSS.highlights.set('found-now', shown)
}
