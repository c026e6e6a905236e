/**
 * Says why a secret could be guessed, in words that follow the setting's name; null: no fault was found.
 * It finds weak secrets typed by people (a short word, one letter repeated, a pattern, a row of letters), not a bad random generator.
 */
export function weakSecret(secret: string, shortest: number): string | null {
  if (looksLikeAnExample(secret)) return "is the example's: make your own"
  if (secret.length < shortest) return `must have ${shortest} characters or more`
  if (new Set(secret).size < Math.min(10, shortest / 2)) return 'uses too few different characters: make it at random'
  if (isRepeated(secret)) return 'repeats itself: make it at random'
  if (rowShare(secret) > 0.75) return 'is letters or digits in a row: make it at random'
  return null
}

/** Values from .env.example, or similar to them. */
const looksLikeAnExample = (text: string) => /example|change-?me|placeholder|secret-?here|password/i.test(text)

/** True for "abcabcabc", and also if the last repetition is cut short. */
function isRepeated(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period++) if (text.slice(period) === text.slice(0, -period)) return true
  return false
}

/** The share (0 to 1) of neighbouring characters that are equal or neighbours in the alphabet. */
function rowShare(text: string): number {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const inRow = codes.slice(1).filter((code, i) => Math.abs(code - (codes[i] ?? 0)) <= 1).length
  return inRow / Math.max(1, codes.length - 1)
}
