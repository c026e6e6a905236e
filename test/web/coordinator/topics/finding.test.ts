import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownFor } from '../../../../server/domain/disclosure/rounding.ts'
import { type CellWords, cellNames } from '../../../../shared/report/cellNames.ts'
import { cellOf, changesOf, findingOf } from '../../../../shared/report/finding.ts'
import { partsOf, periodsIn } from '../../../../shared/report/published.ts'
import { titleOf } from '../../../../shared/report/titleOf.ts'
import { closingForm as formDa } from '../../../../shared/words/da/team/closingForm.ts'
import { topics as danish } from '../../../../shared/words/da/team/figures/topics.ts'
import { closingForm as formEn } from '../../../../shared/words/en/team/closingForm.ts'
import { topics as english } from '../../../../shared/words/en/team/figures/topics.ts'

import { figuresOf, fullYear, table } from './figures.ts'

const cells = (shown: Record<string, string>) => Object.entries(shown).map(cellOf)
const what = (shown: Record<string, string>) => {
  const finding = findingOf(cells(shown))
  return finding.what === 'most' ? finding.cells.map(({ id }) => id).join() : finding.what
}

/** Counts, and a draw for each, as a freeze makes them. */
const counted = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true })), {
  minLength: 1,
  maxLength: 12,
})
const frozen = (counts: [number, number][]) => counts.map(([count, drawn], i) => cellOf([String(i), shownFor(count, drawn)]))

test('[DIS43] whatever the counts are: what a finding calls most is more, and what it calls few is under five', () => {
  let said = 0
  fc.assert(
    fc.property(counted, (counts) => {
      const finding = findingOf(frozen(counts))
      const countOf = (id: string) => counts[Number(id)]![0]
      const all = counts.map(([count]) => count)
      if (finding.what === 'few') expect(Math.max(...all)).toBeLessThan(5)
      if (finding.what === 'one') {
        const { id, band } = finding.cell
        expect(countOf(id) >= band.low && countOf(id) <= band.high).toBe(true)
      }
      if (finding.what !== 'most') return
      said += 1
      const named = finding.cells.map(({ id }) => id)
      const others = counts.flatMap(([count], i) => (named.includes(String(i)) ? [] : [count]))
      expect(others.length).toBeGreaterThan(0)
      for (const id of named) expect(countOf(id)).toBeGreaterThan(Math.max(...others))
    }),
  )
  expect(said).toBeGreaterThan(5)
})

test('[DIS43] whatever the counts of two periods are: what has more has more, and what has fewer has fewer', () => {
  fc.assert(
    fc.property(counted, counted, (then, now) => {
      const { more, fewer } = changesOf(frozen(then), frozen(now))
      for (const { id } of more) expect(now[Number(id)]![0]).toBeGreaterThan(then[Number(id)]![0])
      for (const { id } of fewer) expect(now[Number(id)]![0]).toBeLessThan(then[Number(id)]![0])
    }),
  )
})

test('[DIS44] bands that touch are not compared', () => {
  expect(what({ a: '20', b: '10' })).toBe('a')
  // 16 to 24, and 11 to 19: both may be 18.
  expect(what({ a: '20', b: '15' })).toBe('level')
  // 5 to 9 is never 0 to 4.
  expect(what({ a: '5', b: '0-4' })).toBe('a')
  expect(changesOf(cells({ a: '20', b: '10' }), cells({ a: '25', b: '20' }))).toMatchObject({ more: [{ id: 'b' }], fewer: [] })
  // A cell that was not there before is no change.
  expect(changesOf(cells({ a: '20' }), cells({ b: '50' }))).toEqual({ more: [], fewer: [] })
})

test('[DIS44] at most three cells are named, and a single cell is its band', () => {
  expect(what({ a: '0-4', b: '0-4' })).toBe('few')
  expect(what({ a: '0-4' })).toBe('few')
  expect(what({ a: '15' })).toBe('one')
  expect(what({ a: '40', b: '45', c: '0-4' })).toBe('b,a')
  expect(what({ a: '40', b: '45', c: '40', d: '10' })).toBe('b,a,c')
  expect(what({ a: '40', b: '45', c: '40', d: '40', e: '10' })).toBe('level')
})

const said: CellWords = { lang: 'da', topics: danish, closingForm: formDa }
const inEnglish: CellWords = { lang: 'en', topics: english, closingForm: formEn }
function titles(period: string, words: CellWords, publications = fullYear()) {
  const figures = figuresOf(publications)
  const nameOf = cellNames(words, figures)
  return partsOf(figures, period).map(
    (part) => titleOf(part, part.cells ?? [], words.topics, (cell) => nameOf(part.publication.table, cell)).title,
  )
}

test('[DIS43] the titles of a full quarter and a full year, in both languages', () => {
  expect(titles('2026-Q4', said)).toEqual([
    'Flest samtaler: »Familie«',
    'Bekymring eller akut: 11 til 19',
    'Oftest af de viste udfald: »Lyttede« og »Viden«',
    'Flere fik det bedre end dårligere',
    'Flere svarede ja end nej',
    'Tallene viser ikke, om flere svarede ja eller nej',
  ])
  expect(titles('2026', inEnglish)).toEqual([
    'Most conversations with a known age: “15–17”',
    'Most conversations among the topics shown: “Divorce”',
    'Most conversations with a known age: “Family, 15–17”',
    'Contact before: 6 to 14',
    'Most conversations with a known municipality: “Ishøj”',
    'Most often of the answers shown: “School”',
  ])
})

test('[DIS43] the main topic and the offers given: a name that is not known is the id that was published', () => {
  const more = [table('P', '2026', { family: '20' }), table('G', '2026', { 'u-turn': '20', 'ssp-faxe': '25' })]
  expect(titles('2026', said, more)).toEqual([
    'Oftest det vigtigste emne: »Familie«',
    'Intet af de viste tilbud ligger klart over de andre',
  ])
  expect(titles('2026', said, [table('G', '2026', { 'u-turn': '20', 'ssp-faxe': '10' })])).toEqual(['Oftest af de viste tilbud: »U-turn«'])
  expect(titles('2026', said, [table('G', '2026', { 'ssp-faxe': '10' })])).toEqual(['Oftest af de viste tilbud: »ssp-faxe«'])
})

test('[DIS43] a title does not turn round: where more felt worse, or said no, it says so', () => {
  const worse = [table('F', '2026', { worse: '20' }), table('V', '2026', { 'got|no': '20', 'back|no': '20' })]
  expect(titles('2026', said, worse)).toEqual(['Flere fik det dårligere end bedre', 'Flere svarede nej end ja', 'Flere svarede nej end ja'])
  expect(titles('2026', inEnglish, worse)).toEqual(['More felt worse than better', 'More said no than yes', 'More said no than yes'])
})

test('[DIS47] the periods are those that were published, newest first, a part of a year before its year', () => {
  expect(periodsIn(figuresOf(fullYear()))).toEqual(['2026-Q4', '2026-Q3', '2026'])
  expect(periodsIn(figuresOf([table('Q', '2026'), table('Q', '2027-01'), table('Q', '2027-12'), table('A', '2027')]))).toEqual([
    '2027-12',
    '2027-01',
    '2027',
    '2026',
  ])
  expect(periodsIn(figuresOf([]))).toEqual([])
})

test('[DIS44] a period is compared with the one before it of the same length, and not with a withheld one', () => {
  const before = (...publications: Parameters<typeof figuresOf>[0]) => {
    const earlier = partsOf(figuresOf(publications), '2026-Q4')[0]?.before
    return earlier?.cells ? earlier.period : undefined
  }
  expect(before(table('Q', '2025'), table('Q', '2026-Q2'), table('Q', '2026-Q3'), table('Q', '2026-Q4'))).toBe('2026-Q3')
  expect(before(table('Q', '2026-Q3', null), table('Q', '2026-Q4'))).toBe(undefined)
  expect(before(table('Q', '2025'), table('Q', '2026-Q4'))).toBe(undefined)
})

test('[DIS85] the few cells of which one is the largest are named, and none of the others is larger whatever the counts', () => {
  const among = (shown: Record<string, string>) => {
    const finding = findingOf(cells(shown))
    return finding.what === 'level' ? finding.among.map(({ id }) => id) : null
  }
  expect(among({ a: '25', b: '20', c: '15', d: '10' })).toEqual(['a', 'b'])
  // Five may be the largest, or all may be: too many to name, and nothing that is said.
  expect(among({ a: '20', b: '15', c: '15', d: '15', e: '15', f: '10' })).toEqual([])
  expect(among({ a: '20', b: '15' })).toEqual([])
  fc.assert(
    fc.property(counted, (counts) => {
      const finding = findingOf(frozen(counts))
      if (finding.what !== 'level' || finding.among.length === 0) return
      const named = new Set(finding.among.map(({ id }) => Number(id)))
      const most = Math.max(...counts.map(([count]) => count))
      counts.forEach(([count], i) => {
        if (!named.has(i)) expect(count).toBeLessThan(most)
      })
    }),
  )
  expect(titles('2026-Q4', said, [table('Q', '2026-Q4', { family: '25', mental: '20', school_work: '15', violence: '10' })])).toEqual([
    'Størst er ét af disse tal: »Sådan har den unge det« eller »Familie«',
  ])
  expect([danish.among(['a', 'b', 'c']), english.among(['a', 'b', 'c'])]).toEqual([
    'Størst er ét af disse tal: »a«, »b« eller »c«',
    'The largest is one of these: “a”, “b” or “c”',
  ])
})

test('[DIS84] a period is compared with the one before only if that is as long, and not if it was withheld', () => {
  const before = (publications: ReturnType<typeof table>[], period: string) => partsOf(figuresOf(publications), period)[0]?.before
  const [quarter, month] = [table('Q', '2025-Q4', { family: '20' }), table('Q', '2026-01', { family: '20' })]
  // Both names have seven letters.
  expect(before([quarter, month], '2026-01')).toEqual({ period: '2025-Q4', cells: null, isAlike: false })
  expect(before([table('Q', '2025-Q3', null), quarter], '2025-Q4')).toEqual({ period: '2025-Q3', cells: null, isAlike: true })
  expect(before([table('Q', '2025-Q3'), quarter], '2025-Q4')?.cells?.length).toBe(12)
  expect(before([quarter], '2025-Q4')).toBe(null)
})
