import { useWords } from './words.ts'

/** The session is over. No figure is left on this page. */
export function SignedOut() {
  const { coordinator, staff } = useWords()
  return (
    <div className="figures">
      <main className="figures-empty">
        <h1>{coordinator.signedOut.title}</h1>
        <p role="alert">{coordinator.signedOut.text}</p>
        <a className="button button-main" href="/sign-in">
          {staff.signIn}
        </a>
      </main>
    </div>
  )
}
