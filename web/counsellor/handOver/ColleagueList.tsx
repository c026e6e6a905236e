import type { Onlooker } from '../../../shared/doors/lookOn.ts'

type Props<One> = {
  colleagues: One[] | null
  chosen: One | null
  choose(colleague: One): void
  words: Record<'loading' | 'nobody' | 'who' | 'nobodyFree' | 'notFree', string>
}

/** The colleagues on duty on the line. Who is not free stands in the list and cannot be chosen. */
export function ColleagueList<One extends Onlooker>({ colleagues, chosen, choose, words }: Props<One>) {
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
