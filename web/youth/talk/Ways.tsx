import type { Transcript } from '../../chat/transcript.ts'
import { useHere } from '../here.ts'
import type { HeldScreen } from '../visit/screen.ts'
import type { Talk } from '../visit/talk.ts'
import { WaitingWays } from '../waiting/WaitingWays.tsx'

type Props = { screen: HeldScreen; talk: Talk; transcript: Transcript; device: 'phone' | 'computer' }

/** The actions besides writing. They stand between the text above and the messages. */
export function Ways({ screen, talk, transcript, device }: Props) {
  const { words } = useHere()
  switch (screen.at) {
    case 'waiting':
      return <WaitingWays key="waiting" screen={screen} talk={talk} transcript={transcript} device={device} />
    case 'hand-over':
      return (
        <div key="hand-over" className="choices-ways settles">
          <button type="button" className="button button-main" onClick={() => talk.answerHandOver('yes')}>
            {words.talk.handOverYes}
          </button>
          <button type="button" className="button button-plain" onClick={() => talk.answerHandOver('no')}>
            {words.talk.handOverNo}
          </button>
          <button type="button" className="button button-plain" onClick={() => talk.answerHandOver('stop')}>
            {words.talk.handOverStop}
          </button>
        </div>
      )
    case 'connecting':
    case 'chat':
      return null
  }
}
