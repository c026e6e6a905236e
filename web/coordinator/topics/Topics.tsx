import { useMemo, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../shared/figures.ts'
import type { TopicFigures } from '../../../shared/publication.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import type { CoordinatorState } from '../coordinator.ts'
import { ChooseLine } from '../figures/ChooseLine.tsx'
import { Counted } from '../figures/Counted.tsx'
import { PrintedTitle } from '../figures/PrintedTitle.tsx'
import { Refused } from '../Refused.tsx'
import type { CoordinatorHands } from '../useCoordinator.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import { AllLinesFolded } from './all/AllLinesFolded.tsx'
import { NotYet } from './NotYet.tsx'
import { PublishedPeriod } from './PublishedPeriod.tsx'
import { periodInWords } from './periodInWords.ts'
import { periodsIn } from './published.ts'

type Props = {
  state: CoordinatorState
  lines: LineNow[]
  hands: CoordinatorHands
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
}

/** What young people came to a line with: one published period at a time. */
export function Topics({ state, lines, hands, socket, connected }: Props) {
  const { topics: words, staff, lang } = useWords()
  const { line, today, aheadMs } = state
  const question = useMemo(() => (line === null ? null : { line }), [line])
  const { read: asked, again } = useReading(socket, 'topics:read', question, { today, connected, aheadMs })
  const [chosen, choose] = useState<string | null>(null)
  const periods = asked.phase === 'here' ? periodsIn(asked.figures) : []
  // What was chosen for one line may not be published for another.
  const period = periods.find((one) => one === chosen) ?? periods[0] ?? null
  const name = lines.find((l) => l.line === line)?.name[lang] ?? ''
  return (
    <section aria-labelledby="topics-title">
      <PrintedTitle line={name} when={period === null ? words.title : periodInWords(period, words, lang)} />
      <div className="figures-head">
        <h1 id="topics-title">{words.title}</h1>
        <div className="figures-choices">
          <ChooseLine lines={lines} line={line} choose={hands.chooseLine} />
          {period !== null && <ChoosePeriod periods={periods} period={period} choose={choose} />}
        </div>
      </div>
      {lines.length > 1 && <AllLinesFolded today={today} aheadMs={aheadMs} socket={socket} connected={connected} />}
      {asked.phase === 'refused' && <Refused why={asked.why} again={again} />}
      {asked.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {asked.phase === 'here' && <Published figures={asked.figures} period={period} />}
      <Counted>{words.explained}</Counted>
    </section>
  )
}

function ChoosePeriod({ periods, period, choose }: { periods: string[]; period: string; choose: (period: string) => void }) {
  const { topics: words, lang } = useWords()
  return (
    <label className="choose">
      <span>{words.period}</span>
      <select value={period} onChange={(e) => choose(e.target.value)}>
        {periods.map((one) => (
          <option key={one} value={one}>
            {periodInWords(one, words, lang)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Published({ figures, period }: { figures: TopicFigures; period: string | null }) {
  const { topics: words } = useWords()
  if (figures.brokenAt !== null)
    return (
      <p className="band-broken" role="alert">
        {words.broken(figures.brokenAt)}
      </p>
    )
  return (
    <>
      {period === null ? <p className="band-state">{words.nothingYet}</p> : <PublishedPeriod figures={figures} period={period} />}
      <NotYet {...figures} />
    </>
  )
}
