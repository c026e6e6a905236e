import type { DeskConversation } from '../../../shared/doors/counsellorView.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import type { OpenDesk } from '../desk/desk.ts'
import { type AskedFrom, Sure } from '../talk/Sure.tsx'
import { useWords } from '../words.ts'

type Asked = NonNullable<OpenDesk['sure']>['what']
type Props = {
  conversation: DeskConversation
  asked: Asked
  ask: (as: EndsAs) => void
  end: () => void
  endAs: (as: EndsAs) => void
  stay: (from: AskedFrom) => void
}

/** The question about the end, with the quieter ways behind it. Each of them says what it does before it is done. */
export function EndQuestion({ conversation, asked, ask, end, endAs, stay }: Props) {
  const { talk, endings } = useWords().counsellor
  if (asked === 'end') {
    const others = waysFor(conversation).map((as) => ({ say: endings[as].open, go: () => ask(as) }))
    return <Sure question={talk.endSure} yes={talk.endYes} no={talk.no} go={end} others={others} stay={stay} />
  }
  if (asked !== 'joke' && asked !== 'harassment') return null
  const words = endings[asked]
  return (
    <Sure
      key={asked}
      question={words.sure(isPractice(conversation.line))}
      yes={words.yes}
      no={talk.no}
      go={() => endAs(asked)}
      stay={stay}
    />
  )
}

/** Where the counsellor sees a life in danger, there is only the usual end. A youth who said "urgent" is not taken for a joke. */
const waysFor = ({ acute, urgent }: DeskConversation): EndsAs[] => (acute ? [] : urgent ? ['harassment'] : ['joke', 'harassment'])
