import type { Lang } from '../lang.ts'
import { practice as da } from './da/practice/practice.ts'
import { practice as en } from './en/practice/practice.ts'

/** What stands where a counsellor practises, in each language. */
export const practiceWords: Record<Lang, typeof da> = { da, en }
