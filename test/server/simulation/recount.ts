import { topics } from '../../../seeds/topics.ts'
import type { ClosingForm } from '../../../shared/closingForm.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'

/** Counts forms and surveys by a look at each cell's name: nothing here is shared with the code that counts. */
const groupOf = (id: string) => topics.find((topic) => topic.id === id)?.group ?? null
const groupsOf = (form: ClosingForm) => form.topics.map(groupOf).filter((group) => group !== null)
const ageOf = ({ age }: ClosingForm) => (age === 'under_12' || age === 'over_25' ? 'outer' : age)

const holdsForm: Record<string, (form: ClosingForm, cell: string) => boolean> = {
  Q: (form, cell) => groupsOf(form).some((group) => group === cell),
  Qd: (form, cell) => form.topics.includes(cell),
  P: (form, cell) => form.primary !== null && groupOf(form.primary) === cell,
  A: (form, cell) => ageOf(form) === cell,
  TA: (form, cell) => groupsOf(form).some((group) => `${group}|${ageOf(form)}` === cell),
  O: (form, cell) => form.outcomes.some((outcome) => outcome === cell),
  S: (form) => form.severity !== 'none',
  C: (form) => form.contactBefore === 'yes',
  G: (form, cell) => form.offersGiven.includes(cell),
  L: (form, cell) => form.municipality === cell,
}
const holdsSurvey: Record<string, (answers: SurveyAnswers, cell: string) => boolean> = {
  F: ({ moodChange = 0 }, cell) => (cell === 'better' ? moodChange > 0 : moodChange < 0),
  V: ({ gotWhatICameFor, wouldComeBack }, cell) => [`got|${gotWhatICameFor}`, `back|${wouldComeBack}`].includes(cell),
  H: ({ heardFrom }, cell) => heardFrom === cell,
}

export function recount(table: string, cell: string, of: { forms: ClosingForm[]; surveys: SurveyAnswers[] }): number {
  const counted = of.forms.filter((form) => groupsOf(form).length > 0)
  const [form, survey] = [holdsForm[table], holdsSurvey[table]]
  if (form) return counted.filter((one) => form(one, cell)).length
  if (survey) return of.surveys.filter((one) => survey(one, cell)).length
  throw new Error(`nobody recounts ${table}`)
}
