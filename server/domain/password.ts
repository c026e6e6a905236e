/** Length is what protects; rules of composition only make people write `Sommer2026!`. */
export const PASSWORD_MIN = 15
/** Beyond this a password is a way to make us work. */
export const PASSWORD_MAX = 256

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'holds-login'

/** What speaks against a password, or null. `common`: known from breaches, in plain form (see `plain`). */
export function passwordFault(password: string, login: string, common: ReadonlySet<string>): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN) return 'too-short'
  if (password.length > PASSWORD_MAX) return 'too-long'
  const text = plain(password)
  if (common.has(text) || repeats(text) || isRun(text)) return 'too-common'
  const name = plain(login.split('@')[0] ?? '')
  return name.length >= 3 && text.includes(name) ? 'holds-login' : null
}

/** How a guesser sees it: small letters and digits only. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** `abcabcabcabcabc`: one short piece said again and again. */
const repeats = (text: string): boolean => text.length === 0 || /^(.{1,10}?)\1+.{0,4}$/u.test(text)

const RUNS = [
  '01234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjklæøzxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
]
const isRun = (text: string): boolean => RUNS.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
