import type { DeskText, DeskTextDraft, DeskTextKind } from '../../../shared/deskTexts/deskText.ts'
import { type Lang, langs, perLang } from '../../../shared/lang.ts'
import { dateInWords } from '../../../shared/words/when.ts'

/** What the list and the sentences call a text. */
export const nameOf = (one: DeskTextDraft, lang: Lang): string => (one.kind === 'reply' ? one.name[lang] : one.title)

/** All that a text says, a line for each part, so that two can be held side by side. */
export const textLines = (one: DeskTextDraft, lang: Lang): string[] =>
  one.kind === 'reply'
    ? langs.flatMap((each) => [one.name[each], one.text[each]])
    : [one.title, ...one.text.split('\n').filter((line) => line.trim() !== ''), one.owner, dateInWords(one.checkedOn, lang)]

/** What the form of a text begins with. */
export function draftOfText(one: DeskText): DeskTextDraft {
  if (one.kind === 'reply') return { kind: one.kind, name: one.name, text: one.text }
  const { kind, title, text, owner, checkedOn } = one
  return { kind, title, text, owner, checkedOn }
}

export const emptyText = (kind: DeskTextKind, today: string): DeskTextDraft =>
  kind === 'reply' ? { kind, name: perLang(() => ''), text: perLang(() => '') } : { kind, title: '', text: '', owner: '', checkedOn: today }
