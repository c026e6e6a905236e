import type { LoadRow } from '../../../shared/load.ts'
import { percent } from '../figures/monthBars.ts'
import { Tile } from '../now/Tile.tsx'
import { useWords } from '../words.ts'

/** The three numbers that a council asks for first, as the month shows them. */
export function YearTiles({ row: { figures, waited } }: { row: LoadRow }) {
  const { coordinator } = useWords()
  const { month, load, year } = coordinator
  const share = percent(figures.seated, figures.arrived)
  const toMin = waited.said?.nineOfTen.toMin ?? null
  return (
    <dl className="tiles tiles-big">
      <Tile name={month.arrived} value={figures.arrived} />
      <Tile name={month.seated} value={figures.seated} note={share === null ? null : month.seatedShare(share)} />
      {waited.said === null ? (
        <Tile name={month.waited} value="–" note={load.rows.noneSaid} />
      ) : toMin === null ? (
        <Tile name={year.waitedOver(waited.said.nineOfTen.fromMin)} value={year.overOneInTen} note={year.waitedOf(waited.of)} />
      ) : (
        <Tile name={month.waitedAtMost(toMin)} value={month.tenths(9)} note={year.waitedOf(waited.of)} />
      )}
    </dl>
  )
}
