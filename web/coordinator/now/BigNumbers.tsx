import type { MonthFigures } from '../../../shared/figures.ts'
import { percent, waitShare } from '../figures/monthBars.ts'
import { useWords } from '../words.ts'
import { Tile } from './Tile.tsx'

/** The three numbers that a council asks for first: how many came, how many were seated, and how long they waited. */
export function BigNumbers({ month }: { month: MonthFigures }) {
  const words = useWords().coordinator.month
  const { figures: f, closed } = month
  const share = percent(f.seated, f.arrived)
  const counted = month.waits.reduce((sum, wait) => sum + wait.count, 0)
  const waited = waitShare(month.waits)
  return (
    <dl className="tiles tiles-big">
      <Tile name={words.arrived} value={f.arrived} />
      <Tile name={words.seated} value={f.seated} note={share === null ? null : words.seatedShare(share)} />
      {waited === null ? (
        <Tile name={words.waited} value="–" note={closed ? null : words.waitsRunning(0)} />
      ) : (
        <Tile
          name={words.waitedAtMost(waited.minutes)}
          value={waited.tenths === 10 ? words.everybody : words.tenths(waited.tenths)}
          note={closed ? words.waitedOf(counted) : words.waitedOfFirst(counted)}
        />
      )}
    </dl>
  )
}
