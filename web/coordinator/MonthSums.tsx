import type { MonthFigures } from '../../shared/statistics.ts'
import { endings } from '../../shared/topic.ts'
import { BarTable } from './BarTable.tsx'
import { each, percent, waitSpans } from './monthBars.ts'
import { useWords } from './words.ts'

/** The month in sums, how long the waits were, and how the talks ended. */
export function MonthSums({ month }: { month: MonthFigures }) {
  const words = useWords().coordinator.month
  const { figures: f, closed } = month
  // Until the first ten there is no number, and a nought would be untrue.
  const isKnown = closed || month.conversations > 0
  const known = (sum: number) => (isKnown ? sum : '–')
  const waited = month.waits.reduce((sum, wait) => sum + wait.count, 0)
  const share = percent(f.seated, f.arrived)
  const minutes = each(month.minutes, month.conversations)
  const messages = each(month.messages, month.conversations)
  const turnedAway = f['turned-away-closed'] + f['turned-away-full'] + f['turned-away-nobody']
  const tiles: { name: string; value: number | string; note?: string | null }[] = [
    { name: words.conversations, value: known(month.conversations), note: closed ? null : words.byTens },
    { name: words.arrived, value: f.arrived },
    { name: words.seated, value: f.seated, note: share === null ? null : words.seatedShare(share) },
    { name: words.left, value: f.left },
    { name: words.notReached, value: f['not-reached'] },
    {
      name: words.turnedAway,
      value: turnedAway,
      note: turnedAway > 0 ? words.turnedAwayParts(f['turned-away-closed'], f['turned-away-full'], f['turned-away-nobody']) : null,
    },
    { name: words.minutes, value: known(month.minutes), note: minutes === null ? null : words.minutesEach(minutes) },
    { name: words.messages, value: known(month.messages), note: messages === null ? null : words.messagesEach(messages) },
    { name: words.handOvers, value: known(month.handOvers) },
  ]
  return (
    <>
      {!closed && <p className="figures-hint month-running">{words.running(month.conversations)}</p>}
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
          explained={closed ? words.waitsExplained : words.waitsRunning(waited)}
          rows={waitSpans(closed || waited > 0 ? month.waits : []).map((w) => ({
            name: w.to === null ? words.waitOver(w.from) : words.waitUpTo(w.from, w.to),
            count: w.count,
          }))}
        />
        <BarTable
          title={words.endings}
          explained={closed ? words.endingsExplained : words.endingsRunning(month.conversations)}
          rows={(isKnown ? endings : []).map((ending) => ({ name: words.endingNames[ending], count: month.endedBy[ending] }))}
        />
      </div>
    </>
  )
}
