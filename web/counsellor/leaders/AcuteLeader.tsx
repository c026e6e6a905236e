import type { ConvId, LineId } from '../../../shared/ids.ts'
import { OnCall } from './OnCall.tsx'
import { ToldSaid } from './ToldSaid.tsx'
import { leadersOf, toldOf, useTheLeaders } from './useLeaders.ts'

/** Beside an acute talk: whether the leader was told and has seen it, and how to ring. */
export function AcuteLeader({ conv, line }: { conv: ConvId; line: LineId }) {
  const leaders = useTheLeaders()
  const here = leadersOf(leaders, line)
  return (
    <div className="acute-leader">
      <p role="status">
        <ToldSaid told={toldOf(leaders, conv)} />
      </p>
      {here && <OnCall line={here} />}
    </div>
  )
}
