import { useWords } from '../../words.ts'

/** The numbers of a text that are in no table. Each is confirmed by itself, or the text is changed. */
export function StrangeNumbers({ strange, confirm }: { strange: string[]; confirm: (number: string) => void }) {
  const words = useWords().coordinator.report
  return (
    <div role="status" className="report-strange" data-any={strange.length > 0}>
      {strange.length > 0 && (
        <>
          <p>{words.strange(strange.length)}</p>
          <ul>
            {strange.map((number) => (
              <li key={number}>
                <label>
                  <input type="checkbox" checked={false} onChange={() => confirm(number)} />
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
