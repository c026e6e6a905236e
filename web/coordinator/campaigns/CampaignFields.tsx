import { useId } from 'react'
import { type CampaignDraft, type CampaignFault, campaignBounds } from '../../../shared/campaigns/campaign.ts'
import { langs } from '../../../shared/lang.ts'
import { dayOn } from '../figures/calendar.ts'
import { InEachBox } from '../line/fields/InEachBox.tsx'
import { EntryField } from '../numbers/form/EntryField.tsx'
import { useWords } from '../words.ts'
import { factorInWords } from './campaignInWords.ts'

const { factor: times, seats: mostSeats, aheadDays, days, name: longestName, text: longestText } = campaignBounds
const factors = Array.from({ length: 2 * (times.high - times.low) + 1 }, (_, i) => times.low + i / 2)
const seatCounts = Array.from({ length: mostSeats + 1 }, (_, i) => i)

type Props = { draft: CampaignDraft; faults: CampaignFault[]; today: string; write(part: Partial<CampaignDraft>): void }

/** The fields of a campaign, each with what would be right. */
export function CampaignFields({ draft, faults, today, write }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.campaigns
  const id = useId()
  const said = (field: CampaignFault['field']) => {
    const found = faults.find((fault) => fault.field === field)
    return found ? words.faults[found.why](found.at ?? '') : null
  }
  const text = said('text')
  return (
    <>
      <EntryField
        label={words.fields.name}
        hint={words.hints.name}
        value={draft.name}
        most={longestName + 20}
        fault={said('name')}
        write={(name) => write({ name })}
      />
      <div className="campaign-days">
        {(['from', 'to'] as const).map((field) => (
          <EntryField
            key={field}
            label={words.fields[field]}
            value={draft[field]}
            most={10}
            upTo={dayOn(today, aheadDays + days)}
            fault={said(field)}
            write={(date) => write(field === 'from' && draft.to < date ? { from: date, to: date } : { [field]: date })}
          />
        ))}
      </div>
      <div className="form-field">
        <label htmlFor={`${id}-factor`}>{words.fields.factor}</label>
        <select id={`${id}-factor`} value={draft.factor} onChange={({ target }) => write({ factor: Number(target.value) })}>
          {factors.map((factor) => (
            <option key={factor} value={factor}>
              {factorInWords(factor, words, lang)}
            </option>
          ))}
        </select>
      </div>
      <div className="form-field">
        <label htmlFor={`${id}-seats`}>{words.fields.seats}</label>
        <span id={`${id}-seats-hint`} className="figures-hint">
          {words.hints.seats}
        </span>
        <select
          id={`${id}-seats`}
          aria-describedby={`${id}-seats-hint`}
          value={draft.seats}
          onChange={({ target }) => write({ seats: Number(target.value) })}
        >
          {seatCounts.map((seats) => (
            <option key={seats} value={seats}>
              {seats}
            </option>
          ))}
        </select>
      </div>
      <div className="campaign-text" data-invalid={text !== null}>
        <p className="figures-hint">{words.hints.text}</p>
        <InEachBox
          label={words.fields.text}
          text={draft.text}
          most={longestText}
          rows={3}
          wrong={langs.filter((one) => faults.some(({ field, at }) => field === 'text' && at === one))}
          describedBy={`${id}-text`}
          withLix
          write={(next) => write({ text: next })}
        />
        <p id={`${id}-text`} className="form-fault">
          {text}
        </p>
      </div>
    </>
  )
}
