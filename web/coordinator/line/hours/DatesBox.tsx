import { useState } from 'react'
import { dayInWords } from '../../figures/calendar.ts'
import { useWords } from '../../words.ts'
import type { FieldProps } from '../fields/fieldProps.ts'
import { ClockBox } from './ClockBox.tsx'
import { datesInOrder, daysBetween } from './datesInOrder.ts'

/** Dates with other hours: one day or a range, closed or with a span of its own. */
export function DatesBox({ settings: { hours }, write }: FieldProps) {
  const { coordinator, lang } = useWords()
  const words = coordinator.line.hours
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [span, setSpan] = useState({ from: '', to: '' })
  const [isWrong, setWrong] = useState(false)
  const put = (exceptions: typeof hours.exceptions) => write({ hours: { ...hours, exceptions } })

  function add() {
    const days = daysBetween(first, last || first)
    setWrong(days === null)
    if (days === null) return
    const spans = span.from === '' && span.to === '' ? [] : [span]
    put([...hours.exceptions.filter(({ date }) => !days.includes(date)), ...days.map((date) => ({ date, spans }))])
    setFirst('')
    setLast('')
    setSpan({ from: '', to: '' })
  }

  const rows = datesInOrder(hours.exceptions)
  const nameOf = (from: string, to: string) =>
    from === to ? dayInWords(from, lang) : `${dayInWords(from, lang)} – ${dayInWords(to, lang)}`
  return (
    <div className="line-dates">
      <h3>{words.dates}</h3>
      {rows.length === 0 && <p className="figures-hint">{words.noDates}</p>}
      <ul className="line-rows">
        {rows.map(({ first: from, last: to, spans }) => (
          <li key={from}>
            <span>
              {nameOf(from, to)}: {spans.map((one) => `${one.from}–${one.to}`).join(', ') || words.closed}
            </span>
            <button
              type="button"
              className="button button-quiet"
              aria-label={words.removeDates(nameOf(from, to))}
              onClick={() => put(hours.exceptions.filter(({ date }) => date < from || date > to))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="line-add">
        <label className="choose">
          <span>{words.first}</span>
          <input type="date" value={first} onChange={(e) => setFirst(e.target.value)} />
        </label>
        <label className="choose">
          <span>{words.last}</span>
          <input type="date" value={last} min={first} onChange={(e) => setLast(e.target.value)} />
        </label>
        <ClockBox
          label={words.openThen}
          value={span.from}
          isWrong={false}
          describedBy={undefined}
          write={(from) => setSpan({ ...span, from })}
        />
        <ClockBox
          label={words.openUntil}
          value={span.to}
          isWrong={false}
          describedBy={undefined}
          write={(to) => setSpan({ ...span, to })}
        />
        <button type="button" className="button" onClick={add}>
          {words.addDates}
        </button>
      </div>
      <p className="figures-hint">{words.leaveEmpty}</p>
      <p role="alert" className="line-fault">
        {isWrong && words.datesWrong}
      </p>
    </div>
  )
}
