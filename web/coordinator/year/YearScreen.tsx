import { useMemo, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { YearSoFar } from '../../../shared/load.ts'
import { FIRST_YEAR } from '../../../shared/report/reportWire.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { AsOf } from '../figures/AsOf.tsx'
import { Counted } from '../figures/Counted.tsx'
import { dayInWords } from '../figures/calendar.ts'
import { PrintedTitle } from '../figures/PrintedTitle.tsx'
import { LoadTable } from '../load/LoadTable.tsx'
import { Refused } from '../Refused.tsx'
import { Steps } from '../Steps.tsx'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { YearTiles } from './YearTiles.tsx'
import { YearTopics } from './YearTopics.tsx'

type Props = { today: string; aheadMs: number; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

/** All lines of the coordinator side by side, since New Year or for a year that is over: one sheet for the council. */
export function YearScreen({ today, aheadMs, socket, connected }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.year
  const present = today.slice(0, 4)
  const [chosen, choose] = useState<string | null>(null)
  const year = chosen ?? present
  const question = useMemo(() => ({ year }), [year])
  const { read, again } = useReading(socket, 'year:read', question, { today, connected, aheadMs })
  const step = (years: number) => choose(String(Number(year) + years))
  return (
    <section aria-labelledby="year-title" className="year">
      <PrintedTitle line={words.printed} when={year === present ? words.upTo(year, dayInWords(today, lang)) : year} />
      <div className="figures-head">
        <h1 id="year-title">{year === present ? words.title : words.past(year)}</h1>
        <fieldset className="choose-date figures-choices">
          <legend className="visually-hidden">{words.choose}</legend>
          <Steps words={words} step={step} isFirst={Number(year) <= FIRST_YEAR} isLast={year >= present}>
            <output className="choose-month">{year}</output>
          </Steps>
        </fieldset>
      </div>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {read.phase === 'here' && (
        <>
          <AsOf at={read.at} again={again} />
          <Side year={read.figures} />
          {read.figures.all !== null && <YearTopics year={year} today={today} aheadMs={aheadMs} socket={socket} connected={connected} />}
        </>
      )}
      <Counted>{words.explained}</Counted>
    </section>
  )
}

function Side({ year: { year, lines, all } }: { year: YearSoFar }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.year
  const sum = all ?? lines[0]?.row
  if (!sum) return <p className="figures-empty">{coordinator.noLines}</p>
  if (Object.values(sum.figures).every((count) => count === 0)) return <p className="figures-empty">{words.nothingYet(year)}</p>
  const rows = lines.map(({ line, name, row }) => ({ key: line, name: name[lang], row }))
  return (
    <>
      {!sum.closed && <p className="figures-hint month-running">{words.running}</p>}
      <YearTiles row={sum} />
      <LoadTable
        title={words.sideBySide}
        finding={words.finding(sum.figures.arrived, sum.figures.seated, lines.length)}
        table={words.table(year)}
        first={words.line}
        rows={all === null ? rows : [...rows, { key: 'all', name: words.all, row: all }]}
      />
    </>
  )
}
