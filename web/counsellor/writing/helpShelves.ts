import type { HelpBeside } from '../danger/helpBeside.ts'
import { bridgesToGive, numbersToGive, placesToGive, type ToGive } from '../danger/toGive.ts'
import type { NamedShelf } from '../form/SearchList.tsx'
import { isNamed } from '../form/topicSearch.ts'
import type { Words } from '../words.ts'

/** How many are offered while the counsellor types. */
const OFFERED = 12

export type HelpToPick = { shelvesFor: (typed: string) => NamedShelf[]; find: (id: string) => ToGive | undefined }

/**
 * The help that can be given by `@`. Nothing typed: the places, the numbers and the bridges for this youth, then the rest that the desk holds for the
 * line. While the counsellor types: what is called so, then what is described so, and of both the help for this youth first.
 */
export function helpShelves(fitting: HelpBeside, ofLine: HelpBeside, words: Words): HelpToPick {
  const { danger, writing } = words.counsellor
  const lists = [
    { group: 'places', name: danger.places, all: placesToGive(fitting.places, words) },
    { group: 'numbers', name: danger.numbers, all: numbersToGive(fitting.numbers, words) },
    { group: 'bridges', name: danger.bridges, all: bridgesToGive(fitting.bridges, words) },
  ]
  const isFitting = (one: ToGive) => lists.some(({ all }) => all.some((other) => idOf(other) === idOf(one)))
  const rest = [...placesToGive(ofLine.places, words), ...numbersToGive(ofLine.numbers, words)].filter((one) => !isFitting(one))
  const every = [...lists.flatMap(({ all }) => all), ...rest]
  return {
    find: (id) => every.find((one) => idOf(one) === id),
    shelvesFor(typed) {
      if (typed.trim() === '')
        return [...lists, { group: 'rest', name: writing.help.rest, all: rest }]
          .filter(({ all }) => all.length > 0)
          .map(({ all, ...shelf }) => ({ ...shelf, entries: all.map(entryOf), isLikely: false }))
      const called = every.filter(({ card }) => isNamed(card.name, typed))
      const described = every.filter((one) => !called.includes(one) && isNamed(textOf(one), typed))
      const entries = [...called, ...described].slice(0, OFFERED).map(entryOf)
      return entries.length > 0 ? [{ group: 'found', name: words.counsellor.form.groups['found'] ?? '', entries, isLikely: true }] : []
    },
  }
}

const idOf = ({ card }: ToGive): string => `${card.of} ${card.id}`
const textOf = ({ card, ways, aside }: ToGive): string => `${card.name} ${ways} ${aside}`
const entryOf = (one: ToGive) => ({ id: idOf(one), name: one.card.name, aside: `${one.ways} ${one.aside}` })
