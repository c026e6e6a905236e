import { topics } from '../../../seeds/topics.ts'
import { type Frozen, freezeTables } from '../../../server/domain/disclosure/freezeTables.ts'
import type { Ground } from '../../../server/domain/disclosure/gate/gate.ts'
import { freezesOf, periodsOfYear } from '../../../server/domain/disclosure/periods.ts'
import { candidateOf } from '../../../server/domain/disclosure/publication.ts'
import type { Draw } from '../../../server/domain/disclosure/rounding.ts'
import { countsOf, type SimulatedYear } from './simulatedYear.ts'

export const groundOf = ({ year, kind, conversations, withoutForm, municipalities, offers }: SimulatedYear): Ground => ({
  year: String(year),
  periods: periodsOfYear(kind, year),
  lines: [{ conversations, municipalities, offers, ...(withoutForm && { withoutForm }) }],
  groupOf: (detail) => topics.find(({ id }) => id === detail)?.group ?? '',
})

/** Freezes a year step by step, as the service does. `counts`: other counts than those of its forms. `lines`: those of a pool. */
export function publishedYear(simulated: SimulatedYear, draw: Draw, counts = countsOf(simulated), lines = [simulated]): Frozen[] {
  const published: Frozen[] = []
  for (const { tables } of freezesOf(simulated.kind, simulated.year)) {
    const candidates = tables.map(({ table, period }) =>
      candidateOf(
        { publisher: 'a', table, period },
        { topics, municipalities: simulated.municipalities, offers: simulated.offers },
        counts.get(`${table} ${period}`) ?? {},
        draw,
      ),
    )
    const ground = { ...groundOf(simulated), lines: lines.flatMap((line) => groundOf(line).lines) }
    published.push(...finished(freezeTables(published, candidates, ground, draw)))
  }
  return published
}

/** The answer of something that yields on its way. */
export function finished<Answer>(steps: Generator<unknown, Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
