/** How hard a text is to read, by the scale that is usual in Denmark: https://www.dansksproghistorie.dk/144 */
export const lixLevels = ['very-easy', 'easy', 'medium', 'hard', 'very-hard'] as const
export type LixLevel = (typeof lixLevels)[number]

/** Our own goal for what a youth reads. It is stricter than "easy". */
export const LIX_GOAL = 30

/** `n`: a LIX as a whole number. */
export const lixLevel = (n: number): LixLevel => lixLevels[[25, 35, 45, 55].filter((from) => n >= from).length] ?? 'very-hard'
