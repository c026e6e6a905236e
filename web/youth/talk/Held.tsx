import { useEffect, useState } from 'react'
import { atStart } from '../../../shared/words/atStart.ts'
import { shortClock } from '../../../shared/words/when.ts'
import { MessageList } from '../../chat/MessageList.tsx'
import { NewBelow } from '../../chat/NewBelow.tsx'
import { TypingLine } from '../../chat/TypingLine.tsx'
import { countTheirs } from '../../chat/transcript.ts'
import { useSlowed } from '../../chat/useSlowed.ts'
import { useStickToEnd } from '../../chat/useStickToEnd.ts'
import { useTranscript } from '../../chat/useTranscript.ts'
import { HelpButton } from '../help/HelpButton.tsx'
import { useHere } from '../here.ts'
import { OutsideHelp } from '../outside/OutsideHelp.tsx'
import { outsideSaid } from '../outside/outsideSaid.ts'
import { useNewScreen } from '../useNewScreen.ts'
import type { HeldScreen } from '../visit/screen.ts'
import type { Talk } from '../visit/talk.ts'
import { ChatNow } from './ChatNow.tsx'
import { GivenCard } from './GivenCard.tsx'
import { namesIn } from './namesIn.ts'
import { TalkMenu } from './TalkMenu.tsx'
import { headingOf, TalkStatus } from './TalkStatus.tsx'
import { Ways } from './Ways.tsx'
import { WriteBox } from './WriteBox.tsx'

type Props = { screen: HeldScreen; talk: Talk; covered: boolean; device: 'phone' | 'computer' }

/**
 * A place in the queue or a talk. It stays one page with one box from first to last: only the text above the messages changes. So a youth
 * who is seated, given back or asked loses no word, no cursor and no keyboard. Under a cover nothing written is drawn.
 */
export function Held({ screen, talk, covered, device }: Props) {
  const { words, facts, sheet } = useHere()
  const keeper = talk.keeper()
  const names = namesIn(talk.readers(), words.talk)
  const isTalk = screen.at === 'chat'
  const isDrawn = !covered && screen.at !== 'hand-over'
  const transcript = useTranscript(keeper, isDrawn)
  const slowed = useSlowed(keeper)
  const scroll = useStickToEnd({ shown: !covered, from: isTalk ? 'end' : 'top', theirs: countTheirs(transcript) })
  const title = useNewScreen(screen.at, true)
  const name = isTalk ? names.of(screen.view.counsellor) : words.talk.counsellor
  // Read from the keeper, not from the drawn list: while a question covers the messages an address is not held back, either.
  const askedWhere = keeper?.snapshot().askedWhere
  // Only a question of the counsellor in this talk counts. In the queue no counsellor reads the answer yet.
  const asker = isTalk && askedWhere !== undefined && names.isOne(askedWhere, screen.view.counsellor) ? askedWhere : null
  // So is help outside the chat: while it is open, or given, names and numbers are meant to be written.
  const outside = keeper?.snapshot().outside
  const isOutside =
    isTalk &&
    outside !== undefined &&
    (outside.phase === 'open' || outside.phase === 'given' || (outside.duty && outside.phase === 'asked'))
  const [outsideOpen, setOutsideOpen] = useState(false)
  // With the next counsellor the sheet does not open by itself.
  useEffect(() => {
    if (!isTalk) setOutsideOpen(false)
  }, [isTalk])
  const pauseOf = (at: number) => shortClock(at, facts.line.timeZone)
  const say = (text: string) => {
    talk.say(text)
    scroll.toEnd()
  }
  const heading = (
    <h1 ref={title} tabIndex={-1}>
      {headingOf(screen, words, name)}
    </h1>
  )
  // Here the heading is a question, and is read after the text that leads to it.
  const asks = screen.at === 'hand-over'
  return (
    <div className="talk" data-screen={screen.at}>
      <header className="talk-who">
        <div className="talk-title">
          <div aria-live="polite">{!asks && heading}</div>
          <p className="talk-line">{facts.line.name[facts.lang]}</p>
        </div>
        {isTalk && (
          <TalkMenu
            name={name}
            names={names}
            anotherOnDuty={screen.view.anotherOnDuty}
            another={() => void talk.another()}
            leave={() => void talk.leave()}
            outside={() => setOutsideOpen(true)}
          />
        )}
        <span hidden={sheet === 'urgent'}>
          <HelpButton />
        </span>
      </header>
      <div className="talk-scroll" ref={scroll.box}>
        <div className="talk-all">
          <div className="talk-says" aria-live="polite">
            <TalkStatus screen={screen} names={names} heading={asks && heading} />
          </div>
          <Ways screen={screen} talk={talk} transcript={transcript} device={device} />
          <div className="talk-list">
            {keeper && isDrawn && (
              <MessageList
                transcript={transcript}
                words={isTalk ? words.chat : { ...words.chat, sent: words.waiting.ready }}
                nameOf={(from) => atStart(names.of(from))}
                retry={() => keeper.retry()}
                slowed={slowed}
                cardOf={(card) => <GivenCard card={card} />}
                outsideOf={(step) => outsideSaid(step, isTalk ? screen.view.counsellor : null, names, words.outside)}
                pauseOf={pauseOf}
              />
            )}
          </div>
          <ChatNow screen={screen} name={name} />
          <TypingLine says={isTalk && screen.typing && screen.view.counsellorPresence === 'here' ? words.chat.typing(name) : null} />
        </div>
      </div>
      <div className="talk-write">
        <NewBelow scroll={scroll} words={words.chat} />
        <div role="status">{asker !== null && !covered && <p className="notice">{words.chat.justSend(names.of(asker))}</p>}</div>
        {keeper && isTalk && isDrawn && (
          <OutsideHelp
            keeper={keeper}
            transcript={transcript}
            kid={screen.view.counsellor}
            names={names}
            covered={covered}
            isOpen={outsideOpen}
            open={() => setOutsideOpen(true)}
            close={() => setOutsideOpen(false)}
            wrote={talk.wrote}
            stillThere={screen.view.stillThere}
          />
        )}
        {keeper && !covered && (
          <WriteBox
            key="box"
            keeper={keeper}
            send={say}
            {...(isTalk && { wrote: talk.wrote })}
            warnOf={askedWhere === undefined && !isOutside ? name : null}
            device={device}
          />
        )}
      </div>
    </div>
  )
}
