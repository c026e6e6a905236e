import type { LineNow } from '../../../shared/figures.ts'
import { monthInWords } from '../../../shared/words/when.ts'
import type { CoordinatorState } from '../coordinator.ts'
import { Refused } from '../Refused.tsx'
import { Steps } from '../Steps.tsx'
import type { CoordinatorHands } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { AsOf } from './AsOf.tsx'
import { ChooseLine } from './ChooseLine.tsx'
import { Counted } from './Counted.tsx'
import { monthOn } from './calendar.ts'
import { MonthSums } from './MonthSums.tsx'
import { PrintedTitle } from './PrintedTitle.tsx'

/** A calendar month of one line. */
export function Month({ state, lines, hands }: { state: CoordinatorState; lines: LineNow[]; hands: CoordinatorHands }) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.month
  const present = state.today.slice(0, 7)
  const name = lines.find((l) => l.line === state.line)?.name[lang] ?? ''
  return (
    <section aria-labelledby="month-title">
      <PrintedTitle line={name} when={monthInWords(state.month, lang)} />
      <div className="figures-head">
        <h1 id="month-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={state.line} choose={hands.chooseLine} />
          <fieldset className="choose-date">
            <legend className="visually-hidden">{words.month}</legend>
            <Steps words={words} step={(by) => hands.chooseMonth(monthOn(state.month, by))} isLast={state.month >= present}>
              <output className="choose-month">{monthInWords(state.month, lang)}</output>
            </Steps>
          </fieldset>
        </div>
      </div>
      {state.monthly.phase === 'refused' && <Refused why={state.monthly.why} again={hands.again} />}
      {state.monthly.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {state.monthly.phase === 'here' && (
        <>
          <AsOf at={state.monthly.at} again={hands.again} />
          <MonthSums month={state.monthly.figures} />
        </>
      )}
      <Counted>{words.explained}</Counted>
    </section>
  )
}
