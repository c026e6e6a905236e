import type { Lang } from '../../../shared/lang.ts'
import type { LineView } from '../../../shared/line.ts'
import { closing, when } from '../../../shared/words/when.ts'
import type { YouthWords } from '../../../shared/words/words.ts'

/** Closed by now, by the hours that the page was told. */
export const isShutBy = ({ closesAt, reopensAt }: LineView, now: number): boolean =>
  closesAt !== null && now >= closesAt && !(reopensAt && now >= reopensAt)

/** When somebody may come again, in a sentence; null where nobody knows. The page may be hours old: what it was told is read against the clock. */
export function openingIn(words: YouthWords['after'], line: LineView, now: number, lang: Lang): string | null {
  const { closesAt, timeZone } = line
  if (closesAt !== null && now < closesAt) return words.openUntil(closing(closesAt, timeZone, lang))
  const next = closesAt === null ? line.opensAt : (line.reopensAt ?? null)
  if (next !== null) return next > now ? words.openAgain(when(next, now, timeZone, lang)) : null
  return closesAt === null && line.state !== 'closed' && line.state !== 'down' ? words.openAlways : null
}
