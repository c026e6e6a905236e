import { changesOf, type ShownCell } from '../../../shared/report/finding.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import type { TablePart } from '../../../shared/report/published.ts'
import { titleOf } from '../../../shared/report/titleOf.ts'
import { useWords } from '../words.ts'
import { AgeTable } from './AgeTable.tsx'
import { BandTable } from './BandTable.tsx'
import { csvNameOf, csvOf } from './csvOf.ts'
import { DetailTable } from './DetailTable.tsx'

/** The tables that count answers of youths. The others count forms. */
const ofSurvey: string[] = ['F', 'V', 'H']

/** One published table: what it says, its bands, what is counted and what is not. Or why there is nothing to see. */
type Props = { part: TablePart; nameOf: (cell: string) => string; madeUp: boolean }
export function PublishedPart({ part, nameOf, madeUp }: Props) {
  const { topics: words } = useWords()
  const { subject, publication, cells } = part
  const said = words.tables[subject]
  const id = `topics-${subject.replace('|', '-')}`
  const { title, isUnsure } = cells ? titleOf(part, cells, words, nameOf) : { title: said.name, isUnsure: false }
  return (
    <section className="band-part" aria-labelledby={title === said.name ? id : `${id}-name ${id}`}>
      {title !== said.name && (
        <p id={`${id}-name`} className="band-subject">
          {said.name}
        </p>
      )}
      <h2 id={id}>{title}</h2>
      {cells === null ? (
        <p className="band-withheld">{words.withheld}</p>
      ) : (
        <>
          {isUnsure && <p className="figures-hint">{words.unsure}</p>}
          <Changes part={part} cells={cells} nameOf={nameOf} />
          <Bands part={part} cells={cells} nameOf={nameOf} />
          <p className="figures-hint">
            <strong>{words.whole}:</strong> {said.whole} <strong>{words.left}:</strong> {said.left}
          </p>
          <a
            className="band-file"
            download={csvNameOf(publication, madeUp)}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(publication, madeUp))}`}
          >
            {words.download(said.name)}
          </a>
        </>
      )}
    </section>
  )
}

type Shown = { part: TablePart; cells: ShownCell[]; nameOf: (cell: string) => string }

function Bands({ part: { subject, publication }, cells, nameOf }: Shown) {
  const { topics: words } = useWords()
  const { name } = words.tables[subject]
  const countName = words.countOf[ofSurvey.includes(publication.table) ? 'survey' : 'form']
  if (subject === 'TA') return <AgeTable name={name} cells={cells} />
  if (subject === 'Qd' || subject === 'G') return <DetailTable name={name} countName={countName} cells={cells} nameOf={nameOf} />
  return <BandTable name={name} countName={countName} cells={cells} nameOf={nameOf} />
}

/** What has certainly changed since the period before. */
function Changes({ part: { before }, cells, nameOf }: Shown) {
  const { topics: words, lang } = useWords()
  if (!before) return null
  const than = periodInSentence(before.period, words, lang)
  if (before.cells === null) return <p className="figures-hint">{before.isAlike ? words.withheldBefore(than) : words.unlikeBefore(than)}</p>
  const { more, fewer } = changesOf(before.cells, cells)
  const names = (changed: ShownCell[]) => changed.map(({ id }) => nameOf(id))
  return (
    <p className="band-changes">
      {more.length + fewer.length === 0 && words.noChange(than)}
      {more.length > 0 && words.more(names(more), than)} {fewer.length > 0 && words.fewer(names(fewer), than)}
    </p>
  )
}
