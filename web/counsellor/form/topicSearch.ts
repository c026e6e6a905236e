import type { FormTopic as Topic } from '../../../shared/doors/staffPage.ts'
import { type Lang, langs } from '../../../shared/lang.ts'
import { nearness } from './ownTopics.ts'

/** How many topics are offered while the counsellor types: as many as can be seen without scrolling. */
const OFFERED = 7

/** Topics about danger to life. They come first among the topics that fit. */
const FIRST = ['mental.self_harm', 'mental.suicidal_thoughts', 'mental.suicide_attempt']

/** `group`: what stands above the topics: `own`, `lately`, `found`, or a branch of the taxonomy. */
export type Shelf = { group: string; topics: Topic[] }

/**
 * The topics that fit what is typed: every typed word begins a word of the topic, of its group, or of its id. First come the topics that the youth
 * chose, then those about danger to life, then names that begin with the first word. If nothing is typed: what the youth chose, then the topics used
 * lately on this page.
 */
export function findTopics(all: Topic[], typed: string, lang: Lang, picked: string[], lately: string[], own: string[] = []): Topic[] {
  const open = all.filter((t) => !picked.includes(t.id))
  const words = plain(typed).split(' ').filter(Boolean)
  if (words.length === 0) return [...chosen(open, own), ...usedLately(open, lately, own)].slice(0, OFFERED)
  return open
    .map((topic, i) => ({ topic, i, rank: rank(topic, words, lang) }))
    .filter((found): found is typeof found & { rank: number } => found.rank !== null)
    .sort(
      (a, b) =>
        order(a.topic, own) - order(b.topic, own) || a.rank - b.rank || recency(a.topic, lately) - recency(b.topic, lately) || a.i - b.i,
    )
    .slice(0, OFFERED)
    .map((found) => found.topic)
}

/** All topics, to be read when nothing is typed: what the youth chose, what was used lately, then the rest by branch. */
export function shelvesOf(all: Topic[], picked: string[], lately: string[], own: string[]): Shelf[] {
  const open = all.filter((t) => !picked.includes(t.id))
  const [mine, used] = [chosen(open, own), usedLately(open, lately, own)]
  const rest = open.filter((t) => !mine.includes(t) && !used.includes(t))
  const groups = [...new Set(rest.map((t) => t.group))]
  return [
    { group: 'own', topics: mine },
    { group: 'lately', topics: used },
    ...groups.map((group) => ({ group, topics: rest.filter((t) => t.group === group) })),
  ].filter((shelf) => shelf.topics.length > 0)
}

const chosen = (open: Topic[], own: string[]): Topic[] =>
  open.filter((t) => nearness(t.id, own) >= 0).sort((a, b) => nearness(a.id, own) - nearness(b.id, own))
const usedLately = (open: Topic[], lately: string[], own: string[]): Topic[] =>
  lately.flatMap((id) => open.filter((t) => t.id === id && nearness(id, own) < 0)).slice(0, OFFERED)

/** Topics that the youth chose come first, then those about danger to life, then the others. */
function order({ id }: Topic, own: string[]): number {
  const near = nearness(id, own)
  return near >= 0 ? near : own.length + (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
}
const recency = ({ id }: Topic, lately: string[]): number => (lately.includes(id) ? lately.indexOf(id) : lately.length)

function rank(topic: Topic, words: string[], lang: Lang): number | null {
  const name = plain(topic.name[lang])
  const rest = plain([...langs.filter((one) => one !== lang).map((one) => topic.name[one]), topic.group, topic.id].join(' '))
  if (words.every((w) => beginsIn(name, w))) return name.startsWith(words[0] ?? '') ? 0 : 1
  return words.every((w) => beginsIn(name, w) || beginsIn(rest, w)) ? 2 : null
}

/** Every typed word begins a word of the name. */
export const isNamed = (name: string, typed: string): boolean =>
  plain(typed)
    .split(' ')
    .every((word) => beginsIn(plain(name), word))

/** Whether a word of the text begins so. Both are plain. */
const beginsIn = (text: string, word: string): boolean => text.startsWith(word) || text.includes(` ${word}`)

/** Lower case, without the accents on e. The letters of every alphabet stay. Everything else becomes a space. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[éèê]/g, 'e')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
