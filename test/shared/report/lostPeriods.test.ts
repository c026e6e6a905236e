import { expect, test } from 'vitest'
import { catalogue } from '../../../server/domain/disclosure/catalogue.ts'

import { generatedSections } from '../../../shared/report/buildReport.ts'
import { loadReportWords } from '../../../shared/report/loadReportWords.ts'
import { subjects } from '../../../shared/report/published.ts'
import type { ReportSection } from '../../../shared/report/reportDoc.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'
import { figuresOf } from '../../web/coordinator/topics/figures.ts'
import { reportSource, row, twoYears } from './reportSource.ts'

const da = await loadReportWords('da')
const sectionsWith = (part: Partial<ReportSource>) => generatedSections(reportSource(part), da)
const tableIn = (sections: ReportSection[], id: string) => sections.flatMap(({ tables }) => tables).find((one) => one.id === id)!

test('[REP4] what a restore has lost says so, also while the year runs, and promises no date', () => {
  const running = [{ period: '2026', publishedFrom: Date.parse('2027-01-01T00:00:00Z') }]
  const coming = sectionsWith({ topics: figuresOf([], { running, lostIn: ['2026'] }), rows: [row('2026', 40, { closed: false })] })
  expect(tableIn(coming, 'A').instead).toBe(da.topics.lost('2026'))
  expect(JSON.stringify(coming)).not.toContain('er ikke slut endnu')
  const lost = ['2026-Q1', '2026']
  const held = twoYears().map((one) => (lost.includes(one.period) ? { ...one, cells: null } : one))
  const over = sectionsWith({ topics: figuresOf(held, { lostIn: lost }) })
  expect(tableIn(over, 'A').instead).toBe(da.topics.lost('2026'))
  expect(tableIn(over, 'Q').note).toContain(da.topics.lost('1. kvartal 2026'))
  expect(tableIn(over, 'S').rows[0]!.spans[0]).toBe(null)
})

test('[REP4] a table that is not published yet says when its first numbers come: with the period of the line, or with the year', () => {
  const running = [
    { period: '2026-Q1', publishedFrom: Date.parse('2026-03-31T23:00:00Z') },
    { period: '2026', publishedFrom: Date.parse('2027-01-01T00:00:00Z') },
  ]
  const coming = sectionsWith({ topics: figuresOf([], { running }), rows: [row('2026', 40, { closed: false })] })
  const said = coming.flatMap(({ paragraphs }) => paragraphs).filter((sentence) => sentence.includes('er ikke slut endnu'))
  for (const { subject, table } of subjects) {
    const [of, ...others] = said.filter((sentence) => sentence.includes(`»${da.topics.tables[subject].name}«`))
    expect([subject, others]).toEqual([subject, []])
    const [period, when] = catalogue[table].per === 'period' ? ['1. kvartal 2026', '1. april 2026'] : ['2026', '1. januar 2027']
    expect(of).toMatch(new RegExp(`^${period} er ikke slut endnu. Tallene .* kommer ${when} kl. 01.00.$`))
  }
  expect(said.join()).not.toContain('undefined')
})
