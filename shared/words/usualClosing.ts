import { type InEach, type Lang, perLang } from '../lang.ts'
import type { ClosedFor } from '../settings/closing.ts'
import { usualClosing as da } from './da/line/usualClosing.ts'
import { usualClosing as en } from './en/line/usualClosing.ts'
import { whenDated } from './when.ts'

const tongues: Record<Lang, typeof da> = { da, en }

/**
 * What somebody who closes a line at once has already written there, in every language. `opensAt`: when the line then opens again, by its hours;
 * null: not known, or not known yet. Then the moment itself is told.
 */
export const usualClosing = (until: ClosedFor, opensAt: number | null, now: number, timeZone: string): InEach =>
  perLang((lang) => {
    const words = tongues[lang]
    if (until === 'day') return words.day
    return until === 'by-hand' ? words.unknown : words.until(withoutAt(whenDated(opensAt ?? until, now, timeZone, lang)))
  })

/** "until at 17:00" and "until on Friday" are no English. */
const withoutAt = (said: string): string => said.replace(/^(at|on) /, '')
