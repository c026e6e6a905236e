import { useEffect, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { PlanKind, PlannedDay, PlanSpan, PlanView } from '../../../shared/team/planWire.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { useWords } from '../words.ts'
import { EditDay } from './EditDay.tsx'
import { readKeptDay } from './keptDays.ts'
import { dayName, spanInWords } from './planText.ts'

type Props = {
  kind: PlanKind
  day: PlannedDay
  /** Of a date, what its weekday has. Null: this is a weekday. */
  ofWeek: PlanSpan[] | null
  /** A date that was chosen just now: it opens for writing. */
  begins: boolean
  plan: PlanView
  socket: DoorSocket<CoordinatorDoor>
  again: () => void
  close: () => void
}

/** One day of a plan: who is on it, and the way to change it. */
export function PlanDayRow({ kind, day, ofWeek, begins, plan, socket, again, close }: Props) {
  const words = useWords()
  const say = words.coordinator.dutyPlan
  const [isOpen, setOpen] = useState(() => begins || readKeptDay(plan.line, kind, day.day) !== null)
  const [said, setSaid] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && mayGoOn(null)) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const name = dayName(day.day, words.lang)
  const open = () => {
    setSaid('')
    setOpen(true)
  }
  const shut = (text: string) => {
    setOpen(false)
    setSaid(text)
    close()
  }
  return (
    <div className="plan-day">
      <strong className="plan-name">{name}</strong>
      {isOpen ? (
        <EditDay kind={kind} day={day} ofWeek={ofWeek} name={name} plan={plan} socket={socket} again={again} close={shut} />
      ) : (
        <>
          <div className="plan-spans">
            {(day.spans ?? []).length === 0 && <span className="figures-hint">{say.nobody}</span>}
            {(day.spans ?? []).map((span) => (
              <span key={`${span.person} ${span.from} ${span.to}`}>{spanInWords(span, plan.people, kind, words)}</span>
            ))}
          </div>
          <button type="button" ref={opener} className="button button-plain" aria-label={say.change(name)} onClick={open}>
            {say.changeShort}
          </button>
        </>
      )}
      <p role="status" className="team-said">
        {said}
      </p>
    </div>
  )
}
