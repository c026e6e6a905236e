import type { ConvId, LineId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { useWords } from '../words.ts'
import { OnCall } from './OnCall.tsx'
import { ToldSaid } from './ToldSaid.tsx'
import { leadersOf, toldOf, useTheLeaders } from './useLeaders.ts'

/** Beside an acute talk: whether the leader was told and has seen it, and how to ring. In practice nobody is told, and this says so. */
export function AcuteLeader({ conv, line }: { conv: ConvId; line: LineId }) {
  const leaders = useTheLeaders()
  const { practice } = useWords()
  const here = leadersOf(leaders, line)
  return (
    <div className="acute-leader">
      <p role="status">{isPractice(line) ? practice.acute : <ToldSaid told={toldOf(leaders, conv)} />}</p>
      {here && <OnCall line={here} />}
    </div>
  )
}
