import { useState } from 'react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { AllLines } from '../../../../shared/published/publication.ts'
import { periodInWords } from '../../../../shared/report/periodInWords.ts'
import type { DoorSocket } from '../../../connection/ask.ts'
import { Refused } from '../../Refused.tsx'
import { useReading } from '../../useReading.ts'
import { useWords } from '../../words.ts'
import { BandSums } from './BandSums.tsx'
import { brokenInWords, periodsOfSums } from './sums.ts'

type Props = { today: string; aheadMs: number; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

/** There is nothing to choose, so it is always the same question. */
const QUESTION = {}

/** The sum over all lines of the coordinator. It is asked for when it is opened. */
export function AllLinesFolded({ today, aheadMs, socket, connected }: Props) {
  const { topics: words, staff } = useWords()
  const [isOpen, open] = useState(false)
  const { read, again } = useReading(socket, 'topics:all', isOpen ? QUESTION : null, { today, connected, aheadMs })
  return (
    <details className="band-folded all-lines" onToggle={(e) => open(e.currentTarget.open)}>
      <summary>{words.all.title}</summary>
      <p className="figures-hint">{words.all.explained}</p>
      {read.phase === 'refused' && <Refused why={read.why} again={again} />}
      {read.phase === 'asked' && <p className="figures-empty">{staff.loading}</p>}
      {read.phase === 'here' && <Sums all={read.figures} />}
    </details>
  )
}

function Sums({ all }: { all: AllLines }) {
  const words = useWords()
  const [chosen, choose] = useState<string | null>(null)
  const periods = periodsOfSums(all)
  const period = periods.find((one) => one === chosen) ?? periods[0]
  const broken = brokenInWords(all, words)
  if (broken !== null)
    return (
      <p className="band-broken" role="alert">
        {broken}
      </p>
    )
  if (period === undefined) return <p className="band-state">{words.topics.all.none}</p>
  return (
    <>
      <label className="choose">
        <span>{words.topics.period}</span>
        <select value={period} onChange={(e) => choose(e.target.value)}>
          {periods.map((one) => (
            <option key={one} value={one}>
              {periodInWords(one, words.topics, words.lang)}
            </option>
          ))}
        </select>
      </label>
      <BandSums all={all} sums={all.sums.filter((sum) => sum.period === period)} />
    </>
  )
}
