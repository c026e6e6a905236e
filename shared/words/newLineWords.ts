import type { Lang } from '../lang.ts'
import { newLine as da } from './da/youths/newLine.ts'
import { newLine as en } from './en/youths/newLine.ts'

/** What a line says before its municipality has written anything else, in each language. */
export const newLineWords: Record<Lang, typeof da> = { da, en }
