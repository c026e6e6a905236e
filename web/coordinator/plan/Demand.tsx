import type { PlanView } from '../../../shared/team/planWire.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { hourSpan, meanInWords, weekdayName } from '../load/weekInWords.ts'
import { useWords } from '../words.ts'
import { hoursOfWeek } from './hoursOfWeek.ts'

const weekdays = [0, 1, 2, 3, 4, 5, 6]
const dayHours = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKS = 12

/** The week's plan and the youths who usually come, hour by hour, in one table. Hours in which nothing is are left out. */
export function Demand({ plan }: { plan: PlanView }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.dutyPlan.demand
  const week = hoursOfWeek(plan)
  const at = (weekday: number, hour: number) => week[weekday * 24 + hour] ?? { open: false, planned: 0, came: null }
  const shown = dayHours.filter((hour) =>
    weekdays.some((day) => at(day, hour).open || at(day, hour).planned > 0 || (at(day, hour).came ?? 0) > 0),
  )
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="plan-demand">
      <h2 id="plan-demand">{words.title}</h2>
      <p className="figures-hint">{plan.came === null ? words.noFigures : words.explained}</p>
      <TableRoll name={words.table}>
        <table className="numbers plan-table">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.hour}</th>
              {weekdays.map((day) => (
                <th key={day} scope="col">
                  <abbr title={weekdayName(day, lang, 'long')}>{weekdayName(day, lang, 'short')}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((hour) => (
              <tr key={hour}>
                <th scope="row">{hourSpan(hour)}</th>
                {weekdays.map((day) => {
                  const { open, planned, came } = at(day, hour)
                  return (
                    <td key={day} data-gap={open && planned === 0}>
                      {open || planned > 0 ? planned : '–'}
                      {open && planned === 0 && <span className="visually-hidden"> {words.open}</span>}
                      {came !== null && came > 0 && <span className="plan-came">{words.expected(meanInWords(came / WEEKS, lang))}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoll>
    </section>
  )
}
