import type { Lang } from '../../../shared/lang.ts'
import type { LineView } from '../../../shared/line.ts'
import { closing, saidHour, when } from '../../../shared/words/when.ts'
import type { YouthWords } from '../../../shared/words/words.ts'

/** Whether the line is closed by now, by the hours in the page. */
export const isShutBy = ({ closesAt, reopensAt }: LineView, now: number): boolean =>
  closesAt !== null && now >= closesAt && !(reopensAt && now >= reopensAt)

/** A sentence on when the youth may come again; null if not known. The page may be hours old, so its hours are compared with the clock. */
export function openingIn(words: YouthWords['after'], line: LineView, now: number, lang: Lang): string | null {
  const { closesAt, timeZone } = line
  if (closesAt !== null && now < closesAt) return words.openUntil(saidHour(closing(closesAt, timeZone, lang), line, lang))
  const next = closesAt === null ? line.opensAt : (line.reopensAt ?? null)
  if (next !== null) return next > now ? words.openAgain(saidHour(when(next, now, timeZone, lang), line, lang)) : null
  return closesAt === null && line.state !== 'closed' && line.state !== 'down' ? words.openAlways : null
}
