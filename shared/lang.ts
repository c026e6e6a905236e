import { z } from 'zod/mini'

export const langs = ['da', 'en'] as const
export const lang = z.enum(langs)
export type Lang = z.output<typeof lang>

/** One sentence or name in every language. */
export const inEach = z.strictObject({ da: z.string(), en: z.string() })
export type InEach = z.output<typeof inEach>
