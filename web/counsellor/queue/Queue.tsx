import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DeskView, QueueView } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { stoppedBy } from '../shift/intake.ts'
import { letters } from '../shortcuts/shortcuts.ts'
import { Sure } from '../talk/Sure.tsx'
import { useWords } from '../words.ts'
import { choicesInWords } from './choicesInWords.ts'
import { orderReason, type QueueEntry, type QueueLine } from './queueOrder.ts'
import { ShutSaid } from './ShutLines.tsx'
import { Waited } from './Waited.tsx'

type Props = {
  queue: QueueView
  shift: DeskView['shift']
  take: (line: LineId, conv: ConvId | null) => void
  putAway: (conv: ConvId) => void
}

/** The youths who wait, in the order in which they are seated, and why they stand there. */
export function Queue({ queue, shift, take, putAway }: Props) {
  const { counsellor } = useWords()
  const words = counsellor.queue
  return (
    <section className="queue" aria-labelledby="queue-title">
      <h2 id="queue-title" tabIndex={-1} data-home="">
        {words.title}
      </h2>
      {queue.lines.map((line) => (
        <LineQueue
          key={line.line}
          line={line}
          mayNot={mayNotTake(line, shift, words, counsellor.shift)}
          several={queue.lines.length > 1}
          take={take}
          putAway={shift?.lines.includes(line.line) ? putAway : null}
        />
      ))}
      {queue.lines.length === 0 && <p className="aside">{words.empty}</p>}
      <details className="queue-words">
        <summary>{words.whatIs}</summary>
        <dl>
          {words.meanings.map(([word, means]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd className="aside">{means}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

/** Why this counsellor cannot take a youth from this line now. Null: the counsellor can. */
function mayNotTake(
  line: QueueLine,
  shift: DeskView['shift'],
  words: { offDuty: string; noSeat: string; notMine: string },
  why: { acute: string; restShort: string },
): string | null {
  if (shift?.state !== 'on') return words.offDuty
  if (!shift.lines.includes(line.line)) return words.notMine
  const stopped = stoppedBy(shift)
  if (stopped) return stopped.why === 'acute' ? why.acute : why.restShort
  return shift.taken >= shift.seats ? words.noSeat : null
}

type LineProps = { line: QueueLine; mayNot: string | null; several: boolean; take: Props['take']; putAway: Props['putAway'] | null }

function LineQueue({ line, mayNot, several, take, putAway }: LineProps) {
  const { counsellor, lang } = useWords()
  const words = counsellor.queue
  const pull = line.mode === 'pull'
  const more = line.waiting - line.entries.filter((entry) => entry.silent !== 'parked').length
  return (
    <section className="queue-line" aria-label={line.name[lang]}>
      <div className="queue-head">
        {(several || isPractice(line.line)) && <h3>{line.name[lang]}</h3>}
        <p className="aside">{line.waiting === 0 ? words.empty : words.waiting(line.waiting)}</p>
      </div>
      <ShutSaid shut={line.shut} />
      {pull && line.waiting > 0 && (
        <button
          type="button"
          className="button button-soft button-wide"
          disabled={mayNot !== null}
          aria-keyshortcuts={`Alt+${letters.takeNext}`}
          onClick={() => take(line.line, null)}
        >
          {words.takeNext}
        </button>
      )}
      {pull && line.waiting > 0 && mayNot && <p className="aside">{mayNot}</p>}
      {!pull && line.waiting > 0 && <p className="aside">{words.automatic}</p>}
      <ol className="queue-entries">
        {line.entries.map((entry) => (
          <Entry
            key={entry.conv}
            entry={entry}
            take={pull && mayNot === null && !entry.forOthers && entry.silent !== 'parked' ? () => take(line.line, entry.conv) : null}
            putAway={putAway && entry.silent ? () => putAway(entry.conv) : null}
          />
        ))}
      </ol>
      {more > 0 && <p className="aside">{words.more(more)}</p>}
    </section>
  )
}

function Entry({ entry, take, putAway }: { entry: QueueEntry; take: (() => void) | null; putAway: (() => void) | null }) {
  const [sure, setSure] = useState(false)
  const away = useRef<HTMLButtonElement>(null)
  function stay() {
    flushSync(() => setSure(false))
    away.current?.focus()
  }
  const { counsellor, staff } = useWords()
  const words = counsellor.queue
  const said = choicesInWords(entry.choices, staff)
  const { youthAway, forOthers, silent } = entry
  const why = [
    words.order[orderReason(entry)],
    ...(youthAway ? [words.away] : []),
    ...(forOthers ? [words.forOthers] : []),
    ...(silent ? [words.silent[silent]] : []),
  ]
  return (
    <li className="queue-entry" data-urgent={entry.urgent}>
      <p className="queue-who">
        {entry.urgent && <strong className="flag flag-alarm">{words.urgent}</strong>}
        <span>{` ${said.join(' · ')}`}</span>
      </p>
      <p className="aside">
        <Waited since={entry.waitsSince} />
        <span>{` · ${why.join(' · ')}`}</span>
      </p>
      {take && (
        <button type="button" className="button button-plain button-small" aria-label={words.takeThisFrom(said.join(', '))} onClick={take}>
          {words.takeThis}
        </button>
      )}
      {putAway && !sure && (
        <button
          type="button"
          ref={away}
          className="button button-plain button-small"
          aria-label={words.putAwayThis(said.join(', '))}
          onClick={() => setSure(true)}
        >
          {words.putAway}
        </button>
      )}
      {putAway && sure && <Sure question={words.putAwaySure} yes={words.putAwayYes} no={words.putAwayNo} go={putAway} stay={stay} />}
    </li>
  )
}
