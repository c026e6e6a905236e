import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import { useWords } from '../words.ts'

type Props = { owed: OwedForm[]; whoseOf: (form: OwedForm) => string; open: (form: OwedForm) => void }

/** Forms owed. They nag in one line and hold no seat: who rings and who waits stays in view. A page left in haste is told at once. */
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
