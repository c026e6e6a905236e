import type { CampaignRead } from '../../../shared/campaigns/campaign.ts'
import { useWords } from '../words.ts'
import { daysInWords, factorInWords } from './campaignInWords.ts'

type Props = { campaign: CampaignRead; today: string; isBusy: boolean; change(): void; remove(from: Element): void }

/** One campaign, and the ways to change it. */
export function CampaignCard({ campaign, today, isBusy, change, remove }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.campaigns
  const { name, from, to, factor, seats, text, isExample } = campaign
  const standing = to < today ? 'past' : from > today ? 'ahead' : 'now'
  return (
    <article className="numbers-card campaign" data-standing={standing} aria-label={name}>
      <p className="numbers-kind">
        {words.standings[standing]}
        {isExample && ` · ${words.example}`}
      </p>
      <h3>{name}</h3>
      <p>{daysInWords(campaign, words, lang)}</p>
      <p>
        {words.expects(factorInWords(factor, words, lang))} {seats === 0 ? words.addsNone : words.adds(seats)}
      </p>
      <p className="figures-hint">{text[lang] === '' ? words.notOnPage : words.onPage(text[lang])}</p>
      <div className="numbers-buttons">
        <button type="button" className="button" aria-label={words.changeNamed(name)} onClick={change}>
          {words.change}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.removeNamed(name)}
          aria-disabled={isBusy}
          onClick={({ currentTarget }) => remove(currentTarget)}
        >
          {words.remove}
        </button>
      </div>
    </article>
  )
}
