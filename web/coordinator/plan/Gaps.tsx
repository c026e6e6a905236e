import type { PlanView } from '../../../shared/team/planWire.ts'
import { dateAt, dayInWords, lineClockAt } from '../figures/calendar.ts'
import { hourSpan } from '../load/weekInWords.ts'
import { useWords } from '../words.ts'

/** More are said in a number: a line without any plan has a gap on every day. */
const SHOWN = 14
const DAY_MS = 24 * 3600_000

/** Opening hours ahead without anybody on the plan, and hours behind in which youths left because nobody was there. */
export function Gaps({ plan: { unmanned, wasUnmanned, inVain } }: { plan: PlanView }) {
  const { coordinator, lang } = useWords()
  const { gaps, wasUnmanned: was, inVain: vain } = coordinator.dutyPlan
  return (
    <div className="plan-gaps">
      <section aria-labelledby="plan-gaps">
        <h2 id="plan-gaps">{gaps.title}</h2>
        {unmanned.length === 0 && <p>{gaps.none}</p>}
        <ul>
          {unmanned.slice(0, SHOWN).map(({ from, to }) => (
            <li key={from}>
              {to - from < DAY_MS
                ? gaps.span(dayInWords(dateAt(from), lang), lineClockAt(from, lang), lineClockAt(to, lang))
                : gaps.overDays(
                    dayInWords(dateAt(from), lang),
                    lineClockAt(from, lang),
                    dayInWords(dateAt(to), lang),
                    lineClockAt(to, lang),
                  )}
            </li>
          ))}
        </ul>
        {unmanned.length > SHOWN && <p>{gaps.more(unmanned.length - SHOWN)}</p>}
      </section>
      {wasUnmanned.length > 0 && (
        <section aria-labelledby="plan-was">
          <h2 id="plan-was">{was.title}</h2>
          <ul>
            {wasUnmanned.slice(0, SHOWN).map(({ date, hour, minutes }) => (
              <li key={`${date} ${hour}`}>{was.hour(dayInWords(date, lang), hourSpan(Number(hour)), minutes)}</li>
            ))}
          </ul>
          {wasUnmanned.length > SHOWN && <p>{gaps.more(wasUnmanned.length - SHOWN)}</p>}
          <p className="figures-hint">{was.explained}</p>
        </section>
      )}
      {inVain.length > 0 && (
        <section aria-labelledby="plan-vain">
          <h2 id="plan-vain">{vain.title}</h2>
          <ul>
            {inVain.slice(0, SHOWN).map(({ date, hour, count }) => (
              <li key={`${date} ${hour}`}>{vain.hour(dayInWords(date, lang), hourSpan(Number(hour)), count)}</li>
            ))}
          </ul>
          {inVain.length > SHOWN && <p>{gaps.more(inVain.length - SHOWN)}</p>}
          <p className="figures-hint">{vain.explained}</p>
        </section>
      )}
    </div>
  )
}
