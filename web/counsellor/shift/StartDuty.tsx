import type { FormEvent } from 'react'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { aloneOn } from '../colleagues/aloneOn.ts'
import { useTheColleagues } from '../colleagues/useColleagues.ts'
import { OneOf } from '../form/OneOf.tsx'
import { useWords } from '../words.ts'
import { NoticeTicks } from './NoticeTicks.tsx'
import type { NoticeChoices } from './useNotices.ts'

type Props = {
  lines: DeskView['me']['lines']
  /** The seats and lines of the running shift, if there is one. They can be changed here. */
  running?: { seats: number; lines: LineId[] }
  /** The counsellor has just gone off duty. The page then offers a new shift but does not ask for one. */
  again: boolean
  /** What is chosen and not saved yet. It is kept as long as the page stands, so that closing the sheet loses nothing. */
  wish: Wish | null
  setWish: (wish: Wish) => void
  notices: NoticeChoices
  choose: (notices: NoticeChoices) => void
  start: (seats: number, lines: LineId[]) => void
}

export type Wish = { seats: number; lines: LineId[] }

/** Whether a choice is not what the running shift is already, so that it must still be saved. A start whose answer was lost may have been heard. */
export const isUnsaved = (wish: Wish | null, running: Wish | null | undefined): boolean =>
  wish !== null && running !== null && running !== undefined && !isSame(wish, running)
const isSame = (a: Wish, b: Wish): boolean =>
  a.seats === b.seats && a.lines.length === b.lines.length && a.lines.every((line) => b.lines.includes(line))

const SEATS = ['1', '2', '3', '4', '5'] as const
type Seats = (typeof SEATS)[number]
/** Counsellors of such chats can keep up two talks at once. */
const USUAL: Seats = '2'
const MANY = 3

/** Seats, lines and notices, before a shift or during one. */
export function StartDuty({ lines, running, again, wish, setWish, notices, choose, start }: Props) {
  const { counsellor, lang } = useWords()
  const words = counsellor.duty
  const chosen = wish?.lines ?? running?.lines ?? lines.map((l) => l.line)
  const { all } = useTheColleagues()
  const isAlone = running === undefined && aloneOn(all, chosen)
  const seats: Seats = SEATS.find((n) => n === String(wish?.seats ?? running?.seats)) ?? (isAlone ? '1' : USUAL)
  const setSeats = (n: Seats) => setWish({ seats: Number(n), lines: chosen })
  const setChosen = (these: string[]) => setWish({ seats: Number(seats), lines: these })
  const unsaved = isUnsaved(wish, running)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (chosen.length > 0) start(Number(seats), chosen)
  }
  if (lines.length === 0) return <p className="card">{words.noLines}</p>
  return (
    <form className="card duty" onSubmit={submit}>
      <div className="duty-fields">
        {!running && (
          <>
            {again ? <h3>{words.again}</h3> : <h2>{words.title}</h2>}
            <p className="aside">{words.lead}</p>
            <p className="aside">{words.listed}</p>
          </>
        )}
        <OneOf name="seats" legend={words.seats} options={SEATS} value={seats} say={(n) => n} choose={setSeats} />
        <p className="aside">
          {Number(seats) > MANY ? <strong>{words.seatsMany}</strong> : <span>{words.seatsHint}</span>}
          {Number(seats) > 1 && !isAlone && <span>{` ${words.alone}`}</span>}
        </p>
        {isAlone && <p role="status">{words.aloneNow}</p>}
        <fieldset className="ticks">
          <legend>{counsellor.duty.linesLegend}</legend>
          {lines.map((line) => (
            <label key={line.line} className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(line.line)}
                onChange={(e) => setChosen(e.target.checked ? [...chosen, line.line] : chosen.filter((l) => l !== line.line))}
              />
              <span>{line.name[lang]}</span>
              <span className="aside">{line.mode === 'pull' ? words.pull : words.automatic}</span>
            </label>
          ))}
          <p className="aside">{words.modes}</p>
          {chosen.length === 0 && (
            <p className="lack" role="alert">
              {words.needLine}
            </p>
          )}
        </fieldset>
        <NoticeTicks notices={notices} choose={choose} />
      </div>
      <div className="row duty-save" data-unsaved={unsaved}>
        <button type="submit" className="button button-main" disabled={chosen.length === 0}>
          {running ? words.change : words.start}
        </button>
        {unsaved && <span className="aside">{words.unsaved}</span>}
      </div>
    </form>
  )
}
