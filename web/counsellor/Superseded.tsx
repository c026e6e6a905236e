import { useWords } from './words.ts'

/** Another page took the desk. Nothing is left on this one. */
export function Superseded() {
  const { superseded } = useWords().counsellor
  return (
    <main className="alone">
      <h1>{superseded.title}</h1>
      <p>{superseded.text}</p>
      <button type="button" className="button button-main" onClick={() => location.reload()}>
        {superseded.here}
      </button>
    </main>
  )
}
