import type { NumberRecord, OfferRecord } from '../../../../shared/help/offer.ts'
import { langs } from '../../../../shared/lang.ts'
import { useWords } from '../../words.ts'
import { factsOf } from './factsOf.ts'

type Entry = NumberRecord | OfferRecord

/** What an entry said before and says now, a line for each fact that differs. */
export function Differences({ before, now }: { before: Entry; now: Entry }) {
  const words = useWords()
  const { numbers } = words.coordinator
  const linesOf = (record: Entry) => [
    record.name,
    ...langs.flatMap((lang) => factsOf(record, words, lang).map(({ name, value }) => `${name}: ${value}`)),
  ]
  const [old, fresh] = [new Set(linesOf(before)), new Set(linesOf(now))]
  return (
    <>
      {[...old]
        .filter((line) => !fresh.has(line))
        .map((line) => (
          <p key={line}>
            {numbers.before}: <del>{line}</del>
          </p>
        ))}
      {[...fresh]
        .filter((line) => !old.has(line))
        .map((line) => (
          <p key={line}>
            {numbers.now}: <ins>{line}</ins>
          </p>
        ))}
    </>
  )
}
