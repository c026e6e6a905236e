import { z } from 'zod/mini'
import { inEachUpTo, langs } from '../../lang.ts'

/** The minutes that a promise about the wait may name. Waits are counted in bands that end at these, so that the promise can be held against them. */
export const promisedMinutes = [1, 2, 5, 10, 15, 20, 30, 45, 60] as const

const text = inEachUpTo(600)

/** What a line promises in public. What is not filled in is not shown. `wait`: of 100 youths who get through, so many within these minutes. */
export const standard = z.strictObject({
  wait: z.nullable(z.strictObject({ percent: z.int().check(z.gte(0), z.lte(100_000)), minutes: z.literal(promisedMinutes) })),
  hours: text,
  training: text,
  supervision: text,
})
export type Standard = z.output<typeof standard>

/** The parts of a standard that are texts, in the order in which they are read. */
export const standardTexts = ['hours', 'training', 'supervision'] as const

export const isStandardEmpty = (of: Standard): boolean =>
  of.wait === null && standardTexts.every((part) => langs.every((lang) => of[part][lang].trim() === ''))

/**
 * How a promise about the wait was kept in the last calendar quarter that is over. `percent`: of the youths who got through, by fives.
 * `few-after`, `few-within`: fewer than five waited longer, or not longer. `too-few`: too few youths got through for a figure.
 */
export const promiseKept = z.strictObject({
  quarter: z.string(),
  kept: z.union([z.int(), z.enum(['few-after', 'few-within', 'too-few'])]),
  /** The figures of this installation come from a simulated year. */
  madeUp: z.boolean(),
})
export type PromiseKept = z.output<typeof promiseKept>
