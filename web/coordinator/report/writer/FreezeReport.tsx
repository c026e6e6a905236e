import { useState } from 'react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { Refusal } from '../../../../shared/outcome.ts'
import type { ReportNumbers } from '../../../../shared/report/reportNumbers.ts'
import { reportParts } from '../../../../shared/report/reportText.ts'
import type { FreezeAnswer, PartVersions, ReportReading } from '../../../../shared/report/reportWire.ts'
import { strangeInPart } from '../../../../shared/report/strangeInPart.ts'
import { ask, type DoorSocket } from '../../../connection/ask.ts'
import { useWords } from '../../words.ts'
import type { Drafts } from '../drafts.ts'
import { focusPart } from './focusPart.ts'

type Props = { reading: ReportReading; drafts: Drafts; known: ReportNumbers; socket: DoorSocket<CoordinatorDoor>; again: () => void }
type Said = { ok: true; answer: Exclude<FreezeAnswer, 'frozen'> } | { ok: false; why: Refusal }

/** Freezing: for ever, so it is confirmed first. What is missing stands in a sentence. */
export function FreezeReport({ reading: { line, year, isOver }, drafts, known, socket, again }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.report
  const [hasRead, setRead] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const all = Object.values(drafts)
  const missing = !isOver
    ? words.notOver(year)
    : all.some(({ isChanged }) => isChanged)
      ? words.unsaved
      : all.some(({ written }) => strangeInPart(written, known).length > 0)
        ? words.numbersLeft
        : null

  async function freeze() {
    const versions = Object.fromEntries(reportParts.map((part) => [part, drafts[part]?.base ?? 0])) as PartVersions // one for each
    const heard = await ask<CoordinatorDoor, 'report:freeze'>(socket, 'report:freeze', { line, year, versions, confirmed: true })
    if (heard.ok && (heard.value === 'frozen' || heard.value === 'already')) {
      again()
      focusPart(null)
    } else setSaid(heard.ok ? { ok: true, answer: heard.value as Exclude<FreezeAnswer, 'frozen'> } : heard) // frozen is above
  }

  return (
    <section className="report-box report-freeze" aria-labelledby="report-freeze">
      <h2 id="report-freeze">{words.freeze}</h2>
      <p>{words.freezeHint}</p>
      {missing !== null ? (
        <p>{missing}</p>
      ) : (
        <>
          <label className="report-read">
            <input type="checkbox" checked={hasRead} onChange={(e) => setRead(e.target.checked)} />
            {words.freezeRead}
          </label>
          <button type="button" className="button button-main" disabled={!hasRead} onClick={() => void freeze()}>
            {words.freeze}
          </button>
        </>
      )}
      <p role="status">{said && (said.ok ? words.answers[said.answer] : staff.refusals[said.why])}</p>
    </section>
  )
}
