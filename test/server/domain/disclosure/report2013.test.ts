import { expect, test } from 'vitest'
import { type Ground, gate } from '../../../../server/domain/disclosure/gate/gate.ts'
import type { Candidate } from '../../../../server/domain/disclosure/publication.ts'
import { shownFor } from '../../../../server/domain/disclosure/rounding.ts'
import { bandOf } from '../../../../shared/published/band.ts'
import { finished } from '../../../support/disclosure/publishedYear.ts'

/**
 * The yearly report of a municipal centre for 2013, as it was printed: each table with its exact total. It names "en 14-årig" and "en gravid".
 * The tables stand in the place of one of ours in which a form raises at most one cell.
 */
const report: Record<string, { total: number; cells: Record<string, number> }> = {
  'drugs: under 19': { total: 14, cells: { '14-årig': 1, '16-årige': 5, '17-årige': 4, '18-årige': 4 } },
  'drugs: ages': { total: 61, cells: { 'under 18': 14, '19-30': 29, '31-40': 12, '41-50': 3, '51-60': 2, 'over 60': 1 } },
  'drugs: substances': { total: 47, cells: { hash: 33, amfetamin: 7, opiater: 2, benzodiazepiner: 2, kokain: 2, opløsningsmidler: 1 } },
  'drugs: citizenship': { total: 59, cells: { dansk: 57, andet: 2 } },
  'drugs: family': { total: 59, cells: { enlig: 45, gravid: 1, 'børn under 18': 8, 'anbragte børn': 5 } },
  'drugs: how long': { total: 26, cells: { 'under 3': 13, '3-6': 9, '6-9': 3, 'over 9': 1 } },
  'alcohol: how it ended': { total: 54, cells: { færdig: 23, 'eget ønske': 15, udeblevet: 10, fraflyttet: 1, institution: 3, læge: 2 } },
  'alcohol: beside it': { total: 96, cells: { intet: 88, cannabis: 8 } },
}
const about = (total: number): Ground => ({
  year: '2013',
  periods: ['2013'],
  groupOf: () => '',
  lines: [{ conversations: { '2013': total }, municipalities: [], offers: [] }],
})
/** H is a table in which a conversation raises at most one cell, and which depends on no other. */
const table = (cells: [string, string][]): Candidate => ({ publisher: 'centre', table: 'H', period: '2013', cells })
const printed = ({ cells }: { cells: Record<string, number> }) =>
  Object.entries(cells).map(([cell, n]): [string, string] => [cell, String(n)])
const verdict = (cells: [string, string][], total: number) => finished(gate([table(cells)], about(total)))

test('[DIS15] no table of the 2013 report is let through as it was printed', () => {
  for (const one of Object.values(report)) expect(verdict(printed(one), one.total)).toEqual({ free: false, why: 'H 2013: not rounded' })
})

test('[DIS15] rounded, the small cells may be published where their total leaves them room, and are withheld where it does not', () => {
  const rounded = (name: string, drawn: number): boolean => {
    const { cells, total } = report[name]!
    return verdict(
      Object.entries(cells).map(([cell, n]) => [cell, shownFor(n, drawn)]),
      total,
    ).free
  }
  expect(rounded('drugs: under 19', 0.99)).toBe(true)
  // 57 of 59 with 2 others: 55 leaves room for 4 others, but 60 stands for 56 at least, and leaves 3.
  expect([0.99, 0].map((drawn) => rounded('drugs: citizenship', drawn))).toEqual([true, false])
  // Two classes of which both are large hide nothing.
  expect([0.99, 0].map((drawn) => rounded('alcohol: beside it', drawn))).toEqual([true, true])
})

test('[DIS15] the 14-year-old and the pregnant girl look like nobody in our bytes', () => {
  for (const name of ['drugs: under 19', 'drugs: family'])
    for (const [cell, n] of Object.entries(report[name]!.cells))
      if (['14-årig', 'gravid'].includes(cell)) expect(bandOf(shownFor(n, 0))).toEqual(bandOf(shownFor(0, 0)))
})
