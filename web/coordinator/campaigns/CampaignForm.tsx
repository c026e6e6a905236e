import { useEffect, useRef, useState } from 'react'
import {
  type CampaignDraft,
  type CampaignFault,
  type CampaignRead,
  type CampaignsView,
  campaignBounds,
} from '../../../shared/campaigns/campaign.ts'
import { campaignFaults, tidyCampaign } from '../../../shared/campaigns/campaignFaults.ts'
import { perLang } from '../../../shared/lang.ts'
import { headingOf } from '../forms/useForms.ts'
import { Preview } from '../line/Preview.tsx'
import { focusFault } from '../numbers/form/focusFault.ts'
import { useWords } from '../words.ts'
import { CampaignFields } from './CampaignFields.tsx'
import { draftOf } from './campaignDraftOf.ts'
import { type BegunCampaign, keptCampaign } from './keptCampaign.ts'
import { NewerCampaign } from './NewerCampaign.tsx'
import type { CampaignHands } from './useCampaigns.ts'

type Over = (said: string, form: HTMLElement | null) => void
type Props = { begun: BegunCampaign; view: CampaignsView; hands: CampaignHands; over: Over }

/** The form of one campaign. What is written stays in this tab until it is saved or closed. */
export function CampaignForm({ begun, view, hands, over }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.campaigns
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState<CampaignDraft>(begun.draft)
  const [base, setBase] = useState(begun.base)
  const [theirs, setTheirs] = useState<CampaignRead | null>(null)
  const [isTried, setTried] = useState(false)
  /** What the server alone could know, of the draft that it was asked for. */
  const [told, setTold] = useState<{ draft: CampaignDraft; faults: CampaignFault[] } | null>(null)
  const [said, setSaid] = useState('')
  const { id } = begun
  const key = `${view.line} ${id}`
  const tidy = tidyCampaign(draft)
  const others = view.campaigns.filter((one) => one.id !== id)
  const known = campaignFaults(tidy, { ...view, others })
  const faults = told !== null && told.draft === draft && known.length === 0 ? told.faults : known
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    // Until something is written there is nothing to lose.
    if (draft !== begun.draft || base !== begun.base) keptCampaign.keep(key, { base, draft: cut(draft) })
  }, [key, base, draft, begun])
  const close = (text: string) => {
    // A form that was closed meanwhile has no element. What was begun under the same id since then is not this form's to close.
    if (form.current !== null) keptCampaign.keep(key, null)
    over(text, form.current)
  }

  async function save() {
    setTried(true)
    setSaid('')
    if (theirs !== null) return
    if (known.length > 0) return focusFault(form.current)
    const heard = await hands.save({ id, base }, tidy)
    if (heard === null) return
    if (!heard.ok) return setSaid(staff.refusals[heard.why])
    const { value } = heard
    switch (value.did) {
      case 'done':
        return close(words.saved(tidy.name))
      case 'full':
        return setSaid(words.full)
      case 'faults':
        setTold({ draft, faults: value.faults })
        return focusFault(form.current)
      case 'newer':
        setTheirs(value.campaign)
        // Removed by somebody else: saved once more, it is new.
        if (value.campaign === null) setBase(null)
        return setSaid(value.campaign === null ? words.goneMeanwhile : '')
    }
  }
  const choose = (keep: 'mine' | 'theirs') => {
    if (theirs === null) return
    setBase(theirs.version)
    if (keep === 'theirs') setDraft(draftOf(theirs))
    setTheirs(null)
    heading.current?.focus()
  }
  const shown = isTried ? faults : []
  return (
    <>
      <form
        ref={form}
        className="numbers-form"
        aria-labelledby={headingOf(id)}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <h3 id={headingOf(id)} ref={heading} tabIndex={-1}>
          {base === null ? words.newOne : words.changing(begun.draft.name)}
        </h3>
        <CampaignFields draft={draft} faults={shown} today={view.today} write={(part) => setDraft({ ...draft, ...part })} />
        <p role="alert" className="form-fault">
          {shown.length > 0 ? words.toPutRight(shown.length) : said}
        </p>
        {theirs && <NewerCampaign mine={tidy} theirs={theirs} choose={choose} />}
        <div className="numbers-buttons">
          <button type="submit" className="button button-main" aria-disabled={hands.isBusy || theirs !== null}>
            {words.save}
          </button>
          <button type="button" className="button button-quiet" onClick={() => close(words.cancelled)}>
            {words.cancel}
          </button>
        </div>
      </form>
      {Object.values(tidy.text).some((text) => text !== '') && (
        <Preview line={view.line} change={{}} spans={[]} campaign={cut(tidy).text} />
      )}
    </>
  )
}

/** What is far too long for the door is cut for keeping and for the preview. The form itself still shows it, with the reason. */
const cut = (draft: CampaignDraft): CampaignDraft => ({
  ...draft,
  name: draft.name.slice(0, 2 * campaignBounds.name),
  text: perLang((lang) => draft.text[lang].slice(0, MOST)),
})
const MOST = 2 * campaignBounds.text
