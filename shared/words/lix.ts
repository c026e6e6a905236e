/** LIX: words per sentence plus the share of words longer than six letters. Under 30 is easy to read. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\d]+/gu) ?? []
  if (words.length === 0) return 0
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length || 1
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}
