import type { Lang } from '../../shared/lang.ts'
import type { FormTopic as Topic } from '../../shared/staffPage.ts'

/** How many are offered at once: what an eye takes in without scrolling. */
const OFFERED = 7

/**
 * Topics that fit what is typed: every typed word begins a word of the topic, of its group, or of its id.
 * Names that begin so come first; without a word, those used lately on this page.
 */
export function findTopics(all: Topic[], typed: string, lang: Lang, picked: string[], lately: string[]): Topic[] {
  const open = all.filter((t) => !picked.includes(t.id))
  const words = plain(typed).split(' ').filter(Boolean)
  if (words.length === 0) return lately.flatMap((id) => open.filter((t) => t.id === id)).slice(0, OFFERED)
  return open
    .map((topic) => ({ topic, rank: rank(topic, words, lang) }))
    .filter((found): found is { topic: Topic; rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.topic[lang].localeCompare(b.topic[lang], lang))
    .slice(0, OFFERED)
    .map((found) => found.topic)
}

function rank(topic: Topic, words: string[], lang: Lang): number | null {
  const name = plain(topic[lang])
  const rest = plain(`${topic[lang === 'da' ? 'en' : 'da']} ${topic.group} ${topic.id}`)
  const begins = (text: string, word: string) => text.startsWith(word) || text.includes(` ${word}`)
  if (words.every((w) => begins(name, w))) return name.startsWith(words[0] ?? '') ? 0 : 1
  return words.every((w) => begins(name, w) || begins(rest, w)) ? 2 : null
}

/** Lower case, without accents (æ, ø and å are letters and stay), and with everything else as spaces. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[éèê]/g, 'e')
    .replace(/[^a-zæøå0-9]+/g, ' ')
    .trim()
