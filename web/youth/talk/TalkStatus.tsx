import type { ReactNode } from 'react'
import { languages } from '../../../shared/lang.ts'
import { atStart } from '../../../shared/words/atStart.ts'
import { closing, saidHour } from '../../../shared/words/when.ts'
import type { YouthWords } from '../../../shared/words/words.ts'
import { isolated } from '../../chat/isolated.ts'
import { useHere } from '../here.ts'
import type { HeldScreen } from '../visit/screen.ts'
import { placeSaid, WaitingSays } from '../waiting/WaitingSays.tsx'
import { handOverSaid } from './handOverSaid.ts'
import type { Names } from './namesIn.ts'

type Props = { screen: HeldScreen; names: Names; heading: ReactNode }

/** The text above the messages. One live region holds it from the queue through the talk, so that everything new in it is announced. */
export function TalkStatus({ screen, names, heading }: Props) {
  const { words } = useHere()
  switch (screen.at) {
    case 'waiting':
      return <WaitingSays key="waiting" screen={screen} />
    case 'connecting':
      return (
        <p key="connecting" className="talk-note">
          {words.talk.checking}
        </p>
      )
    case 'hand-over':
      return (
        <div key="hand-over">
          <p className="lead">{handOverSaid(screen.newcomer, words.talk).lead}</p>
          {heading}
          {screen.newcomer.title !== '' && <p>{words.talk.whoIs(isolated(screen.newcomer.name), screen.newcomer.title)}</p>}
        </div>
      )
    case 'chat':
      return <ChatSays key="chat" view={screen.view} names={names} />
  }
}

function ChatSays({ view, names }: { view: Extract<HeldScreen, { at: 'chat' }>['view']; names: Names }) {
  const { words, facts } = useHere()
  const { talk } = words
  const name = names.of(view.counsellor)
  const place = view.lookOn?.place
  const along = names.along !== null && place ? talk.along.from(names.along, isolated(place)) : names.along
  const all = new Intl.ListFormat(languages[facts.lang].locale, { type: 'conjunction' }).format(names.now) || name
  return (
    <p className="talk-note">
      <span>{talk.here(name)}</span> <span>{names.canReadNow(view.counsellor) && talk.onlyYou(all)}</span>{' '}
      <span>{along !== null && talk.along.says(along)}</span> <span>{view.shut && talk.shut}</span>{' '}
      <span>
        {view.closesAt !== null && talk.until(saidHour(closing(view.closesAt, facts.line.timeZone, facts.lang), facts.line, facts.lang))}
      </span>
    </p>
  )
}

/** The heading of this screen. */
export function headingOf(screen: HeldScreen, { waiting, talk }: YouthWords, counsellor: string): string {
  switch (screen.at) {
    case 'waiting': {
      const { unanswered, place, urgent } = screen.view
      if (unanswered === 'parked' || unanswered === 'rests') return waiting.stillHere[unanswered]
      return urgent ? waiting.urgentSaid : placeSaid(place, waiting)
    }
    case 'connecting':
      return talk.coming
    case 'hand-over':
      return handOverSaid(screen.newcomer, talk).asks
    case 'chat':
      return atStart(counsellor)
  }
}
