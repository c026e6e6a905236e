import type { SurveyAnswers } from '../../../shared/survey.ts'
import { Picks } from '../choices/ChoiceSteps.tsx'
import { moods } from '../choices/moods.ts'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'
import type { Happening, Screen } from '../visit/screen.ts'
import { Sorry } from './Sorry.tsx'

type Answered = Omit<Extract<Happening, { is: 'answered' }>, 'is'>
type Props = {
  screen: Extract<Screen, { at: 'question' }>
  answered(answer: Answered): void
  over(): void
  /** Sends the answers and starts again. */
  again(): void
  takesHere(): Promise<boolean | null>
}

/** One question at a time. Each may be skipped, and the counsellor sees no answer. */
export function AfterQuestion({ screen, answered, over, again, takesHere }: Props) {
  const { words } = useHere()
  const { after } = words
  const { question, chosen } = screen
  if (screen.sorry === 'now')
    return <Sorry takesHere={takesHere} again={again} on={() => answered({ answers: {} })} shut={screen.view.shut} />
  if (question === 'done') return null
  const answer = (answers: SurveyAnswers, isSad = false) => answered({ answers, ...(isSad && { isSad }) })
  return (
    <Screenful name={`question-${question}`} heading={after[question].question}>
      {screen.moods && <p className="aside">{inWords(screen.moods, after)}</p>}
      {question === 'mood' && (
        <Picks
          answers={moods(after.mood.answers)}
          picked={undefined}
          pick={(mood) => answered(moodAnswer(Number(mood.slice(1)), chosen.mood))}
        />
      )}
      {question === 'got' && (
        <Picks
          answers={after.got.answers}
          picked={undefined}
          pick={(gotWhatICameFor) => answer({ gotWhatICameFor }, gotWhatICameFor === 'no')}
        />
      )}
      {question === 'back' && <Picks answers={after.back.answers} picked={undefined} pick={(wouldComeBack) => answer({ wouldComeBack })} />}
      {question === 'heard' && <Picks answers={after.heard.answers} picked={undefined} pick={(heardFrom) => answer({ heardFrom })} />}
      <div className="choices-ways">
        <button type="button" className="button button-plain" onClick={() => answer({})}>
          {after.skip}
        </button>
        <button type="button" className="button button-quiet" onClick={over}>
          {after.enough}
        </button>
      </div>
    </Screenful>
  )
}

/** A mood of 1 or 2 is sad, whatever it was before. */
const SAD = 2

/** Only the change leaves this browser. The page shows both moods in words, so that the youth sees whether the talk helped. */
function moodAnswer(now: number, before: number | undefined): Answered {
  const sad = now <= SAD && { isSad: true }
  if (before === undefined) return { answers: {}, ...sad }
  return { answers: { moodChange: now - before }, ...sad, moods: { before, now } }
}

const inWords = (told: NonNullable<Props['screen']['moods']>, after: ReturnType<typeof useHere>['words']['after']) =>
  after.moods(after.mood.answers[told.before - 1] ?? '', after.mood.answers[told.now - 1] ?? '')
