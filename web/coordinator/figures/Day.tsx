import type { LineNow } from '../../../shared/figures.ts'
import type { CoordinatorState } from '../coordinator.ts'
import { Refused } from '../Refused.tsx'
import { Steps } from '../Steps.tsx'
import type { CoordinatorHands } from '../useCoordinator.ts'
import { useWords } from '../words.ts'
import { AsOf } from './AsOf.tsx'
import { ChooseLine } from './ChooseLine.tsx'
import { Counted } from './Counted.tsx'
import { dayInWords, dayOn, isBeingForgotten, isKept } from './calendar.ts'
import { DayColumns } from './DayColumns.tsx'
import { DayTable } from './DayTable.tsx'

/** A calendar day of one line, hour by hour, as a chart and as the table under it. */
export function Day({ state, lines, hands }: { state: CoordinatorState; lines: LineNow[]; hands: CoordinatorHands }) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.day
  const { today } = state
  const kept = isKept(state.date, today)
  const name = lines.find((l) => l.line === state.line)?.name[lang] ?? ''
  return (
    <section aria-labelledby="day-title">
      <div className="figures-head">
        <h1 id="day-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={state.line} choose={hands.chooseLine} />
          <div className="choose-date">
            <Steps words={words} step={(by) => hands.chooseDate(dayOn(state.date, by))} isLast={state.date >= today}>
              <label className="choose">
                <span>{words.date}</span>
                <input
                  type="date"
                  value={state.date}
                  max={today}
                  // A half-typed date is empty. Then the day that is shown stays.
                  onChange={(e) => e.target.value && hands.chooseDate(e.target.value)}
                />
              </label>
            </Steps>
          </div>
        </div>
      </div>
      <p className="figures-day">
        <span className="printed-line">{`${name}, `}</span>
        {dayInWords(state.date, lang)}
      </p>
      {!kept && <p className="figures-empty">{words.deleted}</p>}
      {kept && isBeingForgotten(state.date, today) && <p className="figures-hint">{words.beingDeleted}</p>}
      {kept && state.day.phase === 'refused' && <Refused why={state.day.why} again={hands.again} />}
      {kept && state.day.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {kept && state.day.phase === 'here' && (
        <>
          <AsOf at={state.day.at} again={hands.again} />
          <DayColumns
            day={state.day.figures}
            line={name}
            none={state.date > today ? words.notYet : state.date === today ? words.noneYet : words.none}
          />
          <DayTable day={state.day.figures} />
        </>
      )}
      <Counted>{words.explained}</Counted>
    </section>
  )
}
