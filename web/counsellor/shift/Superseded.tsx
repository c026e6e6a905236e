import { useWords } from '../words.ts'

/** Another page took the desk, and nothing is left on this one. If that page is in another browser, another person may have used the account. */
export function Superseded({ otherDevice }: { otherDevice: boolean }) {
  const { superseded } = useWords().counsellor
  return (
    <main className="alone">
      <h1>{superseded.title}</h1>
      <p>{superseded.text}</p>
      {otherDevice && <p role="alert">{superseded.otherDevice}</p>}
      <button type="button" className="button button-main" onClick={() => location.reload()}>
        {superseded.here}
      </button>
    </main>
  )
}
