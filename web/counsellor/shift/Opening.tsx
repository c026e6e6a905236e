import type { Refusal } from '../../../shared/outcome.ts'
import { useWords } from '../words.ts'
import { isStale } from './isStale.ts'

type Props = { why: Refusal | 'no-crypto' | 'no-key' | null; delayed?: 'no-line' | 'no-answer' | undefined; again: () => void }

/** Stands before the desk opens: the key is made ready, or the page says why there is no desk yet. If the reason passes by itself, the page waits. */
export function Opening({ why, delayed, again }: Props) {
  const { counsellor, staff } = useWords()
  if (why === null)
    return (
      <main className="alone" aria-busy="true">
        <h1>{counsellor.opening.title}</h1>
        <p role="status">
          {delayed === undefined ? counsellor.opening.signing : delayed === 'no-line' ? staff.connectionLost : counsellor.opening.delayed}
        </p>
      </main>
    )
  const stale = why !== 'no-crypto' && why !== 'no-key' && isStale(why)
  return (
    <main className="alone">
      <p role="alert">
        {why === 'no-crypto' ? counsellor.opening.noCrypto : why === 'no-key' ? counsellor.opening.noKey : staff.refusals[why]}
      </p>
      {why !== 'no-crypto' && (
        <button type="button" className="button button-main" onClick={stale ? () => location.reload() : again}>
          {stale ? staff.reload : counsellor.opening.again}
        </button>
      )}
      {why === 'not-allowed' && (
        <a className="button button-plain" href="/sign-in">
          {staff.signIn}
        </a>
      )}
    </main>
  )
}
