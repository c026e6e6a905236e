import type { OwedForm } from '../../shared/counsellorView.ts'
import type { Saved } from './saved.ts'
import { useWords } from './words.ts'

type Props = { saved: Saved[]; whoseOf: (form: OwedForm) => string; open: (form: string, pane: string) => void }

/** Forms that are counted and may still be set right. */
export function SavedForms({ saved, whoseOf, open }: Props) {
  const words = useWords().counsellor.form
  if (saved.length === 0) return null
  return (
    <section className="card saved" aria-label={words.saved}>
      <h2>{words.saved}</h2>
      <p className="aside">{words.savedHint}</p>
      <ul>
        {saved.map(({ was, owed, pane, whose }) => (
          <li key={was.form}>
            <button type="button" className="button button-plain button-small" onClick={() => open(was.form, pane)}>
              {words.mendOf(whose || whoseOf(owed))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
