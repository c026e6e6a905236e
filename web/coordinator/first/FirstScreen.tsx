import { useMemo, useState } from 'react'
import type { LineNow } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { linesToOpen } from '../coordinator.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { useKept } from '../line/useKept.ts'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { FirstGuide } from './FirstGuide.tsx'

/** The way of a line from its making to its first opening. */
export function FirstScreen(props: ScreenProps) {
  const { state, hands, lines } = props
  const words = useWords().coordinator.first
  const waiting = linesToOpen(state.now)
  // The line stays the same when somebody opens it meanwhile: then the screen says so.
  const [held, hold] = useState<LineId | null>(() => (waiting.find(({ line }) => line === state.line) ?? waiting[0])?.line ?? null)
  const line = lines.find((one) => one.line === held)
  const choose = waiting.length > 1 || (waiting[0] !== undefined && waiting[0] !== line)
  return (
    <section aria-labelledby="first-title" className="first">
      <div className="figures-head">
        <h1 id="first-title">{words.title}</h1>
        {choose && (
          <div className="figures-choices">
            <ChooseLine lines={line && !waiting.includes(line) ? [line, ...waiting] : waiting} line={line?.line ?? null} choose={hold} />
          </div>
        )}
      </div>
      {line ? (
        <OfLine key={line.line} line={line} screen={props} />
      ) : (
        <div className="figures-empty">
          <p>{words.none}</p>
          <button type="button" className="button" onClick={() => hands.show('now')}>
            {words.opened.toNow}
          </button>
        </div>
      )}
    </section>
  )
}

/** Reads the line and what it lacks, again at every change that the live view tells of. */
function OfLine({ line, screen }: { line: LineNow; screen: ScreenProps }) {
  const { state, hands, socket, connected } = screen
  const { staff } = useWords()
  const { preparing } = line
  const [opened] = useState(preparing)
  // Another mark is the question asked anew: by the page, and not by its person.
  const question = useMemo(
    () => ({ line: line.line, ...(preparing !== opened && { again: true as const }) }),
    [line.line, preparing, opened],
  )
  const around = { connected, aheadMs: state.aheadMs }
  const first = useKept(socket, 'first:read', question, around)
  const settings = useKept(socket, 'line:read', question, around)
  const refused = first.read.phase === 'refused' ? first : settings.read.phase === 'refused' ? settings : null
  if (first.last === null || settings.last === null)
    return refused?.read.phase === 'refused' ? (
      <Refused why={refused.read.why} again={refused.again} />
    ) : (
      <p className="figures-empty">{staff.loading}</p>
    )
  return (
    <FirstGuide
      line={line}
      view={first.last}
      reading={settings.last}
      around={{ socket, connected, aheadMs: state.aheadMs, question }}
      screen={screen}
      again={first.again}
      toNow={() => hands.show('now')}
    />
  )
}
