import type { OwedForm } from '../../shared/counsellorView.ts'
import { useWords } from './words.ts'

/** Forms owed. They nag; they hold no seat. */
export function OwedForms({
  owed,
  whoseOf,
  open,
}: {
  owed: OwedForm[]
  whoseOf: (form: OwedForm) => string
  open: (form: OwedForm) => void
}) {
  const { counsellor } = useWords()
  const words = counsellor.form
  if (owed.length === 0) return null
  return (
    <section className="owed card" aria-label={words.owed(owed.length)}>
      <h2>{words.owed(owed.length)}</h2>
      <p className="aside">{words.owedHint}</p>
      <ul>
        {owed.map((form) => (
          <li key={form.form}>
            <button type="button" className="button button-plain button-small" onClick={() => open(form)}>
              {whoseOf(form)}
            </button>
            {form.leftQuickly && <p className="aside">{counsellor.written.leftQuickly}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
