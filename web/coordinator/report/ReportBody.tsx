import { useMemo, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { buildReport, generatedSections } from '../../../shared/report/buildReport.ts'
import { numbersOf } from '../../../shared/report/reportNumbers.ts'
import type { ReportWords } from '../../../shared/report/reportSource.ts'
import type { ReportReading } from '../../../shared/report/reportWire.ts'
import { textOfParts } from '../../../shared/report/textOfParts.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useWords } from '../words.ts'
import { LeftOver } from './LeftOver.tsx'
import { ReportArticle } from './ReportArticle.tsx'
import { ReportFiles } from './ReportFiles.tsx'
import { useDrafts } from './useDrafts.ts'
import { Writer } from './writer/Writer.tsx'

type Props = {
  reading: ReportReading
  words: ReportWords
  madeUp: boolean
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
  again: () => void
}

/** The report as it stands, and over it the boxes in which it is written. What is written is seen in the report at once. */
export function ReportBody({ reading, words, madeUp, socket, connected, again }: Props) {
  const { coordinator } = useWords()
  const said = coordinator.report
  const { drafts, hands } = useDrafts(socket, connected, reading)
  const [isWriting, setWriting] = useState(false)
  const { frozen } = reading
  // The tables do not change while somebody writes.
  const source = useMemo(() => {
    const { name, year, timeZone, topics, rows } = reading
    return { name, year, timeZone, topics, rows, madeUp, frozenOn: null }
  }, [reading, madeUp])
  const generated = useMemo(() => generatedSections(source, words), [source, words])
  const known = useMemo(() => numbersOf(generated, source.year), [generated, source])
  const draft = useMemo(
    () => buildReport({ ...source, text: textOfParts(Object.values(drafts).map(({ written }) => written)) }, words, generated),
    [source, words, generated, drafts],
  )

  if (frozen !== null)
    return frozen.docs === null ? (
      <p className="band-broken" role="alert">
        {said.changed}
      </p>
    ) : (
      <>
        <div className="report-tools">
          <p className="figures-hint">{said.frozenAlready(frozen.by || said.somebody)}</p>
          <PrintButton />
          <ReportFiles line={reading.line} year={reading.year} lang={words.lang} connected={connected} />
        </div>
        <LeftOver line={reading.line} year={reading.year} />
        <ReportArticle doc={frozen.docs[words.lang]} words={words} />
      </>
    )
  return (
    <>
      <div className="report-tools">
        <button type="button" className="button" aria-expanded={isWriting} onClick={() => setWriting(!isWriting)}>
          {isWriting ? said.stopWriting : said.write}
        </button>
        <PrintButton />
        <ReportFiles line={reading.line} year={reading.year} lang={words.lang} connected={connected} />
      </div>
      {isWriting && (
        <Writer reading={reading} drafts={drafts} hands={hands} known={known} socket={socket} connected={connected} again={again} />
      )}
      <ReportArticle doc={draft} words={words} />
    </>
  )
}

function PrintButton() {
  const { coordinator } = useWords()
  return (
    <button type="button" className="button button-quiet" onClick={() => print()}>
      {coordinator.report.print}
    </button>
  )
}
