import type { Colleague } from '../../../shared/doors/handOver.ts'
import { useWords } from '../words.ts'

type Props = { colleagues: Colleague[] | null; chosen: Colleague | null; choose(colleague: Colleague): void }

/** The colleagues on duty on the line. Who has no free seat stands in the list and cannot be chosen. */
export function ColleagueList({ colleagues, chosen, choose }: Props) {
  const words = useWords().counsellor.handOver
  if (colleagues === null) return <p role="status">{words.loading}</p>
  if (colleagues.length === 0) return <p role="status">{words.nobody}</p>
  return (
    <fieldset className="colleagues">
      <legend>{words.who}</legend>
      {!colleagues.some(({ free }) => free) && <p role="status">{words.nobodyFree}</p>}
      {colleagues.map((colleague) => (
        <label key={colleague.person} className="tick">
          <input
            type="radio"
            name="colleague"
            disabled={!colleague.free}
            checked={chosen?.person === colleague.person}
            onChange={() => choose(colleague)}
          />
          <span dir="auto">{colleague.name}</span>
          <span className="aside">{[colleague.title, colleague.free ? '' : words.notFree].filter((part) => part !== '').join(' · ')}</span>
        </label>
      ))}
    </fieldset>
  )
}
