import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { Refused } from '../Refused.tsx'
import { BandSums } from '../topics/all/BandSums.tsx'
import { brokenInWords } from '../topics/all/sums.ts'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'

type Props = { year: string; today: string; aheadMs: number; socket: DoorSocket<CoordinatorDoor>; connected: boolean }

const QUESTION = {}

/** What the young people of a year came with, over all lines: the one table that every line publishes for the year, whatever its periods are. */
export function YearTopics({ year, today, aheadMs, socket, connected }: Props) {
  const words = useWords()
  const said = words.topics.all
  const { read, again } = useReading(socket, 'topics:all', QUESTION, { today, connected, aheadMs })
  if (read.phase === 'refused') return <Refused why={read.why} again={again} />
  if (read.phase === 'asked') return null
  const all = read.figures
  if (all.lines.length < 2) return null
  const sums = all.sums.filter((sum) => sum.period === year && sum.table === 'P')
  return (
    <section className="year-topics">
      <p className="band-subject">{said.title}</p>
      {sums.length > 0 ? (
        <>
          <BandSums all={all} sums={sums} />
          <p className="figures-hint">{said.explained}</p>
        </>
      ) : (
        <p className="figures-empty">{brokenInWords(all, words) ?? said.noneOfYear(year)}</p>
      )}
    </section>
  )
}
