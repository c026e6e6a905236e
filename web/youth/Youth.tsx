import { useEffect, useState } from 'react'
import type { Shell } from '../../shared/doors/page.ts'
import { hearCalls } from '../../shared/help/hearCalls.ts'
import type { YouthWords } from '../../shared/words/words.ts'
import { ConnectionBanner } from '../connection/ConnectionBanner.tsx'
import { ErrorBoundary } from '../connection/ErrorBoundary.tsx'
import type { Listening } from '../connection/useConnected.ts'
import { AfterQuestion } from './after/AfterQuestion.tsx'
import { Ended } from './after/Ended.tsx'
import { Goodbye } from './after/Goodbye.tsx'
import { Stopped } from './after/Stopped.tsx'
import { Broken } from './Broken.tsx'
import { ChoiceSteps } from './choices/ChoiceSteps.tsx'
import { Joining } from './choices/Joining.tsx'
import { whomOf } from './choices/steps.ts'
import { OtherHelp } from './help/OtherHelp.tsx'
import { HereProvider, type Sheet } from './here.ts'
import { Screenful } from './Screenful.tsx'
import { Sheets } from './Sheets.tsx'
import { Held } from './talk/Held.tsx'
import { namesIn } from './talk/namesIn.ts'
import { useAwake } from './useAwake.ts'
import { useTalk } from './useTalk.ts'
import { chosenOn, type Screen } from './visit/screen.ts'
import type { Talk } from './visit/talk.ts'
import { Elsewhere } from './waiting/Elsewhere.tsx'
import type { Move } from './waiting/moving.ts'
import { useHomeLink } from './waiting/useHomeLink.ts'
import { useTurn } from './waiting/useTurn.ts'

type Props = { talk: Talk; shell: Shell; words: YouthWords; socket: Listening; device: 'phone' | 'computer' }

/** The youth's app. If drawing throws, the talk goes on and help stays in reach. */
export function Youth(props: Props) {
  const { talk, shell, words } = props
  // Listens on the whole document: help also stands on the cover and beneath it, outside of this app.
  useEffect(() => hearCalls(document, () => talk.calling()), [talk])
  return (
    <ErrorBoundary fallback={(again) => <Broken words={words} shell={shell} whom={whomOf(chosenOn(talk.snapshot()))} again={again} />}>
      <Pages {...props} />
    </ErrorBoundary>
  )
}

/** What the youth sees: one screen at a time, from the state of the talk. */
function Pages({ talk, shell, words, socket, device }: Props) {
  const { screen, covered } = useTalk(talk, shell)
  const holds = screen.at === 'waiting' || screen.at === 'connecting' || screen.at === 'hand-over' || screen.at === 'chat'
  const [sheet, open] = useState<Sheet | null>(null)
  useAwake(isAwaited(screen) && !covered)
  const calling = useTurn(screen.at, covered, shell, words.waiting.turn)
  const [move, setMove] = useState<Move | null>(null)
  // Without a place or a talk links simply lead on. After a refused place the youth is asked, and the choices go along to the other line.
  const goTo = holds || screen.at === 'turned-away' || screen.at === 'no-proof' ? setMove : null
  useHomeLink(holds ? goTo : null)
  const keeper = talk.keeper()
  const here = {
    words,
    sheet,
    open,
    facts: shell.facts,
    whom: whomOf(chosenOn(screen)),
    isFirst: screen.at === 'waiting' && screen.view.place === 1,
    urgent: screen.at === 'waiting' && !screen.view.urgent && !screen.saysUrgent ? talk.urgent : null,
    holds,
    calling,
    now: talk.now ?? Date.now,
    goTo,
  }
  const counsellor = screen.at === 'chat' ? namesIn(talk.readers(), words.talk).of(screen.view.counsellor) : null
  const isThere = screen.at === 'chat' && screen.view.counsellorPresence === 'here'
  return (
    <HereProvider value={here}>
      {(holds ||
        screen.at === 'joining' ||
        screen.at === 'loading' ||
        (screen.at === 'elsewhere' && (screen.told === 'busy' || screen.told === 'trying'))) && (
        <ConnectionBanner socket={socket} words={words.connection} holdsPlace={holds}>
          <OtherHelp />
        </ConnectionBanner>
      )}
      <Shown talk={talk} shell={shell} words={words} screen={screen} covered={covered} device={device} />
      <Sheets
        open={sheet}
        isCovered={covered}
        close={() => open(null)}
        counsellor={counsellor}
        isThere={isThere}
        move={
          move &&
          goTo && {
            to: move,
            held: !holds ? null : screen.at === 'waiting' ? 'place' : 'talk',
            hasWritten: (keeper?.countMine() ?? 0) > 0 || (keeper?.draft() ?? '') !== '',
            go: talk.moveTo,
            stay: () => setMove(null),
          }
        }
      />
    </HereProvider>
  )
}

/** The screen stays on while the youth waits for a counsellor. It does not while the ticket is parked: then no seat rings for it. */
function isAwaited(screen: Screen): boolean {
  if (screen.at === 'waiting') return screen.view.unanswered !== 'parked'
  return screen.at === 'joining' || screen.at === 'connecting' || screen.at === 'hand-over'
}

type ShownProps = Omit<Props, 'socket'> & { screen: Screen; covered: boolean }

function Shown({ talk, shell, words, screen, covered, device }: ShownProps) {
  const { startOver } = shell
  const say = words.talk
  switch (screen.at) {
    case 'loading':
      return (
        <Screenful name="loading" heading={say.loading} picture="bench">
          <span className="dots" aria-hidden="true" />
        </Screenful>
      )
    case 'joining':
      return <Joining urgent={screen.chosen.urgent} />
    case 'no-proof':
      return (
        <Stopped
          name="no-proof"
          heading={say.noProofHeading}
          say={say.noProof}
          urgent={screen.chosen.urgent}
          way={{ label: words.chat.retry, go: () => void talk.join() }}
        />
      )
    case 'elsewhere':
      return <Elsewhere line={screen.line} told={screen.told ?? null} hither={talk.moveHere} back={talk.backThere} />
    case 'choices':
      return (
        <ChoiceSteps
          step={screen.step}
          chosen={screen.chosen}
          device={device}
          chose={(change) => talk.happen({ is: 'chose', change })}
          set={(change) => talk.happen({ is: 'set', change })}
          skip={() => talk.happen({ is: 'skipped' })}
          back={() => talk.happen({ is: 'went-back' })}
          parent={() => talk.happen({ is: 'parent' })}
          join={() => void talk.join()}
          randomName={() => nameFrom(words)}
        />
      )
    case 'turned-away':
      return (
        <Stopped
          name="turned-away"
          heading={say.turnedAwayHeading}
          say={words.refusals[screen.why]}
          urgent={screen.chosen.urgent}
          left={screen.left}
          covered={covered}
          way={{ label: words.chat.retry, go: () => void talk.join() }}
        />
      )
    case 'waiting':
    case 'connecting':
    case 'hand-over':
    case 'chat':
      return <Held screen={screen} talk={talk} covered={covered} device={device} />
    case 'ended':
      return (
        <Ended
          screen={screen}
          covered={covered}
          takesHere={talk.takesHere}
          ask={() => talk.happen({ is: 'answered', answers: {} })}
          over={talk.over}
          startOver={startOver}
        />
      )
    case 'question':
      return (
        <AfterQuestion
          screen={screen}
          answered={(answer) => talk.happen({ is: 'answered', ...answer })}
          over={talk.over}
          takesHere={talk.takesHere}
          again={() => void talk.sendAnswers().finally(startOver)}
        />
      )
    case 'goodbye':
      return <Goodbye screen={screen} device={device} startOver={startOver} />
    case 'superseded':
      return <Stopped name="superseded" heading={say.supersededHeading} say={say.superseded} />
    case 'no-crypto':
      return <Stopped name="no-crypto" heading={say.noCryptoHeading} say={say.noCrypto} />
    case 'stopped':
      return <Halt screen={screen} covered={covered} words={words} startOver={startOver} />
  }
}

type HaltProps = { screen: Extract<Screen, { at: 'stopped' }>; covered: boolean; words: YouthWords; startOver(): void }

function Halt({ screen: { why, left }, covered, words, startOver }: HaltProps) {
  const { talk, refusals } = words
  const reload = { label: talk.reload, go: () => location.reload() }
  if (why === 'lost')
    return (
      <Stopped
        name="lost"
        heading={talk.lostHeading}
        say={talk.lost}
        left={left}
        covered={covered}
        way={{ label: talk.startNew, go: startOver }}
      />
    )
  return <Stopped name={why} heading={talk.brokenHeading} say={why === 'old-page' ? refusals['old-page'] : talk.broken} way={reload} />
}

/** A random nickname. The youth may write another name instead. */
export const nameFrom = (words: YouthWords) => {
  const { names } = words.choices
  return names[Math.floor(Math.random() * names.length)] ?? ''
}
