import { useMemo, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { LineReading } from '../../../shared/settings/lineSettings.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { ChangedFields } from './ChangedFields.tsx'
import { CloseNow } from './closing/CloseNow.tsx'
import { LineFields } from './fields/LineFields.tsx'
import { History } from './History.tsx'
import { settingsIn } from './lineDraft.ts'
import { Preview } from './Preview.tsx'
import { StatementDue } from './public/StatementDue.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SavedElsewhere } from './SavedElsewhere.tsx'
import { useKept } from './useKept.ts'
import { useLineDraft } from './useLineDraft.ts'

/** The settings of a line, which its coordinators change here. */
export function LineScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator } = useWords()
  const words = coordinator.line
  const { line, aheadMs } = state
  const now = lines.find((one) => one.line === line)
  return (
    <section aria-labelledby="line-title" className="line">
      <div className="figures-head">
        <h1 id="line-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      <p className="line-intro">{words.intro}</p>
      {now && state.now && (
        <ul className="close-lines">
          <CloseNow key={now.line} line={now} at={state.now.at} socket={socket} connected={connected} took={hands.took} />
        </ul>
      )}
      {line !== null && (
        <OfLine key={line} line={line} now={now} socket={socket} connected={connected} today={state.today} aheadMs={aheadMs} />
      )}
    </section>
  )
}

type AroundLine = { line: LineId; socket: DoorSocket<CoordinatorDoor>; connected: boolean; today: string }

/** Reads the line, and again when it is closed or opened by hand. */
function OfLine({ now, aheadMs, ...around }: AroundLine & { now: LineNow | undefined; aheadMs: number }) {
  const { staff } = useWords()
  const { line, socket, connected } = around
  const mark = closingMark(now)
  const [opened] = useState(mark)
  // Another mark is the question asked anew: by the page, and not by its person.
  const question = useMemo(() => ({ line, ...(mark !== opened && { again: true as const }) }), [line, mark, opened])
  const { read, last, again } = useKept(socket, 'line:read', question, { connected, aheadMs })
  if (last !== null) return <LineForm {...around} reading={last} />
  return read.phase === 'refused' ? <Refused why={read.why} again={again} /> : <p className="figures-empty">{staff.loading}</p>
}

function LineForm({ line, reading, socket, connected, today }: AroundLine & { reading: LineReading }) {
  const { coordinator } = useWords()
  const { draft, hands } = useLineDraft(socket, line, reading)
  const settings = settingsIn(draft)
  return (
    <div className="line-form">
      {draft.reading.hoursAreExamples && <p className="line-examples">{coordinator.line.examples}</p>}
      <StatementDue statement={draft.reading.settings.statement} today={today} />
      <div className="line-fields">
        <LineFields settings={settings} reading={draft.reading} faults={draft.faults} write={hands.write} />
      </div>
      <SavedElsewhere draft={draft} hands={hands} />
      <ChangedFields draft={draft} hands={hands} />
      <Preview line={line} change={draft.change} spans={settings.overflow.spans} />
      <History reading={draft.reading} hands={hands} />
      <SaveBar draft={draft} hands={hands} connected={connected} />
    </div>
  )
}

/** Changes when the line is closed or opened by hand, here or elsewhere: then the last changes are read again. */
const closingMark = (now: LineNow | undefined): string => JSON.stringify([now?.closed?.until, now?.closed?.message, now?.closed?.by])
