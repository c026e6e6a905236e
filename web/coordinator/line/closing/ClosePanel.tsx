import { Fragment, useId, useState } from 'react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../../shared/figures.ts'
import { codeLocale, type Lang, langs, languages } from '../../../../shared/lang.ts'
import type { ClosedFor, CloseLineAnswer } from '../../../../shared/settings/closing.ts'
import { lineBounds } from '../../../../shared/settings/lineFault.ts'
import { TIME_ZONE } from '../../../../shared/settings/timeZone.ts'
import { usualClosing } from '../../../../shared/words/usualClosing.ts'
import { when } from '../../../../shared/words/when.ts'
import { ask, type DoorSocket } from '../../../connection/ask.ts'
import { dateAt, momentAt } from '../../figures/calendar.ts'
import { useWords } from '../../words.ts'
import { RadioList } from '../fields/RadioList.tsx'
import { ClockBox } from '../hours/ClockBox.tsx'
import { keptMessage, type WrittenMessage } from './keptMessage.ts'
import { useOpensAt } from './useOpensAt.ts'

type Props = {
  line: LineNow
  /** By the server's clock. */
  now: number
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
  done(answer: Exclude<CloseLineAnswer, { did: 'faults' }>): void
  leave(): void
}

/** `at`: the language of the message that is not taken, or nothing. */
type Wrong = { at?: string | undefined; sentence: string }

const untils = ['day', 'moment', 'by-hand'] as const
const HOUR_MS = 3600_000

/** What youths are told and until when. Everything is filled in, so that the second tap may close. */
export function ClosePanel({ line, now, socket, connected, done, leave }: Props) {
  const { coordinator, staff, lang } = useWords()
  const { closing: words, faults } = coordinator.line
  const [written, setWritten] = useState<WrittenMessage>(() => keptMessage.read(line.line) ?? {})
  const [until, setUntil] = useState<(typeof untils)[number]>('day')
  const [{ date, clock }, setThen] = useState(() => inTwoHours(now))
  const [isAsking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const id = useId()
  const moment = momentAt(date, clock)
  const isPast = until === 'moment' && !(moment > now)
  const closedFor: ClosedFor = until === 'moment' ? moment : until
  const opensAt = useOpensAt(socket, connected, line.line, isPast ? null : closedFor)
  // A time that is half written is told once it can be read.
  const usual = usualClosing(isPast ? 'by-hand' : closedFor, opensAt ?? null, now, TIME_ZONE)
  const message = { ...usual, ...written }

  // Own words in one language do not change those of another: its page then says the usual ones.
  const isOwn = (one: Lang) => written[one] !== undefined && written[one] !== usual[one]
  const isLeft = (one: Lang) => !isOwn(one) && langs.some(isOwn)
  const isWrong = (one: Lang) => wrong.some(({ at }) => at === one)
  const describedBy = (one: Lang) =>
    [...(isWrong(one) ? [`${id}-${one}`] : []), ...(isLeft(one) ? [`${id}-${one}-usual`] : [])].join(' ') || undefined

  function write(one: Lang, text: string) {
    const next = { ...written, [one]: text }
    setWritten(next)
    keptMessage.keep(line.line, next)
  }
  async function close() {
    if (isPast) return setWrong([{ sentence: words.untilWrong }])
    setAsking(true)
    const heard = await ask<CoordinatorDoor, 'line:close'>(socket, 'line:close', { line: line.line, message, until: closedFor })
    setAsking(false)
    if (!heard.ok) return setWrong([{ sentence: staff.refusals[heard.why] }])
    if (heard.value.did === 'faults') return setWrong(heard.value.faults.map(({ why, at }) => ({ at, sentence: faults[why]('') })))
    keptMessage.keep(line.line, null)
    done(heard.value)
  }
  function drop() {
    keptMessage.keep(line.line, null)
    leave()
  }

  const name = line.name[lang]
  return (
    <>
      <p>{words.what}</p>
      {langs.map((one, i) => (
        <Fragment key={one}>
          <label className="line-written">
            <span>{i === 0 ? words.message : words.messageIn(languages[one].name)}</span>
            <textarea
              lang={one}
              rows={3}
              maxLength={lineBounds.message + 50}
              value={message[one]}
              aria-describedby={describedBy(one)}
              onChange={({ target }) => write(one, target.value)}
            />
          </label>
          {isLeft(one) && (
            <p id={`${id}-${one}-usual`} className="figures-hint">
              {words.usualLeft}
            </p>
          )}
          <Said id={`${id}-${one}`} wrong={wrong.filter(({ at }) => at === one)} />
        </Fragment>
      ))}
      <RadioList legend={words.until} values={untils} value={until} nameOf={(one) => words.untils[one]} write={(one) => setUntil(one)} />
      {until === 'moment' && (
        <div className="line-add">
          <label className="choose">
            <span>{words.day}</span>
            <input type="date" value={date} onChange={({ target }) => setThen({ date: target.value, clock })} />
          </label>
          <ClockBox
            label={words.clock}
            value={clock}
            isWrong={wrong.length > 0 && isPast}
            describedBy={id}
            write={(to) => setThen({ date, clock: to })}
          />
        </div>
      )}
      {typeof opensAt === 'number' && <p>{words.wouldOpen(when(opensAt, now, TIME_ZONE, lang))}</p>}
      <Said id={id} wrong={wrong.filter(({ at }) => at === undefined)} />
      <p className="line-buttons">
        <button type="button" className="button button-main" disabled={isAsking || !connected} onClick={() => void close()}>
          {isAsking ? words.closing : words.yes(name)}
        </button>
        <button type="button" className="button" onClick={drop}>
          {words.no}
        </button>
      </p>
    </>
  )
}

const Said = ({ id, wrong }: { id: string; wrong: Wrong[] }) => (
  <div id={id} role="alert">
    {wrong.map(({ sentence }) => (
      <p key={sentence} className="line-fault">
        {sentence}
      </p>
    ))}
  </div>
)

/** The whole hour that is two hours away or a little more. */
function inTwoHours(now: number): { date: string; clock: string } {
  const then = Math.ceil(now / HOUR_MS) * HOUR_MS + 2 * HOUR_MS
  const hour = new Intl.DateTimeFormat(codeLocale, { timeZone: TIME_ZONE, hour: '2-digit', hourCycle: 'h23' }).format(then)
  return { date: dateAt(then), clock: `${hour}:00` }
}
