import { topics } from '../../../seeds/topics.ts'
import { publishedAges } from '../../../server/domain/disclosure/catalogue.ts'
import type { Frozen } from '../../../server/domain/disclosure/freezeTables.ts'
import type { Form } from '../../../server/domain/disclosure/gate/worldCells.ts'
import type { CountedForm } from '../../../server/domain/tallies.ts'
import { bandOf } from '../../../shared/published/band.ts'
import { type AgeBand, topicGroups } from '../../../shared/topic.ts'
import { countsOf } from './simulatedYear.ts'

type Year = { year: string; periods: string[]; municipalities: string[]; offers: string[]; details: string[] }
type Written = { period: string; form: CountedForm }[]

/**
 * The forms of a world of the gate, written out as a counsellor fills them in. What the gate only knows to be possible (outcomes, concern,
 * contact, municipality, offers) is dealt out to the forms in turn. `at`: this hidden cell of such a table shall be 4.
 */
export function writtenOut(world: Form[], tables: Frozen[], year: Year, at?: { table: string; period: string; cell: string }): Written {
  const written = world.map((form) => ({ period: year.periods[form.period]!, form: formOf(form, year.details) }))
  const deal = (table: string, period: string, most: number, give: (form: CountedForm, cell: string) => void) => {
    const { cells } = tables.find((one) => one.table === table && one.period === period) ?? { cells: null }
    const among = written.filter((one) => !year.periods.includes(period) || one.period === period)
    const dealt = (cells ?? []).flatMap(([cell, shown]) => {
      const wanted = at?.table === table && at.period === period && at.cell === cell ? 4 : bandOf(shown).low
      return Array.from({ length: wanted }, () => cell)
    })
    if (dealt.length > among.length * most) throw new Error(`too few forms for ${table}`)
    for (const [i, cell] of dealt.entries()) give(among[i % among.length]!.form, cell)
  }
  for (const period of year.periods) {
    deal('O', period, 3, (form, cell) => form.outcomes.push(cell as CountedForm['outcomes'][number])) // a cell of O is an outcome
    deal('S', period, 1, (form) => {
      form.severity = 'concern'
    })
  }
  const all = tables.find(({ table }) => table === 'C')?.period ?? ''
  deal('C', all, 1, (form) => {
    form.contactBefore = 'yes'
  })
  deal('L', all, 1, (form, cell) => {
    form.municipality = cell
  })
  deal('G', all, 3, (form, cell) => form.offersGiven.push(cell))
  for (const { form } of written) if (form.outcomes.length === 0) form.outcomes.push('none')
  return written
}

/** The count of each published cell, when these forms are counted as the service counts them. */
export function countedAgain(
  forms: Written,
  tables: Frozen[],
  { municipalities, offers, year }: Year,
): { cell: string; shown: string; count: number }[] {
  const counts = countsOf({ forms, surveys: [], municipalities, offers, year: Number(year) })
  return tables.flatMap(({ table, period, cells }) =>
    (cells ?? []).map(([cell, shown]) => ({
      cell: `${table} ${period} ${cell}`,
      shown,
      count: counts.get(`${table} ${period}`)?.[cell] ?? 0,
    })),
  )
}

/** Could these counts not have given the published bytes? */
export const misfits = (counted: ReturnType<typeof countedAgain>) =>
  counted.filter(({ shown, count }) => count < bandOf(shown).low || count > bandOf(shown).high)

/** The youngest and the oldest are published as one: any of the two is as good. */
const ageOf = (age: number | null): AgeBand => (age === null ? 'unknown' : publishedAges[age] === 'outer' ? 'over_25' : publishedAges[age]!)

function formOf({ age, topics: ticked, first }: Form, details: string[]): CountedForm {
  const ids = ticked.map((topic) => details[topic] ?? restOf(topicGroups[topic - details.length]!, details))
  const primary = ids.find((id) => topics.find((topic) => topic.id === id)?.group === topicGroups[first ?? -1]) ?? null
  return {
    topics: ids,
    primary,
    severity: 'none',
    outcomes: [],
    offersGiven: [],
    age: ageOf(age),
    contactBefore: 'no',
    municipality: null,
  }
}

/** A topic of the group that is not published by itself. */
function restOf(group: string, details: string[]): string {
  const rest = topics.find((topic) => topic.group === group && !details.includes(topic.id))
  if (!rest) throw new Error(`all topics of ${group} are published`)
  return rest.id
}
