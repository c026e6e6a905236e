import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import { stoppedBy } from '../shift/intake.ts'
import { useWords } from '../words.ts'

/** What stands where the conversations would be while there are none. `rung`: the lines of the shift ring. */
export function NobodyHere({ shift, rung }: { shift: NonNullable<DeskView['shift']>; rung: boolean }) {
  const { talks } = useWords().counsellor
  return (
    <div className="nobody">
      <div className="picture picture-arrival" aria-hidden="true" />
      <h2>{talks.none}</h2>
      {shift.state === 'on' && stoppedBy(shift) === null && <p className="aside">{rung ? talks.noneOn : talks.nonePull}</p>}
    </div>
  )
}
