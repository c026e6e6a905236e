import { useState } from 'react'
import { type YouthTopic, youthTopics } from '../../../shared/topic.ts'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'
import { moods } from './moods.ts'
import { OtherAge } from './OtherAge.tsx'
import { type Chosen, QUESTIONS, type Step, stepNumber } from './steps.ts'
import { Tick } from './Tick.tsx'

type Props = {
  step: Step
  chosen: Chosen
  device: 'phone' | 'computer'
  chose(change: Partial<Chosen>): void
  set(change: Partial<Chosen>): void
  skip(): void
  back(): void
  parent(): void
  join(): void
  randomName(): string
}

/** Choosing one of these topics took courage. */
const hard: ReadonlySet<YouthTopic> = new Set(['feeling-bad', 'someone-hurts-me', 'someone-close-substances'])

/** One question at a time. "Go to the queue now" is there from the first question: two taps from the start page. */
export function ChoiceSteps({ step, chosen, device, chose, set, skip, back, parent, join, randomName }: Props) {
  const { words } = useHere()
  const { choices } = words
  const isOther = step === 'under12' || step === 'over25' || step === 'parent'
  const special = step === 'danger' || isOther
  const mayBeParent = (step === 'topic' || step === 'about' || step === 'age') && !chosen.parent
  // The first question is the heading. The text after it is a paragraph.
  const [asks = '', ...more] = heading(step, chosen, choices).split(/(?<=\?) /)
  const ways = (
    <div className="choices-ways">
      {step !== 'nickname' && (
        <button type="button" className="button button-plain" onClick={skip}>
          {choices.skip}
        </button>
      )}
      {/* On the questions the answers lead on, so this button looks less important there. */}
      <button type="button" className={step === 'nickname' ? 'button button-main' : 'button button-soft'} onClick={join}>
        {step === 'nickname' ? choices.goToQueue : choices.straightIn}
      </button>
    </div>
  )
  return (
    <Screenful
      name={`choices-${step}`}
      heading={asks}
      lead={step === 'about' && isHard(chosen) ? choices.saidIt : undefined}
      foot={!special && ways}
    >
      {more.length > 0 && <p>{more.join(' ')}</p>}
      {!special && (
        <p className="steps">
          {stepNumber(step) > 1 && (
            <button type="button" className="link" onClick={back}>
              {choices.back}
            </button>
          )}
          <span>{step === 'nickname' ? choices.last : choices.step(stepNumber(step), QUESTIONS)}</span>
          <span>{choices.intro}</span>
        </p>
      )}
      {isOther && (
        <p className="steps">
          <button type="button" className="link" onClick={back}>
            {choices.back}
          </button>
        </p>
      )}
      <Answers step={step} chosen={chosen} device={device} chose={chose} set={set} skip={skip} randomName={randomName} />
      {mayBeParent && (
        <p>
          <button type="button" className="link" onClick={parent}>
            {choices.isParent}
          </button>
        </p>
      )}
      {step === 'nickname' && (
        <Tick
          says={choices.writtenBefore}
          ticked={chosen.writtenBefore === true}
          tick={(yes) => set({ writtenBefore: yes || undefined })}
        />
      )}
      {/* Asked at the first question and once more before the queue. */}
      {(step === 'topic' || step === 'nickname') && (
        <Tick says={choices.borrowed[device]} note={choices.borrowedNote} ticked={chosen.borrowed} tick={(yes) => set({ borrowed: yes })} />
      )}
    </Screenful>
  )
}

const isHard = ({ topic }: Chosen) => topic !== undefined && hard.has(topic)

type Words = ReturnType<typeof useHere>['words']['choices']

function heading(step: Step, chosen: Chosen, choices: Words): string {
  switch (step) {
    case 'age':
      return chosen.about === 'another' ? choices.age.yourself : choices.age.question
    case 'topic':
    case 'about':
    case 'wants':
    case 'mood':
    case 'nickname':
      return choices[step].question
    case 'danger':
      return chosen.topic === 'self-harm-suicide' ? choices.saidIt : choices.danger
    case 'under12':
      return choices.under12
    case 'over25':
    case 'parent':
      return choices[step]
    case 'done':
      return choices.heading
  }
}

function Answers({ step, chosen, device, chose, set, skip, randomName }: Omit<Props, 'back' | 'parent' | 'join'>) {
  const { words, facts } = useHere()
  const { choices } = words
  switch (step) {
    case 'topic':
      return <Picks answers={topicsOf(facts.line.topics, choices.topic.answers)} picked={chosen.topic} pick={(topic) => chose({ topic })} />
    case 'about':
      return <Picks answers={choices.about.answers} picked={chosen.about} pick={(about) => chose({ about })} />
    case 'age':
      return <Picks answers={choices.age.answers} picked={chosen.age} pick={(age) => chose({ age })} />
    case 'wants':
      return <Picks answers={choices.wants.answers} picked={chosen.wants} pick={(wants) => chose({ wants })} />
    case 'mood':
      return (
        <>
          <p className="aside">{choices.mood.note[device]}</p>
          <Picks
            answers={moods(choices.mood.answers)}
            picked={chosen.mood === undefined ? undefined : `m${chosen.mood}`}
            pick={(mood) => chose({ mood: Number(mood.slice(1)) })}
          />
        </>
      )
    case 'nickname':
      return <Nickname chosen={chosen} set={set} randomName={randomName} />
    case 'danger':
      return <Danger said={chosen.topic === 'self-harm-suicide'} chose={chose} skip={skip} />
    case 'under12':
      return <OtherAge age="under_12" skip={skip} />
    case 'over25':
      return <OtherAge age="over_25" skip={skip} />
    case 'parent':
      return <OtherAge age="parent" skip={skip} />
    case 'done':
      return null
  }
}

/**
 * The topics of this line. Two are always there: self-harm, because it opens the way to help, and "something else", because it is for
 * everybody.
 */
function topicsOf(topics: YouthTopic[], answers: Record<YouthTopic, string>): Partial<Record<YouthTopic, string>> {
  const shown = youthTopics.filter((topic) => topics.includes(topic) || topic === 'self-harm-suicide' || topic === 'other')
  return Object.fromEntries(shown.map((topic) => [topic, answers[topic]]))
}

/** Plain buttons: a tap answers and goes on. */
export function Picks<K extends string>({
  answers,
  picked,
  pick,
}: {
  answers: Partial<Record<K, string>>
  picked: NoInfer<K> | undefined
  pick(answer: NoInfer<K>): void
}) {
  return (
    <ul className="picks">
      {/* The keys of a record typed by K are K. */}
      {(Object.keys(answers) as K[]).map((answer) => (
        <li key={answer}>
          <button type="button" className="pick" aria-pressed={picked === answer} onClick={() => pick(answer)}>
            {answers[answer]}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Nickname({ chosen, set, randomName }: Pick<Props, 'chosen' | 'set' | 'randomName'>) {
  const { words } = useHere()
  const { nickname } = words.choices
  const [name, setName] = useState(chosen.nickname)
  const write = (next: string) => {
    setName(next)
    set({ nickname: next.trim() })
  }
  return (
    <div className="nickname">
      <p>{nickname.note}</p>
      <label>
        <span className="visually-hidden">{nickname.label}</span>
        <input
          value={name}
          maxLength={30}
          dir="auto"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          translate="no"
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <button type="button" className="button button-quiet" onClick={() => write(randomName())}>
        <span className="sign sign-again" aria-hidden="true" /> {nickname.another}
      </button>
    </div>
  )
}

function Danger({ said, chose, skip }: Pick<Props, 'chose' | 'skip'> & { said: boolean }) {
  const { words } = useHere()
  return (
    <>
      {said && <p>{words.choices.dangerSaid}</p>}
      <p>{words.choices.dangerPills}</p>
      <div className="choices-ways">
        <a className="button button-alarm" href="tel:112">
          <span className="sign sign-phone" aria-hidden="true" /> {words.help.callNow('112')}
        </a>
        <button type="button" className="button button-main" onClick={() => chose({ urgent: true })}>
          {words.choices.dangerYes}
        </button>
        <button type="button" className="button button-plain" onClick={skip}>
          {words.choices.dangerNo}
        </button>
      </div>
    </>
  )
}
