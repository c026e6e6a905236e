import type { Onlooker } from '../../../shared/doors/lookOn.ts'
import { isolated } from '../../chat/isolated.ts'
import { useWords } from '../words.ts'

type Props<One> = {
  colleagues: One[] | null
  chosen: One | null
  choose(colleague: One): void
  words: Record<'loading' | 'nobody' | 'who' | 'nobodyFree' | 'notFree', string>
  /** In practice those who are on duty on the line are not asked. */
  practises: boolean
}

/** Who is a bridge stands in the list twice: as a colleague and as the bridge. */
const keyOf = ({ person, bridge }: Onlooker): string => `${person} ${bridge?.id ?? ''}`

/** The colleagues on duty on the line. Who is not free stands in the list and cannot be chosen. */
export function ColleagueList<One extends Onlooker>({ colleagues, chosen, choose, words, practises }: Props<One>) {
  const { practice, counsellor } = useWords()
  const { asBridge } = counsellor.lookOn
  if (colleagues === null) return <p role="status">{words.loading}</p>
  if (colleagues.length === 0) return <p role="status">{practises ? practice.noColleague : words.nobody}</p>
  return (
    <fieldset className="colleagues">
      <legend>{words.who}</legend>
      {!colleagues.some(({ free }) => free) && <p role="status">{words.nobodyFree}</p>}
      {colleagues.map((colleague) => (
        <label key={keyOf(colleague)} className="tick">
          <input
            type="radio"
            name="colleague"
            disabled={!colleague.free}
            checked={chosen !== null && keyOf(chosen) === keyOf(colleague)}
            onChange={() => choose(colleague)}
          />
          <span dir="auto">{colleague.name}</span>
          <span className="aside">
            {[colleague.bridge ? asBridge(isolated(colleague.bridge.place)) : colleague.title, colleague.free ? '' : words.notFree]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
