import { type ReactElement, useState } from 'react'
import type { CampaignRead } from '../../../shared/campaigns/campaign.ts'
import type { FourWeeks } from '../../../shared/load.ts'
import { CampaignsInWeeks } from '../campaigns/CampaignsInWeeks.tsx'
import { campaignsIn, weekdaysOf, weeksFrom } from '../campaigns/campaignsIn.ts'
import { useWords } from '../words.ts'
import { HeatTable } from './HeatTable.tsx'
import { heatPeaks, heatSteps, hoursDrawn } from './heat.ts'
import { twelveWeeks } from './twelveWeeks.ts'
import { hourSpan, listed, weekdayName, weeksInWords } from './weekInWords.ts'

/** With more hours than these in the lead, the sentence says how many they are. */
const NAMED_HOURS = 3
const TWELVE = 'twelve'

/** When youths come, and when they come without getting a conversation: two maps with one scale. */
export function Heat({ fourWeeks, campaigns }: { fourWeeks: FourWeeks[]; campaigns: CampaignRead[] }): ReactElement | null {
  const { coordinator, lang } = useWords()
  const words = coordinator.load.heat
  const [chosen, choose] = useState<string | null>(null)
  const twelve = twelveWeeks(fourWeeks)
  // Twelve weeks show the pattern of a line on which few come. Weeks that are over say more than those that run.
  const [of, asked] = [chosen ?? TWELVE, fourWeeks.find(({ monday }) => monday === chosen)]
  const isTwelve = of === TWELVE && twelve !== null
  const shown = isTwelve ? twelve : (asked ?? fourWeeks.find(({ closed }) => closed) ?? fourWeeks[0])
  if (!shown) return null
  const span = weeksInWords(shown.monday, isTwelve ? 12 : 4, lang)
  const parts = campaignsIn(campaigns, weeksFrom(shown.monday, isTwelve ? 12 : 4))
  const marked = weekdaysOf(parts)
  const [steps, hours] = [heatSteps(shown), hoursDrawn(shown)]
  const finding = (week: number[], said: typeof words.arrived) => {
    const { count, at } = heatPeaks(week)
    if (at.length === 0) return said.none
    if (at.length > NAMED_HOURS) return said.manyHours(at.length, count)
    const when = at.map(({ weekday, hour }) => words.when(weekdayName(weekday, lang, 'long'), hourSpan(hour)))
    return said.most(listed(when, lang), count, at.length)
  }
  return (
    <section aria-labelledby="heat-title" className="load-part">
      <div className="figures-head">
        <h2 id="heat-title">{words.title}</h2>
        <div className="figures-choices">
          <label className="choose">
            <span>{words.choose}</span>
            <select value={isTwelve ? TWELVE : shown.monday} onChange={(e) => choose(e.target.value)}>
              {twelve && <option value={TWELVE}>{words.twelve(weeksInWords(twelve.monday, 12, lang))}</option>}
              {fourWeeks.map(({ monday, closed }) => (
                <option key={monday} value={monday}>
                  {closed ? weeksInWords(monday, 4, lang) : words.runningChoice(weeksInWords(monday, 4, lang))}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <p className="figures-hint">{shown.closed ? words.over(span, isTwelve ? 12 : 4) : words.running(span)}</p>
      <CampaignsInWeeks parts={parts} />
      <div className="two-charts">
        {(['arrived', 'unmet'] as const).map((which) => (
          <div key={which} className="heat-half">
            <h3 className="heat-finding">{finding(shown[which], words[which])}</h3>
            <p className="figures-hint">{words[which].of(shown[which].reduce((sum, n) => sum + n, 0))}</p>
            {hours.length > 0 && (
              <HeatTable name={words[which].table(span)} week={shown[which]} hours={hours} steps={steps} marked={marked} />
            )}
          </div>
        ))}
      </div>
      {steps.length > 0 && (
        <p className="heat-legend">
          <span>{words.scale}</span>
          {steps.map(({ from, to }, i) => (
            <span key={from} className="heat-cell" data-step={i + 1}>
              {from === to ? from : `${from}–${to}`}
            </span>
          ))}
        </p>
      )}
      <p className="figures-hint">
        {words.explained} {words.deleted}
      </p>
    </section>
  )
}
