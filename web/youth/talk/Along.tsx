import { atStart } from '../../../shared/words/atStart.ts'
import { isolated } from '../../chat/isolated.ts'
import { useHere } from '../here.ts'
import type { HeldScreen } from '../visit/screen.ts'
import type { Talk } from '../visit/talk.ts'
import type { Names } from './namesIn.ts'

type ChatScreen = Extract<HeldScreen, { at: 'chat' }>

/** Asks whether a colleague may read along. The name comes from the roster. It is announced, and moves no focus. */
export function AlongAsks({ screen, names }: { screen: ChatScreen; names: Names }) {
  const { talk } = useHere().words
  const { onlooker } = screen
  if (!onlooker) return null
  const { place } = onlooker
  const name = isolated(onlooker.name)
  const asked = place ? talk.along.from(name, isolated(place)) : name
  return (
    <div className="notice" data-asks="along">
      <p>{talk.along.asks(names.of(screen.view.counsellor), name, asked)}</p>
      {onlooker.title !== '' && <p className="aside">{talk.whoIs(atStart(name), onlooker.title)}</p>}
    </div>
  )
}

/** The answers. They stand outside the text that is announced, as in a hand-over. */
export function AlongWays({ screen, talk }: { screen: ChatScreen; talk: Talk }) {
  const { along } = useHere().words.talk
  if (!screen.onlooker) return null
  return (
    <div className="choices-ways settles">
      <button type="button" className="button button-main" onClick={() => talk.answerLookOn(true)}>
        {along.yes}
      </button>
      <button type="button" className="button button-plain" onClick={() => talk.answerLookOn(false)}>
        {along.no}
      </button>
    </div>
  )
}
