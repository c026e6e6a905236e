/** Length protects. Rules about kinds of characters only make people write `Sommer2026!`. */
export const PASSWORD_MIN = 15
/** A longer password would only cost us time for hashing. */
export const PASSWORD_MAX = 256

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'holds-login' | 'holds-name'

/**
 * The fault of a password, or null. `common`: passwords known from breaches, in plain form (see `plain`). `names`: of the lines and their
 * municipalities. Everybody in a town knows its name, so a guesser tries it first.
 */
export function passwordFault(password: string, login: string, common: ReadonlySet<string>, names: string[] = []): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN) return 'too-short'
  if (password.length > PASSWORD_MAX) return 'too-long'
  const text = plain(password)
  if (common.has(text) || repeats(text) || isRun(text)) return 'too-common'
  const name = plain(login.split('@')[0] ?? '')
  if (name.length >= 3 && text.includes(name)) return 'holds-login'
  const spelt = inAscii(text)
  const known = [SERVICE, ...names].map(plain).filter((one) => one.length >= SHORTEST_NAME)
  return known.some((one) => spelt.includes(inAscii(one))) ? 'holds-name' : null
}

const SERVICE = 'Ungechat'
/** Shorter names stand by chance in longer words. */
const SHORTEST_NAME = 4
/** Aabenraa and Åbenrå are one town. */
const inAscii = (text: string): string => text.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe')

/** The password as a guesser sees it: lower-case letters and digits only. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Whether one short piece is repeated, as in `abcabcabcabcabc`. */
const repeats = (text: string): boolean => text.length === 0 || /^(.{1,10}?)\1+.{0,4}$/u.test(text)

const RUNS = [
  '01234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjklæøzxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
]
const isRun = (text: string): boolean => RUNS.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
