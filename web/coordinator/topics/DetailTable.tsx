import type { ShownCell } from '../../../shared/report/finding.ts'
import { useWords } from '../words.ts'
import { BandTable } from './BandTable.tsx'

type Props = { name: string; countName: string; cells: ShownCell[]; nameOf: (cell: string) => string }

/** A long table, of which most cells are 0 to 4. Those are folded up: they would bury the rest, and their number is the same. */
export function DetailTable({ cells, ...rest }: Props) {
  const words = useWords().topics
  const [few, shown] = [cells.filter(({ isHidden }) => isHidden), cells.filter(({ isHidden }) => !isHidden)]
  return (
    <>
      {shown.length > 0 && <BandTable cells={shown} {...rest} />}
      {few.length > 0 && (
        <details className="band-folded">
          <summary>{words.folded(few.length)}</summary>
          <ul>
            {few.map(({ id }) => (
              <li key={id}>{rest.nameOf(id)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
