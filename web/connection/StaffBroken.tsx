import type { StaffWords } from '../../shared/words/da/team/staff.ts'

/** Shown to a counsellor or coordinator when the page cannot be drawn: what to do for a youth in danger, how to try again, how to sign out. */
export function StaffBroken({ words, again }: { words: StaffWords; again(): void }) {
  return (
    <main className="alone figures-empty" role="alert">
      <h1>{words.broken.title}</h1>
      <p>{words.broken.text}</p>
      <p>{words.broken.danger}</p>
      <button type="button" className="button button-main" onClick={again}>
        {words.broken.again}
      </button>
      <button type="button" className="button button-plain" onClick={() => location.reload()}>
        {words.reload}
      </button>
      <form method="post" action="/sign-out">
        <button type="submit" className="button button-quiet">
          {words.signOut}
        </button>
      </form>
    </main>
  )
}
