import type { ShareSoon, WhatIf, WhatIfAsked } from '../../../../shared/team/whatIf.ts'
import type { CoordinatorWords } from '../../../../shared/words/da/team/coordinator.ts'
import { clockHour } from '../weekInWords.ts'

type Words = CoordinatorWords['load']['staffing']

/** The answer in one sentence, or why there is none. `day`: the name of the weekday. */
export function trialFinding(words: Words, asked: Omit<WhatIfAsked, 'line'>, day: string, said: WhatIf): string {
  if ('why' in said) return said.why === 'closed' ? words.why.closed : words.why[said.why](said.is, said.needed)
  const more = asked.tried - asked.now
  const change = more > 0 ? words.more(more) : words.fewer(-more)
  const when = words.hours(day, clockHour(asked.from), clockHour(asked.to))
  const [tried, now] = [shareInWords(words, said.tried), shareInWords(words, said.now)]
  return tried === now ? words.same(change, when, now) : words.finding(change, when, tried, now)
}

/** "More than" is said only where the whole span is above. */
export function shareInWords(words: Words, { middle, quarter }: ShareSoon): string {
  if (middle === 10) return words.all
  if (middle === 0) return words.none
  return quarter.low >= middle ? words.over(middle) : words.about(middle)
}
