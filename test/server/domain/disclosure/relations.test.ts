import { expect, test } from 'vitest'
import { type LinkedYear, rowsOf } from '../../../../server/domain/disclosure/gate/relations.ts'

/** A year of one period in which these counts are published. The ids of the relations that do not hold for them. */
function broken(counts: Record<string, number>, conversations: number): string[] {
  const published = Object.entries(counts).filter(([name]) => !name.startsWith('forms '))
  const year: LinkedYear = {
    year: '2027',
    periods: ['2027'],
    cells: (table) => published.flatMap(([name]) => (name.startsWith(`${table} 2027 `) ? [name.split(' ')[2] ?? ''] : [])),
    groupOf: (detail) => detail.split('.')[0] ?? '',
    lines: [{ conversations: { '2027': conversations }, municipalities: [], offers: [] }],
  }
  const amount = (terms: [string, number][]) => terms.reduce((sum, [count, times]) => sum + times * (counts[count] ?? 0), 0)
  return [...new Set(rowsOf(year).flatMap(({ relation, terms, atMost }) => (amount(terms) > atMost ? [relation] : [])))]
}

test('[DIS76] three topics a form bound the details of one group and the other groups together', () => {
  const counts = (family: number) => ({
    'forms 2027': 4,
    'Q 2027 mental': 4,
    'Q 2027 family': family,
    'Qd 2027 mental.stress': 4,
    'Qd 2027 mental.anxiety': 4,
    'Qd 2027 mental.loneliness': 3,
  })
  expect(broken(counts(1), 4)).toEqual([])
  expect(broken(counts(2), 4)).toEqual(['topics-in-all'])
})

test('[DIS76] forms without an age have one to three groups: so many have the groups beyond their ages', () => {
  const counts = (more: Record<string, number>) => ({
    'forms 2027': 10,
    'A 2027 15-17': 9,
    'Q 2027 mental': 4,
    'Q 2027 family': 3,
    'Q 2027 violence': 3,
    'Q 2027 services': 3,
    'TA 2027 mental|15-17': 3,
    'TA 2027 family|15-17': 2,
    'TA 2027 violence|15-17': 2,
    'TA 2027 services|15-17': 3,
    ...more,
  })
  expect(broken(counts({}), 10)).toEqual([])
  // One form has no age. Four groups have one form more than ages.
  expect(broken(counts({ 'Q 2027 services': 4 }), 10)).toEqual(['groups-without-age'])
  // None has one more: but the form without an age has a group.
  const none = { 'Q 2027 mental': 3, 'Q 2027 family': 2, 'Q 2027 violence': 2, 'Q 2027 services': 3 }
  expect(broken(counts(none), 10)).toEqual(['groups-without-age'])
})
