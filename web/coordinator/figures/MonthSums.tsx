import type { MonthFigures } from '../../../shared/figures.ts'
import { endings } from '../../../shared/topic.ts'
import { BigNumbers } from '../now/BigNumbers.tsx'
import { Tile } from '../now/Tile.tsx'
import { useWords } from '../words.ts'
import { BarTable } from './BarTable.tsx'
import { each, waitSpans } from './monthBars.ts'

/** The month in three big numbers and the rest, how long the waits were, and how the talks ended. */
export function MonthSums({ month }: { month: MonthFigures }) {
  const words = useWords().coordinator.month
  const { figures: f, closed } = month
  // A running month is shown by tens of conversations. Before the first ten there is no number, and a nought would be untrue.
  const isKnown = closed || month.conversations > 0
  const known = (sum: number) => (isKnown ? sum : '–')
  const waited = month.waits.reduce((sum, wait) => sum + wait.count, 0)
  const minutes = each(month.minutes, month.conversations)
  const messages = each(month.messages, month.conversations)
  const turnedAway = f['turned-away-closed'] + f['turned-away-full'] + f['turned-away-nobody']
  const parts = words.turnedAwayParts(f['turned-away-closed'], f['turned-away-full'], f['turned-away-nobody'])
  return (
    <>
      {!closed && <p className="figures-hint month-running">{words.running(month.conversations)}</p>}
      <BigNumbers month={month} />
      <h2 className="rest-title">{words.rest}</h2>
      <dl className="tiles-rest">
        <Tile name={words.conversations} value={known(month.conversations)} note={closed ? null : words.byTens} />
        <Tile name={words.left} value={f.left} />
        <Tile name={words.notReached} value={f['not-reached']} />
        <Tile name={words.turnedAway} value={turnedAway} note={turnedAway > 0 ? parts : null} />
        <Tile name={words.minutes} value={known(month.minutes)} note={minutes === null ? null : words.minutesEach(minutes)} />
        <Tile name={words.messages} value={known(month.messages)} note={messages === null ? null : words.messagesEach(messages)} />
        <Tile name={words.handOvers} value={known(month.handOvers)} />
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
