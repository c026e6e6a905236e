import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineNow, NowView } from '../../../shared/figures.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { linesRun } from '../coordinator.ts'
import { Counted } from '../figures/Counted.tsx'
import { dateAt, dayInWords, lineClockAt } from '../figures/calendar.ts'
import { PrintedTitle } from '../figures/PrintedTitle.tsx'
import { TableRoll } from '../figures/TableRoll.tsx'
import { NotOpenYet } from '../first/NotOpenYet.tsx'
import { CloseNow } from '../line/closing/CloseNow.tsx'
import type { CoordinatorHands } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { Tile } from './Tile.tsx'

type Props = { now: NowView; makeReady(): void; took: CoordinatorHands['took']; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

/** What happens at this moment, for all lines together and for each line. */
export function Now({ now, makeReady, took, socket, connected }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.now
  const all = together(now.lines)
  return (
    <section aria-labelledby="now-title">
      <PrintedTitle line={words.title} when={`${dayInWords(dateAt(now.at), lang)} ${lineClockAt(now.at, lang)}`} />
      <div className="figures-head">
        <h1 id="now-title">{words.title}</h1>
        <p className="figures-hint">{words.at(lineClockAt(now.at, lang))}</p>
      </div>
      <dl className="tiles">
        <Tile name={words.waiting} value={String(all.waiting)} />
        <Tile
          name={words.longest}
          value={waitOf(all, staff.minutes) ?? '–'}
          note={all.longestWaitMs === null ? words.nobodyWaits : undefined}
        />
        <Tile
          name={words.manned}
          value={words.seatsOf(all.manned, now.lines.length)}
          note={all.waiting > 0 && all.manned === 0 ? words.unseated : undefined}
        />
        <Tile name={words.conversations} value={String(all.conversations)} />
      </dl>
      <ul className="close-lines">
        {now.lines.map((line) =>
          line.preparing === undefined ? (
            <CloseNow key={line.line} line={line} at={now.at} socket={socket} connected={connected} took={took} />
          ) : (
            linesRun(now).includes(line) && <NotOpenYet key={line.line} name={line.name[lang]} makeReady={makeReady} />
          ),
        )}
      </ul>
      <TableRoll name={words.table}>
        <table className="numbers">
          <caption>{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{staff.line}</th>
              <th scope="col" className="state-cell">
                {words.state}
              </th>
              <th scope="col">{words.waiting}</th>
              <th scope="col">{words.longest}</th>
              <th scope="col">{words.onDuty}</th>
              <th scope="col">{words.seats}</th>
              <th scope="col">{words.conversations}</th>
            </tr>
          </thead>
          <tbody>
            {now.lines.map((line) => (
              <tr key={line.line} data-alarm={line.waiting > 0 && line.onDuty === 0}>
                <th scope="row">{line.name[lang]}</th>
                <td className="state-cell">
                  <span className="state" data-state={line.state}>
                    {line.preparing === undefined ? staff.lineStates[line.state] : coordinator.first.notOpenYet}
                  </span>
                </td>
                <td>{line.waiting}</td>
                <td>{waitOf(line, staff.minutes) ?? '–'}</td>
                <td>{line.onDuty}</td>
                <td>{words.seatsOf(line.seatsTaken, line.seats)}</td>
                <td>{line.conversations}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoll>
      <Counted>{words.explained}</Counted>
    </section>
  )
}

type Sum = { waiting: number; longestWaitMs: number | null; manned: number; conversations: number }

/** All lines together. Counsellors and seats are not added up, since a counsellor on duty for two lines counts at both. */
function together(lines: LineNow[]): Sum {
  const waits = lines.flatMap((l) => (l.longestWaitMs === null ? [] : [l.longestWaitMs]))
  return {
    waiting: lines.reduce((sum, l) => sum + l.waiting, 0),
    longestWaitMs: waits.length > 0 ? Math.max(...waits) : null,
    manned: lines.filter((l) => l.onDuty > 0).length,
    conversations: lines.reduce((sum, l) => sum + l.conversations, 0),
  }
}

const waitOf = (line: Pick<LineNow, 'longestWaitMs'>, minutes: (n: number) => string): string | null =>
  line.longestWaitMs === null ? null : minutes(Math.floor(line.longestWaitMs / 60_000))
