import type { CampaignDay, PlanView } from '../../../shared/team/planWire.ts'
import { dayInWords } from '../figures/calendar.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { clockHour, hourSpan, meanInWords } from '../load/weekInWords.ts'
import { useWords } from '../words.ts'
import { daysInWords, factorInWords } from './campaignInWords.ts'

/** The days of campaigns beside the plan: how many youths are expected then, and how many counsellors are missing. */
export function PlanCampaigns({ plan: { campaigns, campaignDays, today } }: { plan: PlanView }) {
  const { coordinator, lang } = useWords()
  const all = coordinator.campaigns
  const words = all.plan
  if (campaigns.length === 0) return null
  const nameOf = (id: string) => campaigns.find((one) => one.id === id)?.name ?? ''
  const told = campaignDays.at(-1)?.date ?? today
  const lacks = ({ missing }: CampaignDay) =>
    missing === null ? words.lacksNone : words.lacks(missing.most, clockHour(missing.from), clockHour(missing.to))
  return (
    <section aria-labelledby="plan-campaigns" className="plan-campaigns">
      <h2 id="plan-campaigns">{words.title}</h2>
      <ul>
        {campaigns.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>, {daysInWords(one, all, lang)}. {all.expects(factorInWords(one.factor, all, lang))}{' '}
            {one.seats === 0 ? all.addsNone : all.adds(one.seats)}
          </li>
        ))}
      </ul>
      <p className="figures-hint">{words.write}.</p>
      {campaignDays.length === 0 && <p>{words.noOpenDays}</p>}
      {campaignDays.length > 0 && (
        <>
          <p className="figures-hint">{words.explained}</p>
          <TableRoll name={words.table}>
            <table className="numbers plan-campaign-days">
              <caption className="visually-hidden">{words.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.day}</th>
                  <th scope="col">{words.campaign}</th>
                  <th scope="col">{words.expected}</th>
                  <th scope="col">{words.missing}</th>
                </tr>
              </thead>
              <tbody>
                {campaignDays.map((day) => (
                  <tr key={day.date}>
                    <th scope="row">{dayInWords(day.date, lang)}</th>
                    <td data-name={words.campaign}>{nameOf(day.campaign)}</td>
                    <td data-name={words.expected}>
                      {day.expected === null || day.usual === null
                        ? words.unknown
                        : words.expects(meanInWords(day.expected, lang), meanInWords(day.usual, lang))}
                      {day.busiest && (
                        <span className="plan-came">
                          {words.busiest(hourSpan(day.busiest.hour), meanInWords(day.busiest.expected, lang))}
                        </span>
                      )}
                    </td>
                    <td data-name={words.missing} data-gap={day.missing !== null}>
                      {lacks(day)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRoll>
          {campaigns.some(({ to }) => to > told) && <p className="figures-hint">{words.more}</p>}
        </>
      )}
    </section>
  )
}
