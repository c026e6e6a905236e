import { useEffect, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { EntryView, NumbersView } from '../../../shared/help/numbersView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { idOfMustHave, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { useForms } from '../forms/useForms.ts'
import { useWords } from '../words.ts'
import { BridgePart } from './bridges/BridgePart.tsx'
import { EntryCard, saidId } from './card/EntryCard.tsx'
import { insteadOf } from './card/insteadOf.ts'
import { EntryForm } from './form/EntryForm.tsx'
import { keptAsNew, keptEntry } from './form/keptEntry.ts'
import { newEntryId } from './newEntryId.ts'
import { useNumbers } from './useNumbers.ts'

type Props = { read: NumbersView; socket: DoorSocket<CoordinatorDoor>; connected: boolean }
/** The entry that the form changes; `entry` null: a new one. */
type Opened = { id: string; kind: 'number' | 'place'; entry: EntryView | null }

const kindOf = ({ record }: EntryView): Opened['kind'] => ('contacts' in record ? 'place' : 'number')

/** The keyboard was led here from a card that was pressed. */
const isBeforeList = (): boolean => ['figures', saidId].some((id) => document.activeElement === document.getElementById(id))

/** The list in three groups, what waits for a check first; above it the form, when one is open. */
export function NumbersBody({ read, socket, connected }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.numbers
  const { state, hands } = useNumbers(socket, connected, read)
  const { view, changed, goneByOthers } = state
  const { forms, open, shut } = useForms(() => begunEntries(read))
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<EntryView | null>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Whoever has gone on meanwhile keeps the keyboard.
    if (removed && (mayGoOn(null) || isBeforeList())) undo.current?.focus()
  }, [removed])

  const groups = [
    ['wait', view.entries.filter(({ standing }) => standing !== 'checked' && standing !== 'no-contact')],
    ['nothing', view.entries.filter(({ standing }) => standing === 'no-contact')],
    ['checked', view.entries.filter(({ standing }) => standing === 'checked')],
  ] as const
  const count = (...of: EntryView['standing'][]) => view.entries.filter(({ standing }) => of.includes(standing)).length
  const begin = (form: Opened) => {
    open(form)
    setSaid('')
  }
  const newForm = (kind: Opened['kind']) => forms.find((form) => isNewOf(kind, form, view.line)) ?? { id: newEntryId(), kind, entry: null }
  const bringBack = async ({ record }: EntryView) => {
    const heard = await hands.change('numbers:remove', { id: record.id, over: record.version ?? 0, back: true })
    if (heard?.ok) setRemoved(null)
  }
  return (
    <>
      <p className="numbers-explained">{words.explained}</p>
      <p>{words.sum(count('off', 'due', 'changed'), count('unchecked'))}</p>
      <div className="numbers-buttons">
        {(['number', 'place'] as const).map((kind) => (
          <button key={kind} type="button" className="button" onClick={() => begin(newForm(kind))}>
            {words.add[kind]}
          </button>
        ))}
      </div>
      <p id={saidId} tabIndex={-1} role="status" className="numbers-said">
        {said}
        {goneByOthers.map((name) => (
          <span key={name}> {words.goneMeanwhile(name)}</span>
        ))}
      </p>
      {removed && (
        <p className="numbers-undo">
          {words.removed(removed.record.name)}{' '}
          <button type="button" ref={undo} className="button" onClick={() => void bringBack(removed)}>
            {words.undo}
          </button>
        </p>
      )}
      {forms.map((form) => (
        <EntryForm
          key={form.id}
          {...form}
          line={view.line}
          municipalities={view.municipalities}
          hands={hands}
          over={(name, from) => {
            if (from !== null) shut(form.id)
            setSaid(name === null ? words.cancelled : words.saved(name))
            if (mayGoOn(from)) document.getElementById('figures')?.focus()
          }}
        />
      ))}
      {groups.map(([group, entries]) => (
        <section key={group} aria-labelledby={`numbers-${group}`} className="numbers-group">
          <h2 id={`numbers-${group}`}>
            {words.groups[group]} ({entries.length})
          </h2>
          {entries.length === 0 && <p>{words.none}</p>}
          <ul className="numbers-list">
            {entries.map((entry) => (
              <li key={entry.record.id}>
                <EntryCard
                  entry={entry}
                  before={changed[entry.record.id] ?? null}
                  instead={insteadOf(entry, view.entries, lang)}
                  hands={hands}
                  say={setSaid}
                  change={() => begin({ id: entry.record.id, kind: kindOf(entry), entry })}
                  removed={() => setRemoved(entry)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <BridgePart view={view} hands={hands} />
    </>
  )
}

/** The number of a must-have is written under its own id, also while it is not there yet. */
const isNewOf = (kind: Opened['kind'], form: Opened, line: LineId): boolean =>
  form.entry === null && form.kind === kind && !mustHaveNumbers.some((which) => idOfMustHave(line, which) === form.id)

/**
 * The forms that this tab had open, after a reload or a new sign-in. What was written over an entry that somebody removed meanwhile goes on as
 * a new one.
 */
function begunEntries({ line, entries }: NumbersView): Opened[] {
  return keptEntry.under(`${line} `).flatMap(({ rest: id, draft: kept }) => {
    const entry = entries.find(({ record, mayChange }) => record.id === id && mayChange) ?? null
    const isGone = kept.over !== null && entry === null
    return [{ id: isGone ? keptAsNew(line, id, kept.draft) : id, kind: kept.draft.kind, entry }]
  })
}
