import type { ReactNode } from 'react'
import type { LoadRow, WaitBand } from '../../../shared/load.ts'
import type { CampaignPart } from '../campaigns/campaignsIn.ts'
import { percent } from '../figures/monthBars.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { useWords } from '../words.ts'
import { placeOf } from './overTime.ts'

export type NamedRow = { key: string; name: string; row: LoadRow; campaigns?: CampaignPart[] }
/** `first`: what stands over the names. `children`: the drawing over the table. */
type Props = { title: string; finding: string; table: string; first: string; rows: NamedRow[]; children?: ReactNode }

/** On a phone so many rows are cards. More would make the page endless: then the table scrolls sideways, and its names stay. */
const MOST_CARDS = 6

/** How many came, how long they waited and how many left, in one row for each month, quarter or line. */
export function LoadTable({ title, finding, table, first, rows, children }: Props) {
  const { coordinator } = useWords()
  const { rows: words } = coordinator.load
  const { inRow } = coordinator.campaigns.marks
  return (
    <section aria-label={title} className="load-part">
      <h2>{title}</h2>
      <h3 className="heat-finding">{finding}</h3>
      {children}
      <TableRoll name={table}>
        <table className="numbers load-rows" data-cards={rows.length <= MOST_CARDS}>
          <caption className="visually-hidden">{table}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">{words.arrived}</th>
              <th scope="col">{words.seated}</th>
              <th scope="col">{words.half}</th>
              <th scope="col">{words.nineOfTen}</th>
              <th scope="col">{words.withinFive}</th>
              <th scope="col">{words.left}</th>
              <th scope="col">{words.notReached}</th>
              <th scope="col">{words.turnedAway}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(
              ({
                key,
                name,
                campaigns = [],
                row: {
                  figures: f,
                  waited: { of, said },
                },
              }) => (
                <tr key={key}>
                  <th scope="row">
                    {name}
                    {campaigns.map((one) => (
                      <span key={one.id} className="campaign-in-row">
                        {inRow(one.name, one.days)}
                      </span>
                    ))}
                  </th>
                  <td data-name={words.arrived}>{f.arrived}</td>
                  <td data-name={words.seated}>{f.seated}</td>
                  <td data-name={words.half}>{said === null ? words.tooFew : <Band band={said.half} />}</td>
                  <td data-name={words.nineOfTen}>{said === null ? words.tooFew : <Band band={said.nineOfTen} />}</td>
                  <td data-name={words.withinFive}>{said === null ? words.tooFew : <Share part={said.withinFive} of={of} />}</td>
                  <td data-name={words.left}>
                    <Share part={f.left + f['turned-away-nobody']} of={f.arrived} />
                  </td>
                  <td data-name={words.notReached}>{f['not-reached']}</td>
                  <td data-name={words.turnedAway}>{f['turned-away-closed'] + f['turned-away-full']}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </TableRoll>
    </section>
  )
}

/** The band in which a percentile lies, drawn as the band it is. */
function Band({ band: { fromMin, toMin } }: { band: WaitBand }) {
  const words = useWords().coordinator.month
  return (
    <>
      <svg className="bar" viewBox="0 0 1 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-ground" width="1" height="10" />
        <rect className="bar-count" x={placeOf(fromMin)} width={placeOf(toMin) - placeOf(fromMin)} height="10" />
      </svg>
      {toMin === null ? words.waitOver(fromMin) : words.waitUpTo(fromMin, toMin)}
    </>
  )
}

/** A part of a whole, with both numbers, since a percentage alone hides how few they are. */
function Share({ part, of }: { part: number; of: number }) {
  const words = useWords().coordinator.load.rows
  const share = percent(part, of)
  if (share === null) return <>–</>
  return (
    <>
      <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-ground" width="100" height="10" />
        <rect className="bar-count" width={Math.min(100, share)} height="10" />
      </svg>
      {words.share(share, part, of)}
    </>
  )
}
