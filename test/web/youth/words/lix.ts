export { lix } from '../../../../shared/words/lix.ts'

/** Every sentence in a module of words; those that are filled in get a short name, number or time. */
export function sentencesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words('Mette', 'Jonas'))]
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentencesIn)
  return []
}
