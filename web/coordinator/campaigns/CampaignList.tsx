import { useRef, useState } from 'react'
import type { CampaignRead, CampaignsView } from '../../../shared/campaigns/campaign.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { useForms } from '../forms/useForms.ts'
import { newEntryId } from '../numbers/newEntryId.ts'
import { useWords } from '../words.ts'
import { CampaignCard } from './CampaignCard.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { CampaignSection } from './CampaignSection.tsx'
import { draftOf, emptyCampaign } from './campaignDraftOf.ts'
import { type BegunCampaign, begunCampaigns } from './keptCampaign.ts'
import type { CampaignHands } from './useCampaigns.ts'

type Said = { text: string; undo?: CampaignRead }
type Props = { view: CampaignsView; hands: CampaignHands }

/** The campaigns of a line: those that run or come, those that are over, and the forms that are open. */
export function CampaignList({ view, hands }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.campaigns
  const title = useRef<HTMLHeadingElement>(null)
  // What was being written before a reload, or before another screen was looked at, is opened again.
  const { forms, open, shut } = useForms(() => begunCampaigns(view.line))
  const [said, setSaid] = useState<Said>({ text: '' })
  const [why, setWhy] = useState<Refusal | null>(null)

  const begin = (one: BegunCampaign) => {
    setSaid({ text: '' })
    open(one)
  }
  /** `from`: where it was pressed. */
  const say = (news: Said, from: Element | null) => {
    setSaid(news)
    if (mayGoOn(from)) title.current?.focus()
  }
  const newForm = (): BegunCampaign =>
    forms.find(({ base }) => base === null) ?? { id: newEntryId(), base: null, draft: emptyCampaign(view.today) }
  const remove = async (one: CampaignRead, from: Element) => {
    const heard = await hands.remove({ id: one.id, base: one.version })
    if (heard === null) return
    setWhy(heard.ok ? null : heard.why)
    if (!heard.ok) return
    if (heard.value.did === 'done') say({ text: words.removed(one.name), undo: one }, from)
    else say({ text: words.changedMeanwhile(one.name) }, from)
  }
  const undo = async (one: CampaignRead, from: Element) => {
    const heard = await hands.save({ id: one.id, base: null }, draftOf(one))
    if (heard === null) return
    setWhy(heard.ok ? null : heard.why)
    if (!heard.ok) return
    const { value } = heard
    const first = value.did === 'faults' ? value.faults[0] : undefined
    if (value.did === 'done') say({ text: words.back(one.name) }, from)
    else if (value.did === 'newer') say({ text: words.changedMeanwhile(one.name) }, from)
    else say({ text: `${words.notBack(one.name)} ${first ? words.faults[first.why](first.at ?? '') : words.full}`, undo: one }, from)
  }
  const card = (one: CampaignRead) => (
    <li key={one.id}>
      <CampaignCard
        campaign={one}
        today={view.today}
        isBusy={hands.isBusy}
        change={() => begin({ id: one.id, base: one.version, draft: draftOf(one) })}
        remove={(from) => void remove(one, from)}
      />
    </li>
  )
  const ahead = view.campaigns.filter(({ to }) => to >= view.today)
  const past = view.campaigns.filter(({ to }) => to < view.today).reverse()
  return (
    <CampaignSection title={title}>
      <p className="figures-hint">{words.explained}</p>
      <div role="status" className="numbers-undo">
        {said.text !== '' && <p>{said.text}</p>}
        {said.undo && (
          <button
            type="button"
            className="button"
            aria-disabled={hands.isBusy}
            onClick={({ currentTarget }) => said.undo && void undo(said.undo, currentTarget)}
          >
            {words.undo}
          </button>
        )}
      </div>
      {why !== null && <p role="alert">{staff.refusals[why]}</p>}
      <button type="button" className="button" onClick={() => begin(newForm())}>
        {words.add}
      </button>
      {forms.map((form) => (
        <CampaignForm
          key={form.id}
          begun={form}
          view={view}
          hands={hands}
          over={(text, from) => {
            if (from !== null) shut(form.id)
            say({ text }, from)
          }}
        />
      ))}
      {view.campaigns.length === 0 && forms.length === 0 && <p>{words.none}</p>}
      {view.campaigns.length > 0 && ahead.length === 0 && <p>{words.noneAhead}</p>}
      {ahead.length > 0 && <ul className="numbers-list">{ahead.map(card)}</ul>}
      {past.length > 0 && (
        <details className="campaigns-past">
          <summary>{words.past(past.length)}</summary>
          <ul className="numbers-list">{past.map(card)}</ul>
        </details>
      )}
    </CampaignSection>
  )
}
