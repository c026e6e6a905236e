/**
 * Says why a secret could be guessed, in words that follow the setting's name; null when nothing speaks against it.
 * It finds what people type (a short word, one letter held down, a pattern, keys in a row), not what a program made badly.
 */
export function weakSecret(secret: string, shortest: number): string | null {
  if (looksLikeAnExample(secret)) return "is the example's: make your own"
  if (secret.length < shortest) return `must have ${shortest} characters or more`
  if (new Set(secret).size < Math.min(10, shortest / 2)) return 'uses too few different characters: make it at random'
  if (isRepeated(secret)) return 'repeats itself: make it at random'
  if (rowShare(secret) > 0.75) return 'is letters or digits in a row: make it at random'
  return null
}

/** Values that stand in .env.example, or look as if they did. */
const looksLikeAnExample = (text: string) => /example|change-?me|placeholder|secret-?here|password/i.test(text)

/** True for "abcabcabc", also where the last round is cut short. */
function isRepeated(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period++) if (text.slice(period) === text.slice(0, -period)) return true
  return false
}

/** Which part of the neighbouring characters are the same or follow each other in the alphabet, either way. */
function rowShare(text: string): number {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const inRow = codes.slice(1).filter((code, i) => Math.abs(code - (codes[i] ?? 0)) <= 1).length
  return inRow / Math.max(1, codes.length - 1)
}
