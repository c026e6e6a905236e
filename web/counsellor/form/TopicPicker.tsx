import type { FormTopic } from '../../../shared/doors/staffPage.ts'
import { useWords } from '../words.ts'
import { MOST } from './closing.ts'
import { type NamedShelf, SearchList } from './SearchList.tsx'
import { findTopics, type Shelf, shelvesOf } from './topicSearch.ts'

type Props = {
  all: FormTopic[]
  /** The topics of the form that fit what the youth chose before the talk. */
  own: string[]
  lately: string[]
  picked: string[]
  tick: (id: string) => void
  lack?: string | undefined
}

/** All topics by branch; typing narrows the list. */
export function TopicPicker({ all, own, lately, picked, tick, lack }: Props) {
  const { counsellor, lang } = useWords()
  const words = counsellor.form
  const isFull = picked.length >= MOST
  const nameOf = (id: string) => all.find((topic) => topic.id === id)?.name[lang] ?? id
  const named = ({ group, topics }: Shelf): NamedShelf => ({
    group,
    name: words.groups[group] ?? group,
    entries: topics.map(({ id, name }) => ({ id, name: name[lang] })),
    isLikely: ['own', 'lately', 'found'].includes(group),
  })
  return (
    <SearchList
      label={words.topics}
      hint={isFull ? words.topicsFull : words.topicsHint}
      search={words.search}
      shelvesFor={(typed) =>
        typed.trim() === ''
          ? shelvesOf(all, picked, lately, own).map(named)
          : shelfOf(findTopics(all, typed, lang, picked, lately, own)).map(named)
      }
      picked={picked.map((id) => ({ id, name: nameOf(id) }))}
      tick={tick}
      full={isFull}
      remove={words.remove}
      found={words.found}
      opensAtOnce
      lack={lack}
    />
  )
}

const shelfOf = (topics: FormTopic[]): Shelf[] => (topics.length > 0 ? [{ group: 'found', topics }] : [])
