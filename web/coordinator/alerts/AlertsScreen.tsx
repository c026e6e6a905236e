import { useMemo } from 'react'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Refused } from '../Refused.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { ReceiverList } from './ReceiverList.tsx'

/** Who is told outside the system when a line needs a leader, and whether they can be reached. */
export function AlertsScreen({ state, lines, hands, socket, connected }: ScreenProps) {
  const { coordinator, staff } = useWords()
  const words = coordinator.alerts
  const { line, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  // A new day changes nothing here, and what is being written stays as it is.
  const { read, again } = useReading(socket, 'alerts:read', question, { today: '', connected, aheadMs })
  return (
    <section aria-labelledby="alerts-title" className="alerts">
      <div className="figures-head">
        <h1 id="alerts-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
        </div>
      </div>
      <p className="alerts-intro">
        {words.intro} {words.promise}
      </p>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {read.phase === 'here' && (
        <ReceiverList key={read.figures.line} settings={read.figures} now={read.at ?? 0} socket={socket} connected={connected} />
      )}
    </section>
  )
}
