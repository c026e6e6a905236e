import { periodInShort } from '../../../../shared/report/periodInWords.ts'
import { useWords } from '../../words.ts'
import { TrendBands } from './TrendBands.tsx'
import { cellIn, isAlwaysFew, movedIn, type Trend, topOf } from './trendOf.ts'

/** A small drawing for each cell, all of one height, so that they can be compared by eye. What was always 0 to 4 is named below them. */
export function TrendCells({ trend, nameOf }: { trend: Trend; nameOf: (cell: string) => string }) {
  const { topics, lang } = useWords()
  const words = topics.trend
  const short = (period: string) => periodInShort(period, topics, lang)
  const [top, moved, { columns, compared, ids }] = [topOf(trend), movedIn(trend), trend]
  const few = ids.filter((id) => isAlwaysFew(trend, id))
  const [first, last] = [columns[0], columns.at(-1)]
  const said = (period: (typeof columns)[number], id: string) => {
    const cell = cellIn(period, id)
    return `${short(period.period)}: ${cell ? topics.band(cell.band.low, cell.band.high) : words.why.none}`
  }
  return (
    <>
      <ul className="trend-cells">
        {ids
          .filter((id) => !few.includes(id))
          .map((id) => (
            <li key={id} data-moved={moved.get(id)}>
              <p className="trend-name">
                {nameOf(id)}
                {moved.has(id) && <span className="trend-moved">{words.moved[moved.get(id) ?? 'unsure']}</span>}
              </p>
              <TrendBands trend={trend} id={id} top={top} />
              <p className="trend-ends" aria-hidden="true">
                <span>{first && short(first.period)}</span>
                <span>{last && last !== first && short(last.period)}</span>
              </p>
              {compared && (
                <p className="trend-said">
                  {said(compared.from, id)}
                  <br />
                  {said(compared.to, id)}
                </p>
              )}
            </li>
          ))}
      </ul>
      <AlwaysFew few={few.map(nameOf)} isAll={few.length === ids.length} />
    </>
  )
}

/** Few names stand in a sentence; many are folded up. */
const MOST_IN_SENTENCE = 3

function AlwaysFew({ few, isAll }: { few: string[]; isAll: boolean }) {
  const words = useWords().topics.trend
  if (isAll) return <p className="figures-hint">{words.allFew}</p>
  if (few.length === 0) return null
  if (few.length <= MOST_IN_SENTENCE) return <p className="figures-hint">{words.fewNamed(few)}</p>
  return (
    <details className="band-folded">
      <summary>{words.few(few.length)}</summary>
      <ul>
        {few.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
