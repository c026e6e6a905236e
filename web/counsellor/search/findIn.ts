/** More hits than this are not counted. */
export const MOST_HITS = 500

/** Where in the messages of a list this is written, from the first to the last, whatever its case. Every sign stands for itself. */
export function findIn(list: Element, typed: string): Range[] {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const wanted = new RegExp(words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'giu')
  const hits: Range[] = []
  for (const message of list.querySelectorAll('.message-text, .help-card')) {
    const texts = document.createTreeWalker(message, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text && hits.length < MOST_HITS; text = texts.nextNode())
      for (const { index, 0: hit } of (text.nodeValue ?? '').matchAll(wanted)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + hit.length)
        hits.push(range)
      }
  }
  return hits.slice(0, MOST_HITS)
}
