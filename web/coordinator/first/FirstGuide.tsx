import { useEffect, useRef, useState } from 'react'
import type { LineNow } from '../../../shared/figures.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import type { LineReading } from '../../../shared/settings/lineSettings.ts'
import type { ScreenProps } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { FieldStep } from './FieldStep.tsx'
import type { FirstAround } from './firstAround.ts'
import { type FirstStep, fieldsOfStep, firstSteps, keepStep, keptStep, lacksOf, stepAfter, stepBefore, stepToBegin } from './firstSteps.ts'
import { Missing } from './Missing.tsx'
import { NumberStep } from './NumberStep.tsx'
import { Opened } from './Opened.tsx'
import { OpenStep } from './OpenStep.tsx'
import { StepList } from './StepList.tsx'
import { TeamStep } from './TeamStep.tsx'
import { useFirstDraft } from './useFirstDraft.ts'

type Props = {
  line: LineNow
  view: FirstView
  reading: LineReading
  around: FirstAround
  screen: ScreenProps
  /** Reads again what is missing. */
  again(): void
  toNow(): void
}

/** The seven steps: which there are, what each lacks, and the one that is being done. */
export function FirstGuide({ line, view, reading, around, screen, again, toNow }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.first
  const [step, setStep] = useState<FirstStep>(() => stepToBegin(keptStep(line.line), view.lacks))
  const { draft, hands } = useFirstDraft(around.socket, line.line, reading)
  const [isOpenedHere, setOpenedHere] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isMoved = useRef(false)
  const go = (to: FirstStep) => {
    isMoved.current = true
    keepStep(line.line, to)
    setStep(to)
  }
  // The keyboard goes where the eyes go; not when the page has just come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another heading to go to
  useEffect(() => {
    if (!isMoved.current) return
    heading.current?.focus()
    heading.current?.scrollIntoView?.({ block: 'start' })
  }, [step])
  // The live view may know of the opening before the answer that was read last.
  if (!view.isPreparing || line.preparing === undefined)
    return <Opened line={line} path={draft.reading.settings.path} isOpenedHere={isOpenedHere} toNow={toNow} />
  const previous = stepBefore(step)
  const back = previous && (
    <button type="button" className="button" onClick={() => go(previous)}>
      {words.back}
    </button>
  )
  const shown = fieldsOfStep[step]
  const name = words.steps[step]
  return (
    <>
      <p className="first-intro">{words.intro(line.name[lang])}</p>
      <div className="first-guide">
        <StepList step={step} view={view} go={go} />
        <section className="first-step" aria-labelledby="first-step">
          <h2 id="first-step" ref={heading} tabIndex={-1}>
            {words.stepOf(firstSteps.indexOf(step) + 1, firstSteps.length, name)}
          </h2>
          <p>{words.intros[step]}</p>
          {step === 'name' && view.municipalities.length > 0 && <p>{words.municipality(view.municipalities.join(', '))}</p>}
          {step !== 'open' && step !== 'team' && <Missing lacks={lacksOf(step, view.lacks)} />}
          {shown && (
            <FieldStep
              key={step}
              draft={draft}
              hands={hands}
              fields={shown}
              around={around}
              done={() => {
                again()
                go(stepAfter(step))
              }}
              back={back}
            />
          )}
          {step === 'numbers' && <NumberStep line={line.line} view={view} around={around} again={again} />}
          {step === 'team' && <TeamStep line={line} view={view} screen={screen} />}
          {step === 'open' && (
            <OpenStep
              line={line.line}
              view={view}
              around={around}
              go={go}
              again={again}
              back={back}
              opened={(isHere) => {
                setOpenedHere(isHere)
                again()
              }}
            />
          )}
          {(step === 'numbers' || step === 'team') && (
            <p className="first-buttons">
              <button type="button" className="button button-main" onClick={() => go(stepAfter(step))}>
                {words.next}
              </button>
              {back}
            </p>
          )}
        </section>
      </div>
    </>
  )
}
