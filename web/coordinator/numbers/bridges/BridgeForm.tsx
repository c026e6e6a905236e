import { useEffect, useRef, useState } from 'react'
import { type Bridge, type BridgeDraft, bridgeDraft, mostOfBridge } from '../../../../shared/help/bridge.ts'
import type { NumbersView } from '../../../../shared/help/numbersView.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { headingOf } from '../../forms/useForms.ts'
import { useWords } from '../../words.ts'
import { EntryField } from '../form/EntryField.tsx'
import { focusFault } from '../form/focusFault.ts'
import type { NumbersHands } from '../useNumbers.ts'
import { AccountField } from './AccountField.tsx'
import { keptBridge } from './keptBridge.ts'

type Team = NumbersView['team']
type Over = (name: string | null, form: HTMLElement | null) => void
type Props = { id: string; bridge: Bridge | null; line: LineId; today: string; team: Team; hands: NumbersHands; over: Over }

const fields = ['name', 'place', 'when', 'say', 'owner'] as const

/**
 * The form of a bridge. If somebody else saved it meanwhile, what they wrote stands above, and one press saves over it. Nothing typed is lost but
 * by "close without saving".
 */
export function BridgeForm({ id, bridge, line, today, team, hands, over }: Props) {
  const { coordinator, staff } = useWords()
  const all = coordinator.numbers
  const words = all.bridges
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const key = `${line} ${id}`
  const [kept] = useState(() => keptBridge.read(key))
  const [draft, setDraft] = useState<BridgeDraft>(
    () => kept?.draft ?? (bridge ? draftOfBridge(bridge, team) : { ...empty, say: words.sayFirst, agreedOn: today }),
  )
  const [isChanged, setChanged] = useState(kept !== null)
  const [base, setBase] = useState(kept?.over ?? bridge?.version ?? 0)
  const [theirs, setTheirs] = useState<Bridge | null>(null)
  const [isTried, setTried] = useState(false)
  const [said, setSaid] = useState('')
  const trimmed = { ...draft, ...Object.fromEntries(fields.map((field) => [field, draft[field].trim()])) }
  const read = bridgeDraft.safeParse(trimmed)
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  if (draft.agreedOn > today) wrong.add('agreedOn')
  const faultOf = (field: keyof BridgeDraft) => (isTried && wrong.has(field) ? words.faults[field] : null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (isChanged) keptBridge.keep(key, { over: base, draft })
  }, [isChanged, key, base, draft])

  const write = (part: Partial<BridgeDraft>) => {
    setDraft({ ...draft, ...part })
    setChanged(true)
  }
  const close = (name: string | null) => {
    // A form that was closed meanwhile has no element. What was begun under the same id since then is not this form's to close.
    if (form.current !== null) keptBridge.keep(key, null)
    over(name, form.current)
  }
  async function save() {
    setTried(true)
    if (wrong.size > 0) return focusFault(form.current)
    const heard = await hands.changeBridge('bridge:save', { id, over: base, draft: trimmed })
    if (heard === null) return
    if (!heard.ok) return setSaid(staff.refusals[heard.why])
    if (heard.value.did === 'done') return close(trimmed.name)
    if (heard.value.did === 'full') return setSaid(all.full)
    // Removed by somebody else: pressed once more, it is saved as new.
    setBase(heard.value.bridge?.version ?? 0)
    setTheirs(heard.value.bridge)
    setSaid(heard.value.bridge ? all.newer : all.goneMeanwhile(trimmed.name))
  }
  return (
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
        {bridge ? all.changing(bridge.name) : words.newOne}
      </h3>
      {kept && <p role="status">{all.kept}</p>}
      {fields.map((field) => (
        <EntryField
          key={field}
          label={words[field]}
          value={draft[field]}
          most={mostOfBridge[field]}
          fault={faultOf(field)}
          write={(text) => write({ [field]: text })}
        />
      ))}
      <EntryField
        label={words.agreedOn}
        value={draft.agreedOn}
        most={10}
        upTo={today}
        fault={faultOf('agreedOn')}
        write={(agreedOn) => write({ agreedOn })}
      />
      <AccountField team={team} account={draft.account} write={(account) => write({ account })} />
      <p role="alert" className="form-fault">
        {isTried && wrong.size > 0 ? all.toPutRight(wrong.size) : said}
      </p>
      {theirs && (
        <p className="numbers-change">
          {all.theirs}: {[theirs.name, theirs.place, theirs.when, theirs.say, theirs.owner, theirs.agreedOn].join(' · ')}
          <button type="button" className="button" onClick={() => write(draftOfBridge(theirs, team))}>
            {all.takeTheirs}
          </button>
        </p>
      )}
      <div className="numbers-buttons">
        <button type="submit" className="button button-main" aria-disabled={hands.isBusy}>
          {theirs ? all.keepMine : all.save}
        </button>
        <button type="button" className="button button-quiet" onClick={() => close(null)}>
          {all.cancel}
        </button>
      </div>
    </form>
  )
}

const empty: BridgeDraft = { name: '', place: '', when: '', say: '', owner: '', agreedOn: '' }
/** An account that is no counsellor of the line any more is not taken along. */
function draftOfBridge({ name, place, when, say, owner, agreedOn, account }: Bridge, team: Team): BridgeDraft {
  const isHere = team.some(({ person }) => person === account)
  return { name, place, when, say, owner, agreedOn, ...(isHere && account && { account }) }
}
