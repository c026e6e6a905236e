import fc from 'fast-check'
import { expect, test } from 'vitest'
import { topics } from '../../seeds/topics.ts'
import { catalogue, cellsOf, questionsOf } from '../../server/domain/disclosure/catalogue.ts'
import { freezeTables } from '../../server/domain/disclosure/freezeTables.ts'
import { narrowed } from '../../server/domain/disclosure/gate/narrowed.ts'
import { cellCount, formsOf, type LinkedYear, rowsOf } from '../../server/domain/disclosure/gate/relations.ts'
import { freezesOf, periodsOfYear } from '../../server/domain/disclosure/periods.ts'
import { candidateOf, chained } from '../../server/domain/disclosure/publication.ts'
import { shownFor } from '../../server/domain/disclosure/rounding.ts'
import { type CountedForm, cellsOfForm, cellsOfSurvey } from '../../server/domain/tallies.ts'
import { contactBefores, outcomes, severities } from '../../shared/closingForm.ts'
import { bandOf } from '../../shared/published/band.ts'
import { type Table, tables } from '../../shared/published/publication.ts'
import { heardFroms, type SurveyAnswers } from '../../shared/survey.ts'
import { ageBands } from '../../shared/topic.ts'
import { finished, groundOf, publishedYear } from '../support/disclosure/publishedYear.ts'
import { countsOf, seeded, simulatedYear } from '../support/disclosure/simulatedYear.ts'

const ground = { topics, municipalities: ['ishoej', 'vallensbaek'], offers: ['headspace', 'move', 'ssp', 'tuba'] }
const anyTopic = fc.constantFrom(...topics.map(({ id }) => id))
const anyForm: fc.Arbitrary<CountedForm> = fc.record({
  topics: fc.uniqueArray(anyTopic, { minLength: 1, maxLength: 3 }),
  severity: fc.constantFrom(...severities),
  outcomes: fc.uniqueArray(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 3 }),
  age: fc.constantFrom(...ageBands),
  contactBefore: fc.constantFrom(...contactBefores),
  municipality: fc.constantFrom('ishoej', 'vallensbaek', null),
  primary: fc.option(anyTopic),
  offersGiven: fc.uniqueArray(fc.constantFrom(...ground.offers), { maxLength: 3 }),
})
const anySurvey: fc.Arbitrary<SurveyAnswers> = fc.record(
  {
    moodChange: fc.integer({ min: -4, max: 4 }),
    gotWhatICameFor: fc.constantFrom('yes', 'partly', 'no'),
    wouldComeBack: fc.constantFrom('yes', 'maybe', 'no'),
    heardFrom: fc.constantFrom(...heardFroms),
  },
  { requiredKeys: [] },
)
const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('[DIS1] every count from 0 to 4 is the same bytes, and every count lies in its band', () => {
  fc.assert(
    fc.property(fc.nat(4), drawn, fc.nat(100_000), (small, draw, count) => {
      expect(shownFor(small, draw)).toBe('0-4')
      const { low, high } = bandOf(shownFor(count, draw))
      expect(low).toBeLessThanOrEqual(count)
      expect(high).toBeGreaterThanOrEqual(count)
    }),
  )
})

test('[DIS3] a count that changes within 0 to 4 changes no byte of any table, with one draw fixed for each cell', () => {
  const cells = tables.flatMap((table) => cellsOf(table, ground).map((cell) => ({ table, cell })))
  const year = (counts: Map<string, number>, seed: number) => {
    const draw = (of: string) => seeded(seed + [...of].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))()
    const all = tables.map((table) => {
      const own = Object.fromEntries(cellsOf(table, ground).map((cell) => [cell, counts.get(`${table} ${cell}`) ?? 0]))
      return candidateOf({ publisher: 'a', table, period: '2027' }, ground, own, draw)
    })
    return chained(all, '', (text) => String(text.length)).texts
  }
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.nat(4), fc.nat(4), fc.nat(), ({ table, cell }, before, after, seed) => {
      const random = seeded(seed)
      const counts = new Map(cells.map((one) => [`${one.table} ${one.cell}`, Math.floor(random() ** 3 * 60)]))
      const name = `${table} ${cell}`
      expect(year(new Map(counts).set(name, after), seed)).toEqual(year(new Map(counts).set(name, before), seed))
    }),
    { numRuns: 40 },
  )
})

test('[DIS3] … nor which tables are withheld: of a frozen year not a byte', () => {
  const draws = (seed: number) => (of: string) =>
    seeded(seed + [...of].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7))()
  const frozen = (simulated: ReturnType<typeof simulatedYear>, counts: Map<string, Record<string, number>>, seed: number) =>
    freezesOf(simulated.kind, simulated.year).flatMap((step) => {
      const candidates = step.tables.map(({ table, period }) => {
        const { municipalities, offers } = simulated
        return candidateOf(
          { publisher: 'a', table, period },
          { topics, municipalities, offers },
          counts.get(`${table} ${period}`) ?? {},
          draws(seed),
        )
      })
      return finished(freezeTables([], candidates, groundOf(simulated), draws(seed)))
    })
  fc.assert(
    fc.property(fc.nat(1000), fc.constantFrom(2, 5), fc.nat(4), (seed, perMonth, to) => {
      const simulated = simulatedYear(seeded(seed), { perMonth, kind: 'year' })
      const counts = countsOf(simulated)
      const before = frozen(simulated, counts, seed)
      const small = [...counts].flatMap(([of, sums]) => Object.keys(sums).flatMap((cell) => (sums[cell]! <= 4 ? [{ of, cell }] : [])))
      const { of, cell } = small[seed % small.length]!
      expect(frozen(simulated, new Map(counts).set(of, { ...counts.get(of), [cell]: to }), seed)).toEqual(before)
    }),
    { numRuns: 12 },
  )
})

test('[DIS4] one more form or survey raises, for each question of a table, at most as many cells as the catalogue says', () => {
  expect(Object.fromEntries(tables.map((table) => [table, catalogue[table].most]))).toEqual({
    ...{ Q: 3, Qd: 3, TA: 3, O: 3, G: 3, P: 1, A: 1, S: 1, C: 1, L: 1 },
    ...{ F: 1, V: 1, H: 1 },
  })
  fc.assert(
    fc.property(anyForm, anySurvey, (form, survey) => {
      const raised = [...cellsOfForm(form, ground), ...cellsOfSurvey(survey, ground)]
      for (const table of tables)
        for (const question of questionsOf(table, cellsOf(table, ground))) {
          const here = raised.filter((one) => one.table === table && question.includes(one.cell)).map(({ cell }) => cell)
          expect(here.length).toBeLessThanOrEqual(catalogue[table].most)
          expect(new Set(here).size).toBe(here.length)
        }
    }),
  )
})

test('[DIS12] every relation holds for every list of forms and surveys', () => {
  const periods = periodsOfYear('quarter', 2027)
  const inPeriod = <T>(one: fc.Arbitrary<T>) => fc.record({ period: fc.constantFrom(...periods), one })
  fc.assert(
    fc.property(fc.array(inPeriod(anyForm), { maxLength: 40 }), fc.array(inPeriod(anySurvey), { maxLength: 20 }), (asked, said) => {
      // Two lines of a pool: a form names the municipality and the offers of its own line.
      const lines = [
        { municipalities: ['ishoej'], offers: ['headspace', 'move', 'ssp'] },
        { municipalities: ['vallensbaek'], offers: ['headspace', 'tuba'] },
      ]
      const lineOf = ({ municipality }: CountedForm) => lines[municipality === 'vallensbaek' ? 1 : 0]!
      const forms = asked
        .map(({ period, one }) => ({
          period,
          form: { ...one, offersGiven: one.offersGiven.filter((id) => lineOf(one).offers.includes(id)) },
        }))
        .filter(({ form }) => cellsOfForm(form, ground).length > 0)
      const surveys = said.map(({ period, one }) => ({ period, answers: one }))
      const all = countsOf({ forms, surveys, municipalities: ground.municipalities, offers: ground.offers, year: 2027 })
      const numberOf = (of: { period: string }[], period: string) => of.filter((one) => one.period === period).length
      const year: LinkedYear = {
        ...groundOf({ ...simulatedYear(seeded(1), { perMonth: 1, kind: 'quarter' }), forms, surveys }),
        lines: lines.map((line) => ({
          ...line,
          conversations: Object.fromEntries(
            periods.map((period) => {
              const own = numberOf(
                forms.filter(({ form }) => lineOf(form) === line),
                period,
              )
              return [period, Math.max(own, line === lines[0] ? numberOf(surveys, period) : 0)]
            }),
          ),
        })),
        cells: (table: Table) => cellsOf(table, ground),
      }
      const amount = (count: string): number => {
        const [table = '', period = '', ...cell] = count.split(' ')
        if (table === 'forms') return numberOf(forms, period)
        if (table === 'surveys') return numberOf(surveys, period)
        return all.get(`${table} ${period}`)?.[cell.join(' ')] ?? 0
      }
      for (const { relation, terms, atMost } of rowsOf(year))
        expect(
          terms.reduce((sum, [count, times]) => sum + times * amount(count), 0),
          relation,
        ).toBeLessThanOrEqual(atMost)
    }),
    { numRuns: 60 },
  )
})

/** No publisher has half-years, because the gate withholds much there (decision 062): so there it is put to the test. */
const years = [
  { perMonth: 3, kind: 'year' },
  { perMonth: 8, kind: 'year' },
  { perMonth: 30, kind: 'quarter' },
  { perMonth: 15, kind: 'half' },
  { perMonth: 25, kind: 'half' },
] as const

test('[DIS18] whoever reckons with all relations over a published year finds 0 to 4 for every hidden cell', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...years), (seed, { perMonth, kind }) => {
      const simulated = simulatedYear(seeded(seed), { perMonth, kind })
      const published = publishedYear(simulated, seeded(seed + 1)).flatMap((one) => (one.cells ? [{ ...one, cells: one.cells }] : []))
      const cells = (table: Table, period: string) =>
        published.find((one) => one.table === table && one.period === period)?.cells.map(([cell]) => cell) ?? []
      const year: LinkedYear = { ...groundOf(simulated), cells }
      const known = new Map(
        published.flatMap(({ table, period, cells: all }) =>
          all.map(([cell, shown]) => [cellCount(table, period, cell), bandOf(shown)] as const),
        ),
      )
      const { bands } = finished(narrowed(known, rowsOf(year)))
      for (const [count, { high }] of known) if (high === 4) expect(bands.get(count), count).toEqual({ low: 0, high: 4 })
      for (const period of year.periods) expect(bands.get(formsOf(period))!.high).toBeGreaterThanOrEqual(4)
    }),
    { numRuns: 20 },
  )
})
