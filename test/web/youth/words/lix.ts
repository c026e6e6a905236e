/** LIX: words per sentence plus the share of words longer than six letters. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\d]+/gu) ?? []
  if (words.length === 0) return 0
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length || 1
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}

/** Every sentence in a module of words; those that are filled in get a short name, number or time. */
export function sentencesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words('Mette', 'Jonas'))]
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentencesIn)
  return []
}
