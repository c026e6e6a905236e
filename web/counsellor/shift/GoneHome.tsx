import { useWords } from '../words.ts'

/** The person has gone off duty by their own hand. The day ends with thanks, and the forms still owed are named once. */
export function GoneHome({ name, owed }: { name: string; owed: number }) {
  const words = useWords().counsellor.duty
  return (
    <section className="card gone-home" aria-labelledby="gone-home">
      <h2 id="gone-home" tabIndex={-1}>
        {words.goodNight(name)}
      </h2>
      <p>{words.goodNightText}</p>
      {owed > 0 && <p>{words.goodNightOwed(owed)}</p>}
    </section>
  )
}
