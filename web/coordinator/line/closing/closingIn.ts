import type { ClosedNow } from '../../../../shared/figures.ts'
import type { Lang } from '../../../../shared/lang.ts'
import { TIME_ZONE } from '../../../../shared/settings/timeZone.ts'
import type { ClosingWords } from '../../../../shared/words/da/line/closingWords.ts'
import { when } from '../../../../shared/words/when.ts'

const MIN_MS = 60_000
/** Of a closing that is longer nobody counts the hours. */
const COUNTED_MIN = 24 * 60

/** By whom a line is closed, when it opens again, and how long that is. */
export function closingIn({ by, until, opensAt }: ClosedNow, now: number, words: ClosingWords, lang: Lang): { by: string; opens: string } {
  const who = by === undefined ? words.closedBy.somebody : by === null ? words.closedBy.console : words.closedBy.person(by)
  if (until === null) return { by: who, opens: words.opensByHand }
  if (opensAt === null) return { by: who, opens: words.opensNever }
  const min = Math.ceil((opensAt - now) / MIN_MS)
  const at = when(opensAt, now, TIME_ZONE, lang)
  return {
    by: who,
    opens: min > 0 && min <= COUNTED_MIN ? words.opensIn(at, words.left(Math.floor(min / 60), min % 60)) : words.opensAt(at),
  }
}
