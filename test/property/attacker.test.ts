import { expect, test } from 'vitest'
import { topics } from '../../seeds/topics.ts'
import type { Frozen } from '../../server/domain/disclosure/freezeTables.ts'
import { freezesOf } from '../../server/domain/disclosure/periods.ts'
import { candidateOf } from '../../server/domain/disclosure/publication.ts'
import type { Draw } from '../../server/domain/disclosure/rounding.ts'
import { publishedYear } from '../support/disclosure/publishedYear.ts'
import { countsOf, type SimulatedYear, seeded } from '../support/disclosure/simulatedYear.ts'
import { attackedLine, attackedPool, habits, seenOf } from './attacker/attackedLine.ts'
import { attackYear } from './attacker/attackYear.ts'
import { poolOfThree } from './attacker/lines.ts'
import { tightLine } from './attacker/tightLine.ts'

/** Solving is two seconds of work, and on a busy machine much longer. */
const solving = { timeout: 60_000 }
/** Withholds nothing by chance, and rounds up whatever can be. */
const up: Draw = () => 0.003
const attack = (simulated: SimulatedYear, published: Frozen[]) => attackYear(seenOf(published, simulated, [simulated]))
const nothing = { narrowed: [], open: [] }

/** What would be published if there were no gate. */
function ungated({ kind, year, ...simulated }: SimulatedYear, draw: Draw): Frozen[] {
  const ground = { topics, municipalities: simulated.municipalities, offers: simulated.offers }
  const counts = countsOf({ ...simulated, year })
  return freezesOf(kind, year).flatMap(({ tables }) =>
    tables.map(({ table, period }) => candidateOf({ publisher: 'a', table, period }, ground, counts.get(`${table} ${period}`) ?? {}, draw)),
  )
}

/** A line of which nothing but zeros was counted, and what is known of it otherwise. */
const emptyLine = (of: Partial<SimulatedYear>): SimulatedYear => ({
  ...{ year: 2027, kind: 'year', municipalities: ['faxe'], offers: ['headspace'], conversations: { 2027: 40 }, forms: [], surveys: [] },
  ...of,
})

test.each([
  ['a line with 4 conversations a month', 4, 'year', 'usual', 1],
  ['one where every conversation leaves a full form', 15, 'year', 'full', 1],
  ['one with 30 a month, by quarters', 30, 'quarter', 'usual', 5],
] as const)('[DIS70] in a year of %s every hidden cell may be 0, 1, 2, 3 and 4', solving, async (_, perMonth, kind, habit, seed) => {
  const simulated = attackedLine(seeded(seed), perMonth, kind, habits[habit]!)
  const random = seeded(seed + 99)
  const answer = await attack(
    simulated,
    publishedYear(simulated, () => random()),
  )
  expect(answer).toMatchObject(nothing)
  expect(answer.solved).toBeGreaterThan(0)
})

test(
  '[DIS71] where nearly every band is one number, the bytes alone narrow cells, and what the gate lets pass does not',
  solving,
  async () => {
    const tight = tightLine(seeded(24), { forms: 70, kind: 'year', spare: 0 })
    const ages = await attackYear(seenOf(ungated(tight, up), tight, [tight]), ({ table }) => table === 'A')
    expect(ages.narrowed.map(({ cell, value }) => [cell, value])).toEqual([
      ['18-20', 4],
      ['21-25', 4],
      ['outer', 4],
    ])
    const published = publishedYear(tight, up)
    expect(published.flatMap(({ table, cells }) => (cells ? [] : [table]))).toEqual(['A', 'TA'])
    expect(await attack(tight, published)).toMatchObject(nothing)
  },
)

test('[DIS72] the attacker finds that three conversations cannot be four forms, and the gate withholds every table of such a line', async () => {
  const isSmall = ({ table }: { table: string }) => ['A', 'S', 'C', 'F'].includes(table)
  const three = emptyLine({ conversations: { 2027: 3 } })
  const { narrowed, solved } = await attackYear(seenOf(ungated(three, up), three, [three]), isSmall)
  expect([solved, narrowed.map(({ value }) => value)]).toEqual([9, Array.from({ length: 9 }, () => 4)])
  expect(publishedYear(three, up).filter(({ cells }) => cells)).toEqual([])
  const four = emptyLine({ conversations: { 2027: 4 } })
  expect(await attackYear(seenOf(publishedYear(four, up), four, [four]), isSmall)).toMatchObject({ solved: 9, ...nothing })
})

test('[DIS72] the attacker finds what a topic of the year tells about the group in two halves', async () => {
  const gaming = { topics: ['addiction.gaming'], severity: 'none', outcomes: ['none'], age: 'unknown', contactBefore: 'no' } as const
  const forms = ['2027-H1', '2027-H2'].flatMap((period) =>
    Array.from({ length: 4 }, () => ({
      period,
      form: { ...gaming, topics: [...gaming.topics], outcomes: [...gaming.outcomes], municipality: null, primary: null, offersGiven: [] },
    })),
  )
  const halves = emptyLine({ kind: 'half', conversations: { '2027-H1': 60, '2027-H2': 60 }, forms })
  const isAddiction = ({ table, cell }: { table: string; cell: string }) => table === 'Q' && cell === 'addiction'
  const { narrowed } = await attackYear(seenOf(ungated(halves, up), halves, [halves]), isAddiction)
  // 8 are published as 10, which is 6 to 14. So neither half has 0 or 1.
  expect(narrowed.map(({ period, value }) => [period, value])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ])
  expect(await attackYear(seenOf(publishedYear(halves, up), halves, [halves]), isAddiction)).toMatchObject(nothing)
})

test(
  '[DIS100] in a pool the attacker knows the conversations of each line, and who may name which municipality and place',
  solving,
  async () => {
    const { lines, together } = attackedPool(seeded(2), poolOfThree, 'year', habits.usual!)
    const random = seeded(7)
    const published = publishedYear(together, () => random(), undefined, lines)
    expect(published.filter(({ cells }) => cells).length).toBeGreaterThan(10)
    expect(await attackYear(seenOf(published, together, lines))).toMatchObject(nothing)
  },
)

test(
  '[DIS100] a line of a pool with three conversations gives its own municipality away, and the gate withholds the table',
  solving,
  async () => {
    const quiet = emptyLine({ conversations: { 2027: 3 }, municipalities: ['stevns'], offers: ['stevns-hus'] })
    const large = emptyLine({ municipalities: ['faxe'], offers: ['headspace'] })
    const pool = emptyLine({
      conversations: { 2027: 43 },
      municipalities: ['stevns', 'faxe'],
      offers: ['stevns-hus', 'headspace'],
    })
    const isOfLine = ({ table }: { table: string }) => table === 'L' || table === 'G'
    const { narrowed } = await attackYear(seenOf(ungated(pool, up), pool, [quiet, large]), isOfLine)
    expect(narrowed.map(({ cell, value }) => [cell, value])).toEqual([
      ['stevns', 4],
      ['stevns-hus', 4],
    ])
    const published = publishedYear(pool, up, undefined, [quiet, large])
    expect(published.flatMap(({ table, cells }) => (cells ? [] : [table]))).toEqual(['G', 'L'])
    const isSmall = ({ table }: { table: string }) => ['A', 'C', 'S'].includes(table)
    expect(await attackYear(seenOf(published, pool, [quiet, large]), isSmall)).toMatchObject(nothing)
  },
)

test('[DIS101] conversations that ended between two counsellors leave no form, and everybody can count them', async () => {
  const isConcern = ({ table }: { table: string }) => table === 'S'
  const four = emptyLine({ conversations: { 2027: 4 }, withoutForm: { 2027: 1 } })
  expect((await attackYear(seenOf(ungated(four, up), four, [four]), isConcern)).narrowed.map(({ value }) => value)).toEqual([4])
  expect(publishedYear(four, up).find(({ table }) => table === 'S')?.cells).toBe(null)
})
