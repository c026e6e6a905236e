import type { Campaign } from '../../../shared/campaigns/campaign.ts'
import { daysApart } from '../../../shared/campaigns/campaignDates.ts'
import { type Lang, languages } from '../../../shared/lang.ts'
import type { CoordinatorWords } from '../../../shared/words/da/team/coordinator.ts'
import { dateInWords } from '../../../shared/words/when.ts'

export type CampaignWords = CoordinatorWords['campaigns']

/** `2,5 gange så mange` */
export const factorInWords = (factor: number, words: CampaignWords, lang: Lang): string =>
  factor === 1 ? words.asUsual : words.times(new Intl.NumberFormat(languages[lang].locale).format(factor))

/** The first and the last day, and how many they are. */
export const daysInWords = ({ from, to }: Pick<Campaign, 'from' | 'to'>, words: CampaignWords, lang: Lang): string =>
  words.days(dateInWords(from, lang), dateInWords(to, lang), daysApart(from, to) + 1)

/** All that a campaign says, a line for each part, so that two can be held side by side. */
export function campaignLines(
  { name, from, to, factor, seats, text }: Omit<Campaign, 'id' | 'line'>,
  words: CampaignWords,
  lang: Lang,
): string[] {
  return [
    name,
    daysInWords({ from, to }, words, lang),
    words.expects(factorInWords(factor, words, lang)),
    seats === 0 ? words.addsNone : words.adds(seats),
    ...Object.values(text).map((said) => (said === '' ? words.notOnPage : words.onPage(said))),
  ]
}
