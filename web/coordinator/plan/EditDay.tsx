import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { MOST_PLAN_SPANS, type PlanKind, type PlannedDay, type PlanSpan, type PlanView } from '../../../shared/team/planWire.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { listed } from '../load/weekInWords.ts'
import { useActing } from '../team/useActing.ts'
import { useWords } from '../words.ts'
import { filledSpans, type TypedSpan } from './filledSpans.ts'
import { keepDay, readKeptDay } from './keptDays.ts'
import { clockInWords, spanInWords } from './planText.ts'
import { SpanRow } from './SpanRow.tsx'

type Props = {
  kind: PlanKind
  day: PlannedDay
  ofWeek: PlanSpan[] | null
  name: string
  plan: PlanView
  socket: DoorSocket<CoordinatorDoor>
  again: () => void
  close: (said: string) => void
}

const nothingTyped = (key: number): TypedSpan => ({ key, from: '', to: '', person: '' })

/** Writing the plan of a day. What was typed stays until it is saved or given up. */
export function EditDay({ kind, day, ofWeek, name, plan, socket, again, close }: Props) {
  const words = useWords()
  const say = words.coordinator.dutyPlan
  const [kept] = useState(() => readKeptDay(plan.line, kind, day.day))
  const [base, setBase] = useState(kept?.base ?? day.version)
  const [typed, retype] = useState<TypedSpan[]>(
    () =>
      kept?.typed ??
      (day.spans ?? ofWeek ?? []).map((span, key) => ({
        key,
        from: clockInWords(span.from),
        to: clockInWords(span.to),
        person: span.person,
      })),
  )
  const [isChecked, setChecked] = useState(false)
  const [theirs, setTheirs] = useState<PlannedDay | null>(null)
  const [said, setSaid] = useState('')
  const { act, isBusy } = useActing(socket)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  // A row that was added is the next thing to write. Where one was removed, the row that has come in its place is next, else the button to add.
  const [next, setNext] = useState<{ row: number } | null>(null)
  useEffect(() => {
    if (next === null) return
    const row = form.current?.querySelector<HTMLElement>(`[data-span="${next.row}"] input`)
    ;(row ?? form.current?.querySelector<HTMLElement>('[data-add]'))?.focus()
  }, [next])
  const setTyped = (rows: TypedSpan[]) => {
    retype(rows)
    keepDay(plan.line, kind, day.day, { base, typed: rows })
  }
  const leave = (text: string) => {
    keepDay(plan.line, kind, day.day, null)
    close(text)
  }
  const { spans, faults } = filledSpans(typed)
  const change = (key: number, part: Partial<TypedSpan>) => setTyped(typed.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const nameOf = (person: PersonId) => plan.people.find((one) => one.person === person)?.name ?? ''

  async function save(to: PlanSpan[] | null, over = base) {
    const heard = await act('plan:save', { line: plan.line, kind, day: day.day, base: over, spans: to })
    if (heard === null) return
    if (heard.ok && heard.value.did === 'saved') {
      again()
      return leave(say.said.saved)
    }
    if (heard.ok && heard.value.did === 'newer') {
      setTheirs(heard.value.saved)
      return setSaid('')
    }
    if (!heard.ok) setSaid(words.staff.refusals[heard.why])
    else setSaid(heard.value.did === 'cannot' ? say.said.cannot(listed(heard.value.persons.map(nameOf), words.lang)) : say.said.past)
  }
  function check(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (spans) return void save(spans)
    form.current?.querySelector<HTMLElement>(`[data-span="${typed.findIndex(({ key }) => faults.has(key))}"] input`)?.focus()
  }
  return (
    <form ref={form} noValidate className="plan-edit" aria-label={say.change(name)} onSubmit={check}>
      <p id={id} className="figures-hint">
        {say.edit.hint}
      </p>
      {typed.map((span, i) => (
        <SpanRow
          key={span.key}
          n={i + 1}
          span={span}
          kind={kind}
          people={plan.people}
          hintId={id}
          fault={isChecked ? (faults.get(span.key) ?? null) : null}
          change={(part) => change(span.key, part)}
          remove={() => {
            setTyped(typed.filter(({ key }) => key !== span.key))
            setNext({ row: i })
          }}
        />
      ))}
      {theirs && (
        <div className="team-warn" role="alert">
          <p>{say.newer(theirs.by ?? say.somebody)}</p>
          <ul>
            {(theirs.spans ?? ofWeek ?? []).map((span) => (
              <li key={`${span.person} ${span.from} ${span.to}`}>{spanInWords(span, plan.people, kind, words)}</li>
            ))}
            {(theirs.spans ?? ofWeek ?? []).length === 0 && <li>{say.nobody}</li>}
          </ul>
          <div className="team-buttons">
            <button
              type="button"
              className="button"
              disabled={!spans}
              onClick={() => {
                setBase(theirs.version)
                setTheirs(null)
                void save(spans, theirs.version)
              }}
            >
              {say.keepMine}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                again()
                leave('')
              }}
            >
              {say.takeTheirs}
            </button>
          </div>
        </div>
      )}
      <div className="team-buttons">
        <button
          type="button"
          data-add
          className="button button-plain"
          disabled={typed.length >= MOST_PLAN_SPANS}
          onClick={() => {
            setTyped([...typed, nothingTyped(1 + Math.max(-1, ...typed.map(({ key }) => key)))])
            setNext({ row: typed.length })
          }}
        >
          {say.edit.add}
        </button>
        <button type="submit" className="button button-main" disabled={isBusy || theirs !== null}>
          {say.edit.save}
        </button>
        {ofWeek !== null && day.spans !== null && (
          <button type="button" className="button button-plain" disabled={isBusy || theirs !== null} onClick={() => void save(null)}>
            {say.edit.back}
          </button>
        )}
        <button type="button" className="button" onClick={() => leave('')}>
          {say.edit.cancel}
        </button>
      </div>
      <p role="alert" className="team-said">
        {said}
      </p>
    </form>
  )
}
