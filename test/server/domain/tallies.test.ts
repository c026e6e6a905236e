import fc from 'fast-check'
import { expect, test } from 'vitest'
import { topics } from '../../../seeds/topics.ts'
import { cellsOf } from '../../../server/domain/disclosure/catalogue.ts'
import { type Cell, cellsOfForm, cellsOfSurvey, topicFor } from '../../../server/domain/tallies.ts'
import { type ClosingForm, contactBefores, outcomes, severities } from '../../../shared/closingForm.ts'
import type { Table } from '../../../shared/published/publication.ts'
import { heardFroms, type SurveyAnswers } from '../../../shared/survey.ts'
import { ageBands, endings } from '../../../shared/topic.ts'

const ground = { topics, municipalities: ['ishoej', 'vallensbaek'], offers: ['headspace', 'move', 'ssp', 'tuba'] }
const anyForm: fc.Arbitrary<Omit<ClosingForm, 'form'>> = fc.record({
  topics: fc.array(fc.constantFrom(...topics.map((t) => t.id)), { minLength: 1, maxLength: 3 }),
  primary: fc.constantFrom(...topics.map((t) => t.id), null),
  severity: fc.constantFrom(...severities),
  outcomes: fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 3 }),
  offersGiven: fc.array(fc.constantFrom(...ground.offers), { maxLength: 3 }),
  endedBy: fc.constantFrom(...endings),
  age: fc.constantFrom(...ageBands),
  contactBefore: fc.constantFrom(...contactBefores),
  municipality: fc.constantFrom('ishoej', 'vallensbaek', 'faxe', null),
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
const of = (table: Table, cells: Cell[]) => cells.filter((c) => c.table === table).map((c) => c.cell)

test('[FIG10] one more form moves at most three cells of Q, Qd, TA, O and G, and one of P, A, S, C and L, each by one', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const cells = cellsOfForm(form, ground)
      for (const table of ['Q', 'Qd', 'TA', 'O', 'G'] as const) expect(of(table, cells).length).toBeLessThanOrEqual(3)
      for (const table of ['P', 'A', 'S', 'C', 'L'] as const) expect(of(table, cells).length).toBeLessThanOrEqual(1)
      expect(new Set(cells.map((c) => `${c.table} ${c.cell}`)).size).toBe(cells.length)
    }),
  )
})

test('[FIG5] every cell that a form or a survey touches is one that its table has', () => {
  fc.assert(
    fc.property(anyForm, anySurvey, (form, survey) => {
      for (const { table, cell } of [...cellsOfForm(form, ground), ...cellsOfSurvey(survey, ground)])
        expect(cellsOf(table, ground)).toContain(cell)
    }),
  )
})

const form: Omit<ClosingForm, 'form'> = {
  topics: ['family.divorce', 'family.sibling', 'peer.friends'],
  primary: 'family.sibling',
  severity: 'acute',
  outcomes: ['listened', 'bridged'],
  offersGiven: ['ssp'],
  endedBy: 'mutual',
  age: 'under_12',
  contactBefore: 'yes',
  municipality: 'ishoej',
}

test('[FIG10] two topics of one group are one conversation of that group', () => {
  const cells = cellsOfForm(form, ground)
  expect(of('Q', cells)).toEqual(['family', 'peer_love'])
  expect(of('Qd', cells)).toEqual(['family.divorce', 'family.sibling', 'peer.friends'])
  expect(of('TA', cells)).toEqual(['family|outer', 'peer_love|outer'])
  expect([of('A', cells), of('S', cells), of('C', cells), of('L', cells)]).toEqual([['outer'], ['concern_or_acute'], ['yes'], ['ishoej']])
})

test('[FIG5] "don\'t know", "not asked", no concern and another town touch no cell', () => {
  const cells = cellsOfForm({ ...form, age: 'unknown', contactBefore: 'not_asked', severity: 'none', municipality: 'faxe' }, ground)
  for (const table of ['A', 'TA', 'C', 'S', 'L'] as const) expect(of(table, cells)).toEqual([])
})

test('[FIG5] of a survey only the outer answers', () => {
  expect(cellsOfSurvey({ moodChange: 0, gotWhatICameFor: 'partly', wouldComeBack: 'no' }, ground)).toEqual([
    { table: 'V', cell: 'back|no' },
  ])
  expect(cellsOfSurvey({}, ground)).toEqual([])
})

test('[FIG6] suicidal thoughts, attempts and self-harm count within mental, never by themselves', () => {
  const grave = ['mental.self_harm', 'mental.suicidal_thoughts', 'mental.suicide_attempt']
  const cells = cellsOfForm({ ...form, topics: grave }, ground)
  expect(of('Q', cells)).toEqual(['mental'])
  expect(of('Qd', cells)).toEqual([])
  for (const id of grave) expect(cellsOf('Qd', ground)).not.toContain(id)
})

test('[FIG6] a prank or a thank-you touches no cell at all', () => {
  expect(cellsOfForm({ ...form, topics: ['noncounselling.test_prank', 'noncounselling.thanks'] }, ground)).toEqual([])
  expect(of('Q', cellsOfForm({ ...form, topics: ['noncounselling.thanks', 'mental.sleep'] }, ground))).toEqual(['mental'])
})

test('[FIG10] a retired topic counts as the one it was mapped to, once', () => {
  const retired = [
    ...topics,
    { id: 'family.old', name: { da: 'g', en: 'o' }, group: 'family' as const, detail: true, retiredTo: 'family.divorce' },
  ]
  expect(topicFor('family.old', retired)?.id).toBe('family.divorce')
  expect(of('Qd', cellsOfForm({ ...form, topics: ['family.old', 'family.divorce'] }, { ...ground, topics: retired }))).toEqual([
    'family.divorce',
  ])
  expect(topicFor('family.never', topics)).toBe(null)
})
