import type { Lang } from '../../../shared/lang.ts'
import type { CoordinatorWords } from '../../../shared/words/da/team/coordinator.ts'
import { dateAt, dayInWords, lineClockAt } from '../figures/calendar.ts'

/** A moment as it is said in a sentence: the clock, and the day unless it is today. */
export const whenInWords = (at: number, now: number, words: CoordinatorWords['alerts'], lang: Lang): string =>
  dateAt(at) === dateAt(now) ? words.today(lineClockAt(at, lang)) : words.onDay(dayInWords(dateAt(at), lang), lineClockAt(at, lang))
