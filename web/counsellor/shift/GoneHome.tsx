import type { LineId } from '../../../shared/ids.ts'
import { BeforeHome } from '../care/BeforeHome.tsx'
import { useTheLeaders } from '../leaders/useLeaders.ts'
import { useWords } from '../words.ts'

type Props = { name: string; owed: number; lineName: (line: LineId) => string }

/** The person has gone off duty by their own hand. The day ends with thanks and one private question, and the forms still owed are named once. */
export function GoneHome({ name, owed, lineName }: Props) {
  const { last = [] } = useTheLeaders()
  const words = useWords().counsellor.duty
  return (
    <section className="card gone-home" aria-labelledby="gone-home">
      <h2 id="gone-home" tabIndex={-1}>
        {words.goodNight(name)}
      </h2>
      <p>{words.goodNightText}</p>
      {owed > 0 && <p>{words.goodNightOwed(owed)}</p>}
      <BeforeHome lines={last} lineName={lineName} />
    </section>
  )
}
