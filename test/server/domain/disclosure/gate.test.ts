import { expect, test } from 'vitest'
import { topics } from '../../../../seeds/topics.ts'
import { catalogue, cellsOf } from '../../../../server/domain/disclosure/catalogue.ts'
import { type Ground, gate } from '../../../../server/domain/disclosure/gate/gate.ts'
import type { Form } from '../../../../server/domain/disclosure/gate/worldCells.ts'
import { periodKindOf, yearKindFor } from '../../../../server/domain/disclosure/periods.ts'
import type { Candidate } from '../../../../server/domain/disclosure/publication.ts'
import { closingForm } from '../../../../shared/closingForm.ts'
import type { Table } from '../../../../shared/published/publication.ts'
import { countedAgain, misfits, writtenOut } from '../../../support/disclosure/countedAgain.ts'
import { finished, groundOf, publishedYear } from '../../../support/disclosure/publishedYear.ts'
import { seeded, simulatedYear } from '../../../support/disclosure/simulatedYear.ts'

const groupOf = (detail: string) => topics.find(({ id }) => id === detail)?.group ?? ''
const ground: Ground = {
  year: '2027',
  periods: ['2027'],
  groupOf,
  lines: [{ conversations: { '2027': 60 }, municipalities: ['faxe'], offers: ['headspace', 'ssp'] }],
}
const of = (table: Table, shown: Record<string, string>, period = '2027', municipalities = ['faxe']): Candidate => ({
  publisher: 'a',
  table,
  period,
  cells: cellsOf(table, { topics, municipalities, offers: ['headspace', 'ssp'] }).map((cell) => [cell, shown[cell] ?? '0-4']),
})
const says = (tables: Candidate[], about: Ground = ground) => finished(gate(tables, about))

for (const perMonth of [4, 30])
  test(`[DIS13] of a year of ${perMonth} conversations a month, every hidden cell is each of 0 to 4 in a world that gives every published byte`, () => {
    const year = simulatedYear(seeded(3), { perMonth, kind: periodKindOf(yearKindFor(perMonth * 12)) })
    const tables = publishedYear(year, seeded(4)).filter(({ cells, table }) => cells && catalogue[table].family === 'form')
    const worlds: Form[][] = []
    const about = groundOf(year)
    const linked = {
      ...about,
      municipalities: year.municipalities,
      offers: year.offers,
      details: cellsOf('Qd', { topics, municipalities: [], offers: [] }),
    }
    expect(
      finished(
        gate(
          tables.map((one) => ({ ...one, cells: one.cells! })),
          about,
          (world) => worlds.push(world),
        ),
      ),
    ).toEqual({ free: true })

    const seen = new Map<string, Set<number>>()
    for (const world of worlds) {
      const written = writtenOut(world, tables, linked)
      const counted = countedAgain(written, tables, linked)
      expect(misfits(counted)).toEqual([])
      for (const period of about.periods)
        expect(written.filter((one) => one.period === period).length).toBeLessThanOrEqual(year.conversations[period]!)
      expect(written.every(({ form }) => new Set(form.topics).size === form.topics.length && form.topics.length <= 3)).toBe(true)
      for (const { cell, shown, count } of counted) if (shown === '0-4') seen.set(cell, (seen.get(cell) ?? new Set()).add(count))
    }
    const searched = [...seen].filter(([cell]) => /^(Q|Qd|P|A|TA) /.test(cell))
    expect(searched.length).toBeGreaterThan(90)
    expect(searched.filter(([, values]) => values.size < 5)).toEqual([])
    // The other tables are dealt out to the forms of any world: where there is room for 4 in a hidden cell, there is room for less.
    for (const { table, period, cells } of tables.filter((one) => ['O', 'S', 'C', 'G', 'L'].includes(one.table)))
      for (const [cell, shown] of cells ?? []) {
        if (shown !== '0-4') continue
        const counted = countedAgain(writtenOut(worlds[0]!, tables, linked, { table, period, cell }), tables, linked)
        expect(counted.find((one) => one.cell === `${table} ${period} ${cell}`)?.count).toBe(4)
        expect(misfits(counted)).toEqual([])
      }
  })

test('[DIS27] each form of a world can be sent as a closing form, also one in which no topic is the primary one', () => {
  const tables = [of('Q', { mental: '40', family: '30' }), of('P', { mental: '10' })]
  const worlds: Form[][] = []
  expect(finished(gate(tables, ground, (world) => worlds.push(world)))).toEqual({ free: true })
  const about = { ...ground, municipalities: ['faxe'], offers: [], details: cellsOf('Qd', { topics, municipalities: [], offers: [] }) }
  const forms = worlds.flatMap((world) => writtenOut(world, tables, about).map(({ form }) => form))
  for (const form of forms) {
    expect(closingForm.safeParse({ form: 'f'.repeat(22), endedBy: 'mutual', ...form }).success).toBe(true)
    if (form.primary !== null) expect(form.topics).toContain(form.primary)
  }
  const named = forms.filter(({ primary }) => primary !== null).length
  expect(named).toBeGreaterThan(0)
  expect(named).toBeLessThan(forms.length)
})

test('[DIS14] without enough conversations for a 4 a table is withheld', () => {
  const about = (conversations: number) => ({
    ...ground,
    lines: [{ conversations: { '2027': conversations }, municipalities: ['faxe'], offers: ['headspace', 'ssp'] }],
  })
  expect(says([of('F', {})], about(4))).toEqual({ free: true })
  expect(says([of('F', {})], about(3))).toMatchObject({ free: false })
  expect(says([of('Q', {})], about(3))).toMatchObject({ free: false })
  expect(says([of('Q', {})], about(4))).toEqual({ free: true })
})

test('[DIS14] a small cell is withheld where the rest and the exact number of conversations leave it no room', () => {
  // At least 56 of 60 felt better: 4 may have felt worse. At least 61 of 64 leave 3.
  expect(says([of('F', { better: '60' })])).toEqual({ free: true })
  expect(
    says([of('F', { better: '65' })], { ...ground, lines: [{ conversations: { '2027': 64 }, municipalities: [], offers: [] }] }),
  ).toMatchObject({
    free: false,
  })
  // Three outcomes a form: 3 × 60 ticks.
  const filled = Object.fromEntries(['listened', 'information'].map((cell) => [cell, '60']))
  expect(says([of('Q', { mental: '60', family: '60' }), of('O', { ...filled, self_help: '55' })])).toEqual({ free: true })
  expect(says([of('Q', { mental: '60', family: '60' }), of('O', { ...filled, self_help: '60', local_offer: '15' })])).toMatchObject({
    free: false,
  })
})

test('[DIS75] a conversation that ended between two counsellors owes no form, and leaves no room for one', () => {
  const about = (conversations: number, withoutForm: number) => ({
    ...ground,
    lines: [{ conversations: { '2027': conversations }, withoutForm: { '2027': withoutForm }, municipalities: ['faxe'], offers: [] }],
  })
  expect(says([of('Q', {})], about(6, 2))).toEqual({ free: true })
  expect(says([of('Q', {})], about(6, 3))).toMatchObject({ free: false })
  expect(says([of('S', {})], about(6, 3))).toMatchObject({ free: false })
  expect(says([of('Q', { mental: '5' }), of('L', {})], about(8, 3))).toEqual({ free: true })
  expect(says([of('Q', { mental: '10' })], about(9, 3))).toEqual({ free: true })
  expect(says([of('Q', { mental: '10' })], about(9, 4))).toMatchObject({ free: false })
  // Such a youth is asked the questions afterwards like any other.
  expect(says([of('F', {}), of('V', {})], about(6, 3))).toEqual({ free: true })
})

test('[DIS76] three topics a form bound the details of one group and the other groups together', () => {
  const about = { ...ground, lines: [{ conversations: { '2027': 20 }, municipalities: [], offers: [] }] }
  const topicsOf = (family: string) => [
    of('Q', { mental: '20', family }),
    of('Qd', { 'mental.stress': '20', 'mental.anxiety': '20', 'mental.loneliness': '20' }),
  ]
  // 3 × 16 details, and 6 or 11 for family: of 60 ticks 6 or 1 are left for any other group.
  expect(says(topicsOf('10'), about)).toEqual({ free: true })
  expect(says(topicsOf('15'), about)).toMatchObject({ free: false, why: expect.stringContaining('topics-in-all') })
})

test('[DIS14] a detail that betrays its group is withheld, and so are ages that leave a group none over', () => {
  const halves = {
    ...ground,
    periods: ['2027-H1', '2027-H2'],
    lines: [{ conversations: { '2027-H1': 100, '2027-H2': 100 }, municipalities: [], offers: [] }],
  }
  const quiet = [of('Q', { mental: '60' }, '2027-H1'), of('Q', { mental: '60' }, '2027-H2')]
  expect(says([...quiet, of('Qd', { 'mental.stress': '20' })], halves)).toEqual({ free: true })
  // At least five of the year had gaming as a topic, so neither half had none.
  expect(says([...quiet, of('Qd', { 'addiction.gaming': '5' })], halves)).toMatchObject({
    free: false,
    why: expect.stringContaining('detail-group'),
  })
  // 10 stands for at most 14, and 15 for at least 11: three are left for the other ages.
  const group = of('Q', { mental: '10', family: '30' })
  expect(says([group, of('A', { '15-17': '30' }), of('TA', { 'mental|15-17': '10' })])).toEqual({ free: true })
  expect(says([group, of('A', { '15-17': '30' }), of('TA', { 'mental|15-17': '15' })])).toMatchObject({
    free: false,
    why: expect.stringContaining('ages-of-a-group'),
  })
})

test('[DIS19] the gate answers the same whenever it is asked', () => {
  const year = simulatedYear(seeded(8), { perMonth: 6, kind: 'year' })
  const tables = publishedYear(year, seeded(9)).flatMap((one) => (one.cells ? [{ ...one, cells: one.cells }] : []))
  const once = () => {
    const worlds: Form[][] = []
    const verdict = finished(gate(tables, groundOf(year), (world) => worlds.push(world)))
    return { verdict, worlds }
  }
  expect(once()).toEqual(once())
})

test('[DIS20] in a pool a municipality is at most the conversations of its own lines', () => {
  const about = (faxe: number) => ({
    ...ground,
    lines: [
      { conversations: { '2027': faxe }, municipalities: ['faxe'], offers: [] },
      { conversations: { '2027': 60 }, municipalities: ['ishoej'], offers: [] },
    ],
  })
  const tables = [of('Q', { mental: '40' }), of('L', { ishoej: '20' }, '2027', ['faxe', 'ishoej'])]
  expect(says(tables, about(4))).toEqual({ free: true })
  expect(says(tables, about(3))).toMatchObject({ free: false, why: expect.stringContaining('municipality-line') })
})
