import { useWords } from '../words.ts'

/** Off duty by one's own hand. The day ends with thanks; what is still owed is said once. */
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
