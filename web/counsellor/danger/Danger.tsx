import { useState } from 'react'
import type { ConvId, LineId } from '../../../shared/ids.ts'
import { AcuteLeader } from '../leaders/AcuteLeader.tsx'
import { SheetList } from '../sheets/SheetList.tsx'
import type { useConversation } from '../talk/useConversation.ts'
import { useWords } from '../words.ts'
import { AcuteList } from './AcuteList.tsx'
import { GiveHelp } from './GiveHelp.tsx'
import type { HelpBeside } from './helpBeside.ts'

type Props = {
  acute: boolean
  conv: ConvId
  line: LineId
  help: HelpBeside
  talk: Pick<ReturnType<typeof useConversation>, 'askWhere' | 'hasAskedWhere' | 'give' | 'opened' | 'transcript'>
}

/** What the counsellor needs when a life may be in danger: a button that asks where the youth is, and the help to give. */
export function Danger({ acute, conv, line, help, talk }: Props) {
  const { danger: words } = useWords().counsellor
  const [asking, setAsking] = useState(false)
  const asked = talk.hasAskedWhere
  function ask() {
    setAsking(true)
    talk.askWhere()
  }
  return (
    <div className="pane-danger">
      <div role="status" className="acute-said">
        {acute && <AcuteList />}
      </div>
      {acute && <AcuteLeader conv={conv} line={line} />}
      {!asked && (
        <button type="button" className="button button-small button-plain" disabled={asking || !talk.opened} onClick={ask}>
          {words.askWhere}
        </button>
      )}
      <p role="status" className="aside">
        {asked ? words.asked : asking ? words.asking : ''}
      </p>
      <GiveHelp key={String(acute)} open={acute} help={help} transcript={talk.transcript} give={talk.opened ? talk.give : null} />
      <SheetList line={line} />
    </div>
  )
}
