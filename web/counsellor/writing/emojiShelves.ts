import { type Lang, langs } from '../../../shared/lang.ts'
import { emoji as da } from '../../../shared/words/da/team/desk/emoji.ts'
import { emoji as en } from '../../../shared/words/en/team/desk/emoji.ts'
import type { NamedShelf } from '../form/SearchList.tsx'
import { isNamed } from '../form/topicSearch.ts'

/** Few and short, so that a page holds the names in every language. */
const names: Record<Lang, Record<string, string>> = { da, en }
const signs = Object.keys(da)

/** The emoji that are called so in any language. What the page's own language calls so stands first. */
export function emojiShelves(typed: string, lang: Lang, title: string): NamedShelf[] {
  const entries = signs
    .map((id) => ({ id, name: `${id} ${names[lang][id]}` }))
    .filter(({ id }) => typed.trim() === '' || isNamed(langs.map((one) => names[one][id]).join(' '), typed))
    .toSorted((a, b) => Number(isNamed(b.name, typed)) - Number(isNamed(a.name, typed)))
  return entries.length > 0 ? [{ group: 'emoji', name: title, entries, isLikely: typed.trim() !== '' }] : []
}
