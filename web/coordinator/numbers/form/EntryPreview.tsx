import type { EntryDraft } from '../../../../shared/help/entryDraft.ts'
import { recordOf } from '../../../../shared/help/recordOf.ts'
import { numberShown, placeShown } from '../../../../shared/help/shownAs.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { type Lang, langs } from '../../../../shared/lang.ts'
import { contactWay, helpFacts, placeFacts } from '../../../../shared/words/helpFacts.ts'
import { useWords } from '../../words.ts'

/** The entry as a youth sees it, in every language. Nothing here can be tapped. */
export function EntryPreview({ draft, line }: { draft: EntryDraft; line: LineId }) {
  const words = useWords().coordinator.numbers
  return (
    <section className="form-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p className="figures-hint">{words.previewHint}</p>
      {langs.map((lang) => (
        <Shown key={lang} draft={draft} line={line} lang={lang} />
      ))}
    </section>
  )
}

function Shown({ draft, line, lang }: { draft: EntryDraft; line: LineId; lang: Lang }) {
  const help = useWords().helpIn[lang]
  const record = recordOf(draft, { id: 'preview', line, before: null })
  const { what, ways, facts } =
    'contacts' in record
      ? {
          what: record.what[lang],
          ways: record.contacts.map((contact) => contactWay(contact, help)),
          facts: placeFacts(placeShown(record, ''), help, lang),
        }
      : helpFacts(numberShown(record, null), help, lang)
  return (
    <div lang={lang} className="help-entry">
      <p className="help-name">
        <strong>{record.name}</strong> {what}
      </p>
      <p className="help-ways">
        {ways.map(({ way, label }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ways may bear the same words while they are written
          <span key={at} className={way === 'visit' ? undefined : 'button button-soft'}>
            {label}
          </span>
        ))}
      </p>
      <ul className="help-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  )
}
