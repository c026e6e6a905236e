import { Danger } from '../danger/Danger.tsx'
import { helpBeside } from '../danger/helpBeside.ts'
import { useTheHandOver } from '../handOver/useHandOver.ts'
import { useTheLookOn } from '../lookOn/useLookOn.ts'
import { NotePad } from '../notes/NotePad.tsx'
import { OutsidePanel } from '../outside/OutsidePanel.tsx'
import { letters } from '../shortcuts/shortcuts.ts'
import { useWords } from '../words.ts'
import type { PaneAt, Talking } from './paneAt.ts'
import type { useConversation } from './useConversation.ts'
import type { useTools } from './useTools.ts'

type Props = ReturnType<typeof useTools> & {
  pane: Talking
  at: PaneAt
  talk: ReturnType<typeof useConversation>
  /** The pane is on the screen of a person who looks at it. */
  visible: boolean
  hasKeys: boolean
  /** Opens the search. */
  find: () => void
}

/** What the counsellor can do in a talk beside writing. After the end: the search and the note. */
export function TalkSide({ pane: { conv, conversation, written }, at, talk, visible, hasKeys, find, id, open, show }: Props) {
  const { counsellor } = useWords()
  const { desk, hands } = at
  const { choose } = useTheHandOver()
  const lookOn = useTheLookOn()
  const runs = written === null
  const tool = (name: string, letter: string, press: () => void) => (
    <button type="button" className="button button-small button-plain" aria-keyshortcuts={`Alt+${letter}`} onClick={press}>
      {name}
    </button>
  )
  return (
    <div id={id} className="pane-side" data-open={open}>
      <OutsidePanel conv={conv} name={at.name} talk={talk} acute={conversation.acute} over={!runs} visible={visible} hasKeys={hasKeys} />
      {runs && <Danger acute={conversation.acute} conv={conv} line={conversation.line} help={helpBeside(at, conversation)} talk={talk} />}
      <div className="pane-tools">
        {runs && !conversation.handing && tool(counsellor.handOver.open, letters.handOver, () => choose(conv))}
        {runs && !conversation.lookOn && tool(counsellor.lookOn.open, letters.lookOn, () => lookOn.choose(conv))}
        {runs && !(conv in desk.awaited) && tool(counsellor.talk.giveBack, letters.giveBack, () => void hands.areYouSure(conv, 'giveBack'))}
        {tool(counsellor.writing.find.open, letters.find, find)}
        <NotePad conv={conv} name={at.name} hasKeys={hasKeys} show={() => show(true)} />
      </div>
    </div>
  )
}
