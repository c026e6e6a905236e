import type { ReportPart } from '../../../../shared/report/reportText.ts'
import { useWords } from '../../words.ts'
import { focusPart } from './focusPart.ts'

type Props = { part: ReportPart; strange: string[]; confirm: (number: string) => void }

/** The numbers of a text that are in no table. Each is confirmed by itself, or the text is changed. */
export function StrangeNumbers({ part, strange, confirm }: Props) {
  const words = useWords().coordinator.report
  const press = (number: string) => {
    confirm(number)
    focusPart(part)
  }
  return (
    <div role="status" className="report-strange" data-any={strange.length > 0}>
      {strange.length > 0 && (
        <>
          <p>{words.strange(strange.length)}</p>
          <ul>
            {strange.map((number) => (
              <li key={number}>
                <label>
                  <input type="checkbox" checked={false} onChange={() => press(number)} />
                  {words.confirm(number)}
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
