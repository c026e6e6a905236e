import type { NumberRecord, OfferRecord } from '../../../../shared/help/offer.ts'
import { useWords } from '../../words.ts'
import { factsOf } from './factsOf.ts'

/** Each fact of an entry, and where it is from. */
export function EntryFacts({ record }: { record: NumberRecord | OfferRecord }) {
  const words = useWords()
  const { source } = words.coordinator.numbers
  return (
    <dl className="numbers-facts">
      {factsOf(record, words, words.lang).map(({ name, value, sources }) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>
            {value}
            {sources.map(({ page, year }) => (
              <span key={`${page} ${year}`} className="numbers-source">
                {source(page, year)}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
