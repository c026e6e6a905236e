import { useWords } from '../words.ts'

/** Another page took the desk. Nothing is left on this one. In another browser it may have been somebody else. */
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
