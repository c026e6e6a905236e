import { useEffect, useRef, useState } from 'react'
import type { CampaignRead } from '../../../shared/campaigns/campaign.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { newEntryId } from '../numbers/newEntryId.ts'
import { Refused } from '../Refused.tsx'
import { useWords } from '../words.ts'
import { CampaignCard } from './CampaignCard.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { draftOf, emptyCampaign } from './campaignDraftOf.ts'
import { type KeptCampaign, keptCampaign } from './keptCampaign.ts'
import type { useCampaigns } from './useCampaigns.ts'

type Said = { text: string; undo?: CampaignRead }
type Props = ReturnType<typeof useCampaigns>

/** The campaigns of a line: those that run or come, those that are over, and the form of one. */
export function CampaignsPart({ view, refused, hands }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.campaigns
  const title = useRef<HTMLHeadingElement>(null)
  const [opened, open] = useState<KeptCampaign | null>(null)
  const [said, setSaid] = useState<Said>({ text: '' })
  const [why, setWhy] = useState<Refusal | null>(null)
  const line = view?.line ?? null
  // What was being written before a reload, or before another screen was looked at, is opened again.
  useEffect(() => open(line === null ? null : keptCampaign.read(line)), [line])
  if (view === null)
    return (
      <Section title={title} name={words.title}>
        {refused === null ? <p>{staff.loading}</p> : <Refused why={refused} again={hands.again} />}
      </Section>
    )

  const begin = (one: KeptCampaign) => {
    setSaid({ text: '' })
    open(one)
  }
  const over = (text: string) => {
    keptCampaign.keep(view.line, null)
    open(null)
    setSaid({ text })
    title.current?.focus()
  }
  const remove = async (one: CampaignRead) => {
    const heard = await hands.remove({ id: one.id, base: one.version })
    if (heard === null) return
    setWhy(heard.ok ? null : heard.why)
    if (!heard.ok) return
    if (heard.value.did === 'done') setSaid({ text: words.removed(one.name), undo: one })
    else setSaid({ text: words.changedMeanwhile(one.name) })
    title.current?.focus()
  }
  const undo = async (one: CampaignRead) => {
    const heard = await hands.save({ id: one.id, base: null }, draftOf(one))
    if (heard === null) return
    setWhy(heard.ok ? null : heard.why)
    if (!heard.ok) return
    const { value } = heard
    const first = value.did === 'faults' ? value.faults[0] : undefined
    if (value.did === 'done') setSaid({ text: words.back(one.name) })
    else if (value.did === 'newer') setSaid({ text: words.changedMeanwhile(one.name) })
    else setSaid({ text: `${words.notBack(one.name)} ${first ? words.faults[first.why](first.at ?? '') : words.full}`, undo: one })
    title.current?.focus()
  }
  const card = (one: CampaignRead) => (
    <li key={one.id}>
      <CampaignCard
        campaign={one}
        today={view.today}
        isBusy={hands.isBusy}
        change={() => begin({ id: one.id, base: one.version, draft: draftOf(one) })}
        remove={() => void remove(one)}
      />
    </li>
  )
  const ahead = view.campaigns.filter(({ to }) => to >= view.today)
  const past = view.campaigns.filter(({ to }) => to < view.today).reverse()
  return (
    <Section title={title} name={words.title}>
      <p className="figures-hint">{words.explained}</p>
      <div role="status" className="numbers-undo">
        {said.text !== '' && <p>{said.text}</p>}
        {said.undo && (
          <button type="button" className="button" aria-disabled={hands.isBusy} onClick={() => said.undo && void undo(said.undo)}>
            {words.undo}
          </button>
        )}
      </div>
      {why !== null && <p role="alert">{staff.refusals[why]}</p>}
      {opened === null ? (
        <button type="button" className="button" onClick={() => begin({ id: newEntryId(), base: null, draft: emptyCampaign(view.today) })}>
          {words.add}
        </button>
      ) : (
        <CampaignForm key={opened.id} begun={opened} view={view} hands={hands} over={over} />
      )}
      {view.campaigns.length === 0 && opened === null && <p>{words.none}</p>}
      {view.campaigns.length > 0 && ahead.length === 0 && <p>{words.noneAhead}</p>}
      {ahead.length > 0 && <ul className="numbers-list">{ahead.map(card)}</ul>}
      {past.length > 0 && (
        <details className="campaigns-past">
          <summary>{words.past(past.length)}</summary>
          <ul className="numbers-list">{past.map(card)}</ul>
        </details>
      )}
    </Section>
  )
}

type SectionProps = { title: React.RefObject<HTMLHeadingElement | null>; name: string; children: React.ReactNode }
function Section({ title, name, children }: SectionProps) {
  return (
    <section aria-labelledby="campaigns-title" className="load-part campaigns">
      <h2 id="campaigns-title" ref={title} tabIndex={-1}>
        {name}
      </h2>
      {children}
    </section>
  )
}
