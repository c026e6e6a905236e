import { useEffect, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { PlanKind, PlannedDay, PlanView } from '../../../shared/team/planWire.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useWords } from '../words.ts'
import { forgetDatesBefore, keptDates } from './keptDays.ts'
import { PlanDayRow } from './PlanDayRow.tsx'

type Props = { kind: PlanKind; plan: PlanView; socket: DoorSocket<CoordinatorDoor>; again: () => void }
const weekdays = ['1', '2', '3', '4', '5', '6', '7']
const untouched = (day: string): PlannedDay => ({ day, version: 0, spans: day.length === 1 ? [] : null, by: null, at: null })
/** `1` for Monday. The date alone says it, so no time zone has a part in it. */
const weekdayIn = (date: string): string => String(new Date(`${date}T12:00:00Z`).getUTCDay() || 7)

/** One of the two plans: the seven days of the week, and the single days on which something else holds. */
export function PlanPart({ kind, plan, socket, again }: Props) {
  const words = useWords().coordinator.dutyPlan
  const [date, setDate] = useState('')
  /** The dates whose plan is begun and not saved. */
  const [begun, begin] = useState(() => keptDates(plan.line, kind).filter((day) => day >= plan.today))
  useEffect(() => forgetDatesBefore(plan.line, kind, plan.today), [plan.line, kind, plan.today])
  const saved = plan[kind]
  const dayOf = (day: string) => saved.find((one) => one.day === day) ?? untouched(day)
  const dates = saved.filter(({ day, spans }) => day.length > 1 && day >= plan.today && spans !== null).map(({ day }) => day)
  const shownDates = [...new Set([...dates, ...begun])].sort()
  const rows = (days: string[]) =>
    days.map((day) => (
      <li key={day}>
        <PlanDayRow
          kind={kind}
          day={dayOf(day)}
          ofWeek={day.length > 1 ? (dayOf(weekdayIn(day)).spans ?? []) : null}
          begins={begun.includes(day)}
          plan={plan}
          socket={socket}
          again={again}
          close={() => {
            begin((now) => now.filter((one) => one !== day))
          }}
        />
      </li>
    ))
  const id = `plan-${kind}`
  return (
    <section aria-labelledby={id} className="plan-part">
      <h2 id={id}>{words.kinds[kind]}</h2>
      <p className="figures-hint">{words.hints[kind]}</p>
      {!plan.people.some(({ may }) => may.includes(kind)) && <p>{words.nobodyMay[kind]}</p>}
      <h3>{words.week}</h3>
      <ul className="plan-days">{rows(weekdays)}</ul>
      <h3>{words.dates}</h3>
      {shownDates.length === 0 && <p className="figures-hint">{words.noDates}</p>}
      <ul className="plan-days">{rows(shownDates)}</ul>
      <form
        className="plan-add"
        onSubmit={(event) => {
          event.preventDefault()
          if (date !== '') begin((now) => [...now, date])
        }}
      >
        <label className="choose">
          <span>{words.date}</span>
          <input type="date" value={date} min={plan.today} onChange={(e) => setDate(e.target.value)} />
        </label>
        <button type="submit" className="button button-plain" disabled={date === ''}>
          {words.addDate}
        </button>
      </form>
    </section>
  )
}
