import { dayInWords } from '../../figures/calendar.ts'
import { useWords } from '../../words.ts'
import type { FieldProps } from '../fields/fieldProps.ts'

/** Holidays that are not among the dates yet. The coordinator decides for each; what is chosen becomes a closed date. */
export function Holidays({ settings: { hours }, reading: { holidays }, write }: FieldProps) {
  const { coordinator, lang } = useWords()
  const words = coordinator.line.hours
  // The last day of the year is on no list, and many are closed on it.
  const nameOf = (date: string, listed: string) => (date.endsWith('-12-31') ? words.newYearsEve : listed)
  const left = holidays.filter(({ date }) => hours.exceptions.every((one) => one.date !== date))
  const close = (dates: string[]) =>
    write({ hours: { ...hours, exceptions: [...hours.exceptions, ...dates.map((date) => ({ date, spans: [] }))] } })
  const byLaw = left.filter(({ isByLaw }) => isByLaw).map(({ date }) => date)
  return (
    <details className="line-holidays">
      <summary>{words.holidays}</summary>
      <p className="figures-hint">{left.length === 0 ? words.noHolidays : words.holidaysHint}</p>
      {byLaw.length > 1 && (
        <button type="button" className="button" onClick={() => close(byLaw)}>
          {words.closeAll}
        </button>
      )}
      <ul className="line-rows">
        {left.map(({ date, name, isByLaw }) => (
          <li key={date}>
            <span>
              {nameOf(date, name[lang])} · {dayInWords(date, lang)}
              {!isByLaw && <span className="figures-hint"> ({words.notHoliday})</span>}
            </span>
            <button
              type="button"
              className="button button-quiet"
              aria-label={words.closeOn(`${nameOf(date, name[lang])} ${dayInWords(date, lang)}`)}
              onClick={() => close([date])}
            >
              {words.closed}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
