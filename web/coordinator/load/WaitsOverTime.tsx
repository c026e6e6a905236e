import type { LoadRow } from '../../../shared/load.ts'
import { useWords } from '../words.ts'
import { drawnOf, type RowNames, rangeOf } from './overTime.ts'
import { ShareColumns } from './ShareColumns.tsx'
import { WaitColumns } from './WaitColumns.tsx'

/** How the waits, the share that was seated soon and the share that left moved over time. With one month or quarter there is nothing to see. */
export function WaitsOverTime({ rows, short, hasCampaign }: { rows: LoadRow[] } & RowNames) {
  const { coordinator } = useWords()
  const words = coordinator.load.overTime
  const months = drawnOf(rows)
  if (months.length < 2) return null
  return (
    <>
      <WaitColumns months={months} short={short} hasCampaign={hasCampaign} />
      <div className="two-charts">
        {(['soon', 'left'] as const).map((of) => {
          const range = rangeOf(months.map((month) => month[of]))
          return (
            <div key={of}>
              <h3 className="heat-finding">{range ? words[of](range.low, range.high) : words.none[of]}</h3>
              <p className="figures-hint">{words.whole[of]}</p>
              <ShareColumns months={months} of={of} short={short} hasCampaign={hasCampaign} />
            </div>
          )
        })}
      </div>
    </>
  )
}
