import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type ClosingForm, contactBefores, outcomes, severities } from '../../../shared/closingForm.ts'
import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { FormTopic, Named } from '../../../shared/doors/staffPage.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { ageBands, endings } from '../../../shared/topic.ts'
import { Sure } from '../talk/Sure.tsx'
import { useWords } from '../words.ts'
import { closed, type FormDraft, type Missing, missing, ticked, tickedOutcome, withTopic } from './closing.ts'
import { OfferPicker } from './OfferPicker.tsx'
import { OneOf } from './OneOf.tsx'
import { SomeOf } from './SomeOf.tsx'
import { TopicPicker } from './TopicPicker.tsx'

export type FormHands = {
  fill: (draft: FormDraft) => void
  close: (form: ClosingForm) => Promise<boolean>
  skip: () => Promise<boolean>
  /** Only of a form that was saved before. */
  takeBack: () => Promise<boolean>
}
/** None of the topics is the primary one. No topic has this id. */
const NO_TOPIC = 'none'
type Props = {
  owed: OwedForm
  draft: FormDraft
  topics: FormTopic[]
  /** The topics of the form that fit what the youth chose. */
  own: string[]
  lately: string[]
  /** The line's municipalities by id, with names. */
  municipalities: Named[]
  /** The places of the line. */
  offers: Named[]
  /** The talk that the form belongs to: name or number, line, and time. */
  whose: string
  /** The form was saved before and is being corrected. */
  mends: boolean
  hands: FormHands
}

/** The closing form. By keyboard it takes under 20 seconds: search, digit, digit, Ctrl + Enter. */
export function ClosingFormCard({ owed, draft, topics, own, lately, municipalities, offers, whose, mends, hands }: Props) {
  const { counsellor, staff, lang, practice } = useWords()
  const words = counsellor.form
  const card = useRef<HTMLFormElement>(null)
  const [lacks, setLacks] = useState<Missing[]>([])
  const [saving, setSaving] = useState(false)
  const [asking, setAsking] = useState<'skip' | 'takeBack' | null>(null)
  const fill = (part: Partial<FormDraft>) => hands.fill({ ...draft, ...part })
  const lack = (what: Missing) => (lacks.includes(what) && missing(draft).includes(what) ? words.missing[what] : undefined)

  async function save(event?: FormEvent) {
    event?.preventDefault()
    const form = closed(owed.form, draft)
    flushSync(() => setLacks(missing(draft)))
    if (!form) return toFirstLack()
    if (saving) return
    setSaving(true)
    // If the form is counted, it is not owed any more and the card goes. If it is refused, the card stays as it was filled in.
    if (!(await hands.close(form))) setSaving(false)
  }
  /** Taken back, the form is owed and stands in this card anew. */
  async function takeBack() {
    flushSync(() => setAsking(null))
    setLacks([])
    takesBack.current?.focus()
    if (await hands.takeBack()) card.current?.querySelector<HTMLElement>('[role=combobox]')?.focus()
  }
  /** A screen reader then reads the message of the field with the field. */
  function toFirstLack() {
    const lacking = card.current?.querySelector('[data-lack="true"]')
    lacking?.querySelector<HTMLElement>('[role=combobox], input:checked, input[tabindex="0"], input')?.focus()
  }
  const skips = useRef<HTMLButtonElement>(null)
  const takesBack = useRef<HTMLButtonElement>(null)
  function stay() {
    const back = asking === 'takeBack' ? takesBack : skips
    flushSync(() => setAsking(null))
    back.current?.focus()
  }
  function byKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  const name = (field: string) => `${field}-${owed.form}`
  return (
    <form ref={card} className="card closing" aria-label={`${words.title}: ${whose}`} onSubmit={save} onKeyDown={byKey} noValidate>
      <h3>{mends ? words.mendTitle : words.title}</h3>
      <p className="closing-whose">{whose}</p>
      {isPractice(owed.line) && <p className="aside">{practice.formNote}</p>}
      <p className="aside closing-keys">{words.hint}</p>
      <TopicPicker
        all={topics}
        own={own}
        lately={lately}
        picked={draft.topics}
        tick={(id) => fill(withTopic(draft, id))}
        lack={lack('topics')}
      />
      {draft.topics.length > 1 && (
        <OneOf
          name={name('primary')}
          legend={words.primary}
          options={[...draft.topics, NO_TOPIC]}
          value={draft.primary ?? NO_TOPIC}
          say={(id) => (id === NO_TOPIC ? words.primaryNone : (topics.find((topic) => topic.id === id)?.name[lang] ?? id))}
          choose={(id) => fill({ primary: id === NO_TOPIC ? null : id })}
          digits
        />
      )}
      <OneOf
        name={name('severity')}
        legend={words.severity}
        options={severities}
        value={draft.severity}
        say={(s) => words.severities[s]}
        choose={(severity) => fill({ severity })}
        lack={lack('severity')}
        digits
      />
      <SomeOf
        name={name('outcomes')}
        legend={words.outcomes}
        hint={words.outcomesHint}
        options={outcomes}
        values={draft.outcomes}
        say={(o) => words.outcomeNames[o]}
        tick={(o) => fill({ outcomes: tickedOutcome(draft.outcomes, o) })}
        lack={lack('outcomes')}
      />
      {offers.length > 0 && (
        <OfferPicker all={offers} picked={draft.offersGiven} tick={(id) => fill({ offersGiven: ticked(draft.offersGiven, id) })} />
      )}
      <OneOf
        name={name('age')}
        legend={words.age}
        options={ageBands}
        value={draft.age}
        say={(a) => staff.ages[a]}
        choose={(age) => fill({ age })}
        digits
      />
      <OneOf
        name={name('ended')}
        legend={words.endedBy}
        options={endings}
        value={draft.endedBy}
        say={(e) => staff.endings[e]}
        choose={(endedBy) => fill({ endedBy })}
        digits
      />
      <OneOf
        name={name('before')}
        legend={words.contactBefore}
        options={contactBefores}
        value={draft.contactBefore}
        say={(c) => words.contactBefores[c]}
        choose={(contactBefore) => fill({ contactBefore })}
        digits
      />
      {municipalities.length > 0 && (
        <label className="choose">
          <span>{words.municipality}</span>
          <select value={draft.municipality ?? ''} onChange={(e) => fill({ municipality: e.target.value || null })}>
            <option value="">{words.municipalityUnknown}</option>
            {municipalities.map((m) => (
              <option key={m.id} value={m.id}>
                {m.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {asking === 'skip' && (
        <Sure question={words.skipSure} yes={words.skipYes} no={counsellor.talk.no} go={() => void hands.skip()} stay={stay} />
      )}
      {asking === 'takeBack' && (
        <Sure question={words.takeBackSure} yes={words.takeBackYes} no={counsellor.talk.no} go={() => void takeBack()} stay={stay} />
      )}
      {asking === null && (
        <div className="row closing-save">
          <button
            type="submit"
            className="button button-main"
            aria-disabled={saving}
            // The second press of a double click on "take back" may land here.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {saving ? words.saving : mends ? words.mendSave : words.save}
          </button>
          <button ref={skips} type="button" className="button button-quiet" onClick={() => (mends ? void hands.skip() : setAsking('skip'))}>
            {mends ? words.mendNo : words.skip}
          </button>
          {mends && (
            <button ref={takesBack} type="button" className="button button-quiet" onClick={() => setAsking('takeBack')}>
              {words.takeBack}
            </button>
          )}
        </div>
      )}
    </form>
  )
}
