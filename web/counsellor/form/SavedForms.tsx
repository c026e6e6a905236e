import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { FormNumber } from '../../../shared/ids.ts'
import { useWords } from '../words.ts'
import type { PaneId } from './owedForm.ts'
import type { Saved } from './saved.ts'

type Props = { saved: Saved[]; whoseOf: (form: OwedForm) => string; open: (form: FormNumber, pane: PaneId) => void }

/** Forms that are counted and may still be corrected. They take one line until the counsellor opens it. */
export function SavedForms({ saved, whoseOf, open }: Props) {
  const words = useWords().counsellor.form
  if (saved.length === 0) return null
  return (
    <section aria-label={words.saved}>
      <details className="folded card">
        <summary>
          <h2>{words.saved}</h2>
        </summary>
        <p className="aside">{words.savedHint}</p>
        <ul>
          {saved.map(({ was, owed, pane, whose }) => (
            <li key={was.form}>
              <button type="button" className="button button-plain button-small folded-one" onClick={() => open(was.form, pane)}>
                {words.mendOf(whose || whoseOf(owed))}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
