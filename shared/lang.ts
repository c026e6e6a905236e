import { z } from 'zod/mini'

export const langs = ['da', 'en'] as const
export const lang = z.enum(langs)
export type Lang = z.output<typeof lang>
