import { type DayFigures, type OperatingEvent, operatingEvents } from '../../../shared/figures.ts'
import { useWords } from '../words.ts'
import { hourNames } from './dayChart.ts'
import { TableRoll } from './TableRoll.tsx'

/** Every number of the day, also the parts of the sums in the chart. Hours without anybody are left out. */
export function DayTable({ day }: { day: DayFigures }) {
  const words = useWords().coordinator.day
  const names: Record<OperatingEvent, string> = {
    arrived: words.arrived,
    seated: words.seated,
    left: words.left,
    'not-reached': words.notReached,
    'turned-away-closed': `${words.turnedAway}: ${words.closed.toLowerCase()}`,
    'turned-away-full': `${words.turnedAway}: ${words.full.toLowerCase()}`,
    'turned-away-nobody': `${words.turnedAway}: ${words.nobody.toLowerCase()}`,
  }
  const hours = hourNames(day.hours, words.twice)
  const busy = day.hours.map((hour, at) => ({ ...hour, at })).filter((hour) => operatingEvents.some((event) => hour.figures[event] > 0))
  return (
    <TableRoll name={words.table}>
      <table className="numbers">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.hour}</th>
            {operatingEvents.map((event) => (
              <th key={event} scope="col">
                {names[event]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {busy.map((hour) => (
            <tr key={hour.at}>
              <th scope="row">{hours[hour.at]}</th>
              {operatingEvents.map((event) => (
                <td key={event}>{hour.figures[event]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {operatingEvents.map((event) => (
              <td key={event}>{day.hours.reduce((sum, hour) => sum + hour.figures[event], 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableRoll>
  )
}
