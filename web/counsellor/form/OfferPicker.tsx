import type { Named } from '../../../shared/doors/staffPage.ts'
import { useWords } from '../words.ts'
import { MOST } from './closing.ts'
import { SearchList } from './SearchList.tsx'
import { isNamed } from './topicSearch.ts'

type Props = { all: Named[]; picked: string[]; tick: (id: string) => void }

/** The places of the line that the counsellor told the youth about. It may be left empty, so it opens only when it is used. */
export function OfferPicker({ all, picked, tick }: Props) {
  const words = useWords().counsellor.form
  const isFull = picked.length >= MOST
  return (
    <SearchList
      label={words.offers}
      hint={isFull ? words.offersFull : words.offersHint}
      search={words.offersSearch}
      shelvesFor={(typed) => {
        const entries = all.filter(({ id, name }) => !picked.includes(id) && isNamed(name, typed))
        return entries.length > 0 ? [{ group: 'offers', name: words.offersOfLine, entries, isLikely: typed.trim() !== '' }] : []
      }}
      picked={picked.map((id) => all.find((offer) => offer.id === id) ?? { id, name: id })}
      tick={tick}
      full={isFull}
      remove={words.remove}
      found={words.offersFound}
    />
  )
}
