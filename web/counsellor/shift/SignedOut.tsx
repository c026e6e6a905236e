import { useWords } from '../words.ts'

/** The person signed out elsewhere, or another person signed in with this browser. Nothing is left on this page. */
export function SignedOut() {
  const { counsellor, staff } = useWords()
  const { signedOut } = counsellor
  return (
    <main className="alone">
      <h1>{signedOut.title}</h1>
      <p role="alert">{signedOut.text}</p>
      <a className="button button-main" href="/sign-in">
        {staff.signIn}
      </a>
    </main>
  )
}
