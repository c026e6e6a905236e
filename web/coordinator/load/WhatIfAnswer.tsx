import type { ShareSoon, WhatIf, WhatIfAsked } from '../../../shared/staffing.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { useWords } from '../words.ts'
import { clockHour, weekdayName } from './weekInWords.ts'

/** The answer with its span and what it rests on; or why nothing can be said. */
export function WhatIfAnswer({ asked, said }: { asked: Omit<WhatIfAsked, 'line'>; said: WhatIf }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.staffing
  if ('why' in said) return <p>{said.why === 'closed' ? words.why.closed : words.why[said.why](said.is, said.needed)}</p>
  const share = ({ middle, quarter }: ShareSoon): string => {
    if (middle === 10) return words.all
    if (middle === 0) return words.none
    // "More than" is said only where the whole span is above.
    return quarter.low >= middle ? words.over(middle) : words.about(middle)
  }
  const more = asked.tried - asked.now
  const change = more > 0 ? words.more(more) : words.fewer(-more)
  const when = words.hours(weekdayName(asked.weekday - 1, lang, 'long'), clockHour(asked.from), clockHour(asked.to))
  return (
    <>
      <h3 className="heat-finding">{words.finding(change, when, share(said.tried), share(said.now))}</h3>
      {words.lost[said.lost] !== null && <p className="notice">{words.lost[said.lost]}</p>}
      <TableRoll name={words.table}>
        <table className="numbers staffing-rows">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.duty}</th>
              <th scope="col">{words.likely}</th>
              <th scope="col">{words.quarter}</th>
              <th scope="col">{words.week}</th>
            </tr>
          </thead>
          <tbody>
            {(['now', 'tried'] as const).map((which) => (
              <tr key={which}>
                <th scope="row">{words.onDuty(which, asked[which])}</th>
                <td data-name={words.likely}>{share(said[which])}</td>
                <td data-name={words.quarter}>{words.span(said[which].quarter.low, said[which].quarter.high)}</td>
                <td data-name={words.week}>{words.span(said[which].week.low, said[which].week.high)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoll>
      <p className="figures-hint">{words.sure}</p>
      <h4 className="staffing-rests">{words.restsOn}</h4>
      <ul className="staffing-assumed">
        {[words.basis(said.arrived, said.weeks, said.talks, said.talkMin), ...words.assumed].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
