import { useId, useMemo, useState } from 'react'
import type { CampaignRead } from '../../../../shared/campaigns/campaign.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { EVERY_DAY, MOST_ON_DUTY, MOST_SEATS_EACH, type WhatIfAsked } from '../../../../shared/team/whatIf.ts'
import type { DoorSocket } from '../../../connection/ask.ts'
import { factorInWords } from '../../campaigns/campaignInWords.ts'
import { Refused } from '../../Refused.tsx'
import { useReading } from '../../useReading.ts'
import { useWords } from '../../words.ts'
import { clockHour, weekdayName } from '../weekInWords.ts'
import { TrialAnswer } from './TrialAnswer.tsx'
import { type AskedTrial, trialFinding } from './trialFinding.ts'

type Props = {
  ahead: CampaignRead[]
  line: LineId
  socket: DoorSocket<CoordinatorDoor>
  today: string
  connected: boolean
  aheadMs: number
}
type Chosen = Omit<WhatIfAsked, 'line'>

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** How many would get through soon with other counsellors on duty, also in a campaign of `ahead`: those that run or come. The answer names the question, so it stands while another is put together. */
export function StaffingTrial({ ahead, line, socket, ...around }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.load.staffing
  const [chosen, setChosen] = useState<Chosen>({ weekday: 4, from: 18, to: 20, now: 1, tried: 2, seatsEach: 2 })
  const [asked, setAsked] = useState<AskedTrial | null>(null)
  const campaignBox = useId()
  const [wrong, setWrong] = useState<string | null>(null)
  const dayName = (day: number) => (day === EVERY_DAY ? words.everyDay : weekdayName(day - 1, lang, 'long'))
  const question = useMemo(() => (asked === null ? null : { line, ...asked.chosen }), [line, asked])
  const { read, again } = useReading(socket, 'staffing:ask', question, around)
  const choose = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part })
    setWrong(null)
  }
  const chooseCampaign = (id: string) => {
    const { campaign: _, ...others } = chosen
    const found = ahead.find((one) => one.id === id)
    setWrong(null)
    if (!found) return setChosen(others)
    // The counsellors whom the campaign adds are tried at once.
    setChosen({ ...others, campaign: id, ...(found.seats > 0 && { tried: Math.min(MOST_ON_DUTY, others.now + found.seats) }) })
  }
  const ask = () => {
    const amiss = chosen.from >= chosen.to ? words.toAfterFrom : chosen.now === chosen.tried ? words.another : null
    setWrong(amiss)
    if (amiss !== null) return
    // The campaign may have been removed or have ended since it was chosen.
    const { campaign: id, ...others } = chosen
    const campaign = ahead.find((one) => one.id === id) ?? null
    setAsked({ chosen: { ...others, ...(campaign && { campaign: campaign.id }) }, campaign })
  }
  return (
    <section aria-labelledby="staffing-title" className="load-part">
      <h2 id="staffing-title">{words.title}</h2>
      <p className="figures-hint">{words.intro}</p>
      <form
        className="staffing-form"
        onSubmit={(e) => {
          e.preventDefault()
          ask()
        }}
      >
        <Choice
          name={words.weekday}
          value={chosen.weekday}
          of={[...upTo(1, 7), EVERY_DAY]}
          shown={dayName}
          choose={(weekday) => choose({ weekday })}
        />
        <Choice name={words.from} value={chosen.from} of={upTo(0, 23)} shown={clockHour} choose={(from) => choose({ from })} />
        <Choice name={words.to} value={chosen.to} of={upTo(1, 24)} shown={clockHour} choose={(to) => choose({ to })} />
        <Choice name={words.now} value={chosen.now} of={upTo(1, MOST_ON_DUTY)} choose={(now) => choose({ now })} />
        <Choice name={words.tried} value={chosen.tried} of={upTo(1, MOST_ON_DUTY)} choose={(tried) => choose({ tried })} />
        <Choice
          name={words.seatsEach}
          value={chosen.seatsEach}
          of={upTo(1, MOST_SEATS_EACH)}
          choose={(seatsEach) => choose({ seatsEach })}
        />
        {ahead.length > 0 && (
          <div className="choose">
            <label htmlFor={campaignBox}>{coordinator.campaigns.trial.how}</label>
            <select id={campaignBox} value={chosen.campaign ?? ''} onChange={({ target }) => chooseCampaign(target.value)}>
              <option value="">{coordinator.campaigns.trial.usual}</option>
              {ahead.map(({ id, name, factor }) => (
                <option key={id} value={id}>
                  {coordinator.campaigns.trial.one(name, factorInWords(factor, coordinator.campaigns, lang))}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" className="button button-soft">
          {words.ask}
        </button>
      </form>
      {wrong !== null && (
        <p role="alert" className="notice">
          {wrong}
        </p>
      )}
      {/* A reader hears the sentence; the table and what it rests on are read when they are sought. */}
      <div role="status">
        {asked !== null && read.phase === 'asked' && <p className="figures-hint">{words.asking}</p>}
        {asked !== null && read.phase === 'here' && (
          <h3 className="heat-finding">{trialFinding(coordinator, asked, dayName(asked.chosen.weekday), read.figures)}</h3>
        )}
      </div>
      {asked !== null && read.phase === 'here' && 'now' in read.figures && (
        <TrialAnswer asked={asked.chosen} campaign={asked.campaign} said={read.figures} />
      )}
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
    </section>
  )
}

type ChoiceProps = { name: string; value: number; of: number[]; shown?: (n: number) => string; choose: (n: number) => void }

function Choice({ name, value, of, shown = String, choose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="choose">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={(e) => choose(Number(e.target.value))}>
        {of.map((n) => (
          <option key={n} value={n}>
            {shown(n)}
          </option>
        ))}
      </select>
    </div>
  )
}
