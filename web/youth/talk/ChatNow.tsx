import { OtherHelp } from '../help/OtherHelp.tsx'
import { useHere } from '../here.ts'
import type { HeldScreen } from '../visit/screen.ts'
import type { Talk } from '../visit/talk.ts'
import { AlongAsks, AlongWays } from './Along.tsx'
import type { Names } from './namesIn.ts'

type Props = { screen: HeldScreen; name: string; names: Names; talk: Talk }

/** News of the talk, below the newest message, where the youth reads. A screen reader announces the sentence, but not the other help. */
export function ChatNow({ screen, name, names, talk: hands }: Props) {
  const { talk } = useHere().words
  const view = screen.at === 'chat' ? screen.view : null
  const isAway = view?.counsellorPresence === 'away'
  const chat = screen.at === 'chat' ? screen : null
  return (
    <>
      <div className={isAway || view?.stillThere ? 'notice' : undefined}>
        <div role="status">
          {view && isAway && (
            <p>
              <span>{talk.counsellorAway(name)}</span> <span>{view.anotherOnDuty && talk.anotherComes}</span>
            </p>
          )}
          {view?.stillThere && !isAway && <p>{talk.stillThere}</p>}
        </div>
        {isAway && <OtherHelp brief />}
      </div>
      <div role="status">{chat && <AlongAsks screen={chat} names={names} />}</div>
      {chat && <AlongWays screen={chat} talk={hands} />}
    </>
  )
}
