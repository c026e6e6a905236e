import { CampaignSign } from '../campaigns/CampaignSign.tsx'
import { TableRoll } from '../figures/TableRoll.tsx'
import { useWords } from '../words.ts'
import { type HeatStep, stepOf } from './heat.ts'
import { hourSpan, weekdayName } from './weekInWords.ts'

/** `marked`: the weekdays (0 is Monday) that were in a campaign at least once. */
type Props = { name: string; week: number[]; hours: number[]; steps: HeatStep[]; marked: Set<number> }
const weekdays = [0, 1, 2, 3, 4, 5, 6]

/** The map and its table are one, so they cannot disagree: each cell shows its number and is shaded by it. A phone has room for seven days. */
export function HeatTable({ name, week, hours, steps, marked }: Props) {
  const { coordinator, lang } = useWords()
  return (
    <TableRoll name={name}>
      <table className="numbers heat">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{coordinator.day.hour}</th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekdayName(weekday, lang, 'long')}>{weekdayName(weekday, lang, 'short')}</abbr>
                {marked.has(weekday) && <CampaignSign />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">{hourSpan(hour)}</th>
              {weekdays.map((weekday) => {
                const count = week[weekday * 24 + hour] ?? 0
                return (
                  <td key={weekday} className="heat-cell" data-step={stepOf(count, steps)}>
                    {count}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRoll>
  )
}
