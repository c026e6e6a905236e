import { useMemo } from 'react'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { NumbersBody } from './NumbersBody.tsx'

/** The help numbers and places of a line, and its bridges: what is shown, what waits, and who has checked it. */
export function NumbersScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff } = useWords()
  const { line, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  // A new day changes nothing that is being written, so the list is not read anew at midnight.
  const { read, again } = useReading(socket, 'numbers:read', question, { today: '', connected, aheadMs })
  return (
    <section aria-labelledby="numbers-title" className="numbers">
      <div className="figures-head">
        <h1 id="numbers-title">{coordinator.numbers.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {read.phase === 'here' && <NumbersBody key={read.figures.line} read={read.figures} socket={socket} connected={connected} />}
    </section>
  )
}
