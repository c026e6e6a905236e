import type { SurveyAnswers } from '../../shared/statistics.ts'
import { Picks } from './Choices.tsx'
import { useHere } from './here.ts'
import { moods } from './moods.ts'
import { OtherHelp } from './OtherHelp.tsx'
import { Screenful } from './Screenful.tsx'
import type { Screen } from './screen.ts'

type EndedProps = { screen: Extract<Screen, { at: 'ended' }>; ask(): void; over(): void; startOver(): void }

/** It is over, and said so. The questions are an offer. */
export function Ended({ screen, ask, over, startOver }: EndedProps) {
  const { words } = useHere()
  const { after, talk } = words
  const { view } = screen
  // Nobody is silent in a queue: what ends there by the clock is the line's own closing.
  const closed = view.endedBy === 'timeout' && view.inQueue
  if (!view.talked) {
    return (
      <Screenful
        name="ended"
        heading={closed ? after.closedOver : view.endedBy === 'youth' ? after.ended.youth : after.lapsed}
        picture={closed ? 'door' : 'sun'}
      >
        <div className="choices-ways">
          <button type="button" className={closed ? 'button button-plain' : 'button button-main'} onClick={startOver}>
            {closed ? after.toStart : talk.startNew}
          </button>
        </div>
        <OtherHelp />
      </Screenful>
    )
  }
  return (
    <Screenful name="ended" heading={closed ? after.closedOverAgain : after.ended[view.endedBy]} picture={closed ? 'door' : 'sun'}>
      <p>{after.deleted}</p>
      {view.survey !== null && (
        <>
          <p>{after.ask}</p>
          <div className="choices-ways">
            <button type="button" className="button button-main" onClick={ask}>
              {after.answer}
            </button>
            <button type="button" className="button button-plain" onClick={over}>
              {after.no}
            </button>
          </div>
        </>
      )}
      <button type="button" className="button button-plain" onClick={over}>
        {after.deleteAll}
      </button>
      <h2>{after.next}</h2>
      <p>{after.nextSay}</p>
      <OtherHelp />
    </Screenful>
  )
}

type QuestionProps = { screen: Extract<Screen, { at: 'question' }>; answered(answers: SurveyAnswers): void; over(): void }

/** One question at a time; each may be skipped, and none is seen by the counsellor. */
export function AfterQuestion({ screen, answered, over }: QuestionProps) {
  const { words } = useHere()
  const { after } = words
  const { question, chosen } = screen
  if (question === 'done') return null
  return (
    <Screenful name={`question-${question}`} heading={after[question].question}>
      {question === 'mood' && (
        <Picks
          answers={moods(after.mood.answers)}
          picked={undefined}
          pick={(mood) => answered(chosen.mood === undefined ? {} : { moodChange: Number(mood.slice(1)) - chosen.mood })}
        />
      )}
      {question === 'got' && (
        <Picks answers={after.got.answers} picked={undefined} pick={(gotWhatICameFor) => answered({ gotWhatICameFor })} />
      )}
      {question === 'back' && (
        <Picks answers={after.back.answers} picked={undefined} pick={(wouldComeBack) => answered({ wouldComeBack })} />
      )}
      {question === 'heard' && <Picks answers={after.heard.answers} picked={undefined} pick={(heardFrom) => answered({ heardFrom })} />}
      <div className="choices-ways">
        <button type="button" className="button button-plain" onClick={() => answered({})}>
          {after.skip}
        </button>
        <button type="button" className="button button-plain" onClick={over}>
          {after.deleteAll}
        </button>
      </div>
    </Screenful>
  )
}

/** Gone, and what that means. */
export function Goodbye({ startOver }: { startOver(): void }) {
  const { words } = useHere()
  const { after } = words
  return (
    <Screenful name="goodbye" heading={after.goodbyeHeading} picture="sun">
      <p>{after.goodbye}</p>
      <ul className="told">
        {after.goodbyeList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="choices-ways">
        <button type="button" className="button button-plain" onClick={startOver}>
          {after.toStart}
        </button>
      </div>
      <h2>{after.next}</h2>
      <OtherHelp />
    </Screenful>
  )
}
