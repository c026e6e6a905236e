import type { CampaignRead } from '../../../shared/campaigns/campaign.ts'
import type { Load } from '../../../shared/load.ts'
import { factorInWords } from '../campaigns/campaignInWords.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { useWords } from '../words.ts'
import { hoursOfToday, soFar, usualOf } from './besideToday.ts'
import { meanInWords, weekdayOf } from './weekInWords.ts'

/** Today's arrivals hour by hour, as a bar, against the mean of the same weekday, as a line across it. */
export function TodayUsual({ today, campaign }: { today: Load['today']; campaign: CampaignRead | null }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.load.today
  const [so, { hours, most }] = [soFar(today), hoursOfToday(today)]
  const weekday = weekdayOf(today.date, lang)
  const running = today.hours.findIndex(({ isOver }) => !isOver)
  const finding = () => {
    if (so === null) return words.begun
    return today.weeks === 0 ? words.came(so.until, so.came) : words.beside(so.until, so.came, weekday, meanInWords(so.usual, lang))
  }
  return (
    <section aria-labelledby="usual-title" className="load-part">
      <h2 id="usual-title">{words.title}</h2>
      <h3 className="heat-finding">{finding()}</h3>
      {campaign && (
        <p className="campaign-mark">
          {coordinator.campaigns.marks.today(campaign.name, factorInWords(campaign.factor, coordinator.campaigns, lang))}
        </p>
      )}
      <p className="figures-hint">{today.weeks === 0 ? words.tooFewWeeks : words.of(weekday, today.weeks)}</p>
      {hours.length > 0 && (
        <TableRoll name={words.table}>
          <table className="numbers usual-rows">
            <caption className="visually-hidden">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{coordinator.day.hour}</th>
                <th scope="col">{words.now}</th>
                <th scope="col">{words.usual}</th>
              </tr>
            </thead>
            <tbody>
              {hours.map((hour) => {
                const [usual, at] = [usualOf(hour), today.hours.indexOf(hour)]
                return (
                  <tr key={at}>
                    <th scope="row">{at === running ? words.running(hour.hour) : hour.hour}</th>
                    <td>
                      <div className="bar-cell">
                        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                          <rect className="bar-ground" width="100" height="10" />
                          <rect className="bar-count" width={(hour.arrived / most) * 100} height="10" />
                          {usual !== null && <rect className="bar-usual" x={Math.min(99, (usual / most) * 100)} width="1" height="10" />}
                        </svg>
                        <span className="bar-number">{running >= 0 && at > running ? '–' : hour.arrived}</span>
                      </div>
                    </td>
                    <td>{usual === null ? '–' : meanInWords(usual, lang)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableRoll>
      )}
      {hours.length === 0 && <p className="chart-none">{words.none}</p>}
      <p className="figures-hint">{words.explained}</p>
    </section>
  )
}
