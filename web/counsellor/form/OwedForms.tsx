import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import { useWords } from '../words.ts'

type Props = { owed: OwedForm[]; whoseOf: (form: OwedForm) => string; open: (form: OwedForm) => void }

/**
 * The owed forms. They take one line and no seat, so the rings and the queue stay in view. If a youth left by quick exit, the list is open at once.
 */
export function OwedForms({ owed, whoseOf, open }: Props) {
  const { counsellor } = useWords()
  const words = counsellor.form
  if (owed.length === 0) return null
  return (
    <section aria-label={words.owed(owed.length)}>
      <details className="owed folded card" open={owed.some((form) => form.leftQuickly)}>
        <summary>
          <h2>{words.owed(owed.length)}</h2>
        </summary>
        <p className="aside">{words.owedHint}</p>
        <ul>
          {owed.map((form) => (
            <li key={form.form}>
              <button type="button" className="button button-plain button-small folded-one" onClick={() => open(form)}>
                {whoseOf(form)}
              </button>
              {form.leftQuickly && <p className="aside">{counsellor.written.leftQuickly}</p>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
