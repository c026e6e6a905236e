import type { MonthFigures } from '../../shared/statistics.ts'
import { endings } from '../../shared/topic.ts'
import { BarTable } from './BarTable.tsx'
import { each, percent, waitSpans } from './monthBars.ts'
import { useWords } from './words.ts'

/** The month in sums, how long the waits were, and how the talks ended. */
export function MonthSums({ month }: { month: MonthFigures }) {
  const words = useWords().coordinator.month
  const { figures: f } = month
  const share = percent(f.seated, f.arrived)
  const minutes = each(month.minutes, month.conversations)
  const messages = each(month.messages, month.conversations)
  const turnedAway = f['turned-away-closed'] + f['turned-away-full'] + f['turned-away-nobody']
  const tiles: { name: string; value: number; note?: string | null }[] = [
    { name: words.conversations, value: month.conversations },
    { name: words.arrived, value: f.arrived },
    { name: words.seated, value: f.seated, note: share === null ? null : words.seatedShare(share) },
    { name: words.left, value: f.left },
    { name: words.notReached, value: f['not-reached'] },
    {
      name: words.turnedAway,
      value: turnedAway,
      note: turnedAway > 0 ? words.turnedAwayParts(f['turned-away-closed'], f['turned-away-full'], f['turned-away-nobody']) : null,
    },
    { name: words.minutes, value: month.minutes, note: minutes === null ? null : words.minutesEach(minutes) },
    { name: words.messages, value: month.messages, note: messages === null ? null : words.messagesEach(messages) },
    { name: words.handOvers, value: month.handOvers },
  ]
  return (
    <>
      <dl className="tiles">
        {tiles.map((tile) => (
          <div key={tile.name} className="tile">
            <dt>{tile.name}</dt>
            <dd>
              <span className="tile-value">{tile.value}</span>
              {tile.note && <span className="tile-note">{tile.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="two-charts">
        <BarTable
          title={words.waits}
          explained={words.waitsExplained}
          rows={waitSpans(month.waits).map((w) => ({
            name: w.to === null ? words.waitOver(w.from) : words.waitUpTo(w.from, w.to),
            count: w.count,
          }))}
        />
        <BarTable
          title={words.endings}
          explained={words.endingsExplained}
          rows={endings.map((ending) => ({ name: words.endingNames[ending], count: month.endedBy[ending] }))}
        />
      </div>
    </>
  )
}
