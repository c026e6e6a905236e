import type { LoadRow, WaitBand } from '../../../shared/load.ts'
import { percent } from '../figures/monthBars.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { useWords } from '../words.ts'

export type NamedRow = { key: string; name: string; row: LoadRow }
/** `first`: what stands over the names. */
type Props = { title: string; finding: string; table: string; first: string; rows: NamedRow[] }

/** How many came, how long they waited and how many left, in one row for each month, quarter or line. */
export function LoadTable({ title, finding, table, first, rows }: Props) {
  const words = useWords().coordinator.load.rows
  return (
    <section aria-label={title} className="load-part">
      <h2>{title}</h2>
      <h3 className="heat-finding">{finding}</h3>
      <TableRoll name={table}>
        <table className="numbers load-rows">
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
                row: {
                  figures: f,
                  waited: { of, said },
                },
              }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{f.arrived}</td>
                  <td>{f.seated}</td>
                  <td>{said === null ? words.tooFew : <Band band={said.half} />}</td>
                  <td>{said === null ? words.tooFew : <Band band={said.nineOfTen} />}</td>
                  <td>{said === null ? words.tooFew : <Share part={said.withinFive} of={of} />}</td>
                  <td>
                    <Share part={f.left + f['turned-away-nobody']} of={f.arrived} />
                  </td>
                  <td>{f['not-reached']}</td>
                  <td>{f['turned-away-closed'] + f['turned-away-full']}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </TableRoll>
    </section>
  )
}

/** The bar reaches a little beyond the last bound of the waits, so that a wait over it can be seen. */
const SCALE_MIN = 100

/** The band in which a percentile lies, drawn as the band it is. */
function Band({ band: { fromMin, toMin } }: { band: WaitBand }) {
  const words = useWords().coordinator.month
  return (
    <>
      <svg className="bar" viewBox={`0 0 ${SCALE_MIN} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-ground" width={SCALE_MIN} height="10" />
        <rect className="bar-count" x={fromMin} width={(toMin ?? SCALE_MIN) - fromMin} height="10" />
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
