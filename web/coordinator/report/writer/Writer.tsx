import { useEffect, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { ReportNumbers } from '../../../../shared/report/reportNumbers.ts'
import { textParts, themeParts } from '../../../../shared/report/reportText.ts'
import type { ReportReading, WrittenPart } from '../../../../shared/report/reportWire.ts'
import type { DoorSocket } from '../../../connection/ask.ts'
import { lineClockAt } from '../../figures/calendar.ts'
import { useWords } from '../../words.ts'
import type { Drafts } from '../drafts.ts'
import type { DraftHands } from '../useDrafts.ts'
import { FreezeReport } from './FreezeReport.tsx'
import { focusPart } from './focusPart.ts'
import type { Remove } from './remove.ts'
import { TextBox } from './TextBox.tsx'
import { ThemeBox } from './ThemeBox.tsx'

type Props = {
  reading: ReportReading
  drafts: Drafts
  hands: DraftHands
  known: ReportNumbers
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
  again: () => void
}

/** The boxes in which the coordinator writes: an introduction, themes with goals, and a closing text. */
export function Writer({ reading, drafts, hands, known, socket, connected, again }: Props) {
  const words = useWords().coordinator.report
  const [removed, setRemoved] = useState<WrittenPart[]>([])
  const last = removed.at(-1)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that took something out is gone, so the keyboard goes on here.
  useEffect(() => {
    if (removed.length > 0) undo.current?.focus()
  }, [removed])
  const ofTheme: DraftHands & { remove: Remove } = {
    ...hands,
    write(written) {
      setRemoved((all) => all.filter(({ part }) => part !== written.part))
      hands.write(written)
    },
    remove(before, written) {
      hands.write(written)
      setRemoved((all) => [...all, before])
    },
  }
  const bringBack = (before: WrittenPart) => {
    hands.write(before)
    setRemoved((all) => all.slice(0, -1))
    focusPart(before.part)
  }
  const shown = themeParts.filter((part) => isTheme(drafts, part) || drafts[part]?.theirs)
  const free = themeParts.find((part) => !shown.includes(part))
  const [introduction, closing] = textParts
  return (
    <div className="report-writer">
      <div className="report-rule">
        <p>
          <strong>{words.rule}</strong>
        </p>
        <p>{words.why}</p>
        <p>{words.keeping}</p>
      </div>
      <SavingState drafts={drafts} connected={connected} />
      <TextBox part={introduction} draft={drafts[introduction]} hands={hands} known={known} />
      <h2>{words.themes}</h2>
      {shown.map((part) => (
        <ThemeBox key={part} part={part} draft={drafts[part]} hands={ofTheme} known={known} />
      ))}
      {last && (
        <p className="report-undo">
          {words.takenOut}{' '}
          <button type="button" ref={undo} className="button" onClick={() => bringBack(last)}>
            {words.undo}
          </button>
        </p>
      )}
      {free !== undefined && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            hands.write({ part: free, value: { title: words.newTheme, goals: [], confirmed: [] } })
            focusPart(free)
          }}
        >
          {words.addTheme}
        </button>
      )}
      <TextBox part={closing} draft={drafts[closing]} hands={hands} known={known} />
      <FreezeReport reading={reading} drafts={drafts} known={known} socket={socket} again={again} />
    </div>
  )
}

const isTheme = (drafts: Drafts, part: (typeof themeParts)[number]): boolean => (drafts[part]?.written.value ?? null) !== null

const tooLong: string[] = ['malformed', 'too-large']

/** Whether everything is saved, told without a word of what was written. */
function SavingState({ drafts, connected }: { drafts: Drafts; connected: boolean }) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.report
  const all = Object.values(drafts)
  const refused = all.flatMap((one) => one.refused ?? [])[0]
  const at = Math.max(0, ...all.map(({ savedAt }) => savedAt ?? 0))
  return (
    <p role="status" className="report-saving">
      {refused !== undefined
        ? refused === 'frozen'
          ? words.lockedMeanwhile
          : tooLong.includes(refused)
            ? words.tooLong
            : staff.refusals[refused]
        : all.some(({ isChanged, theirs }) => isChanged && theirs === null)
          ? connected
            ? words.saving
            : words.waiting
          : at === 0
            ? words.nothingChanged
            : words.saved(lineClockAt(at, lang))}
    </p>
  )
}
