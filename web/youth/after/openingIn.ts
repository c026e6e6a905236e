import type { Lang } from '../../../shared/lang.ts'
import type { LineView, Shut } from '../../../shared/line.ts'
import { closing, saidHour, when } from '../../../shared/words/when.ts'
import type { YouthWords } from '../../../shared/words/words.ts'

/** Whether the line is closed by now, by the hours in the page. */
export const isShutBy = ({ closesAt, reopensAt }: LineView, now: number): boolean =>
  closesAt !== null && now >= closesAt && !(reopensAt && now >= reopensAt)

/**
 * A sentence on when the youth may come again; null if not known. The page may be hours old, so its hours are compared with the clock.
 * `shut`: what the server said last of a closed line. It counts more than the hours of the page.
 */
export function openingIn(words: YouthWords['after'], line: LineView, now: number, lang: Lang, shut?: Shut): string | null {
  if (shut) return shut.opensAt !== null && shut.opensAt > now ? openAgain(words, line, shut.opensAt, now, lang) : null
  const { closesAt, timeZone } = line
  if (closesAt !== null && now < closesAt) return words.openUntil(saidHour(closing(closesAt, timeZone, lang), line, lang))
  const next = closesAt === null ? line.opensAt : (line.reopensAt ?? null)
  if (next !== null) return next > now ? openAgain(words, line, next, now, lang) : null
  return closesAt === null && line.state !== 'closed' && line.state !== 'down' ? words.openAlways : null
}

const openAgain = (words: YouthWords['after'], line: LineView, at: number, now: number, lang: Lang): string =>
  words.openAgain(saidHour(when(at, now, line.timeZone, lang), line, lang))
