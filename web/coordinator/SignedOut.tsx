import { isTextKept } from './drafts/ownDrafts.ts'
import { useWords } from './words.ts'

/** The session is over. No figure is left on this page. Text that was not saved is named, and not shown. */
export function SignedOut() {
  const { coordinator, staff } = useWords()
  return (
    <div className="figures">
      <main className="figures-empty">
        <h1>{coordinator.signedOut.title}</h1>
        <p role="alert">{coordinator.signedOut.text}</p>
        {isTextKept() && <p>{coordinator.signedOut.kept}</p>}
        <a className="button button-main" href="/sign-in">
          {staff.signIn}
        </a>
      </main>
    </div>
  )
}
