import type { ReportTheme } from '../../shared/report/reportText.ts'

/** A theme with its goals, each with the document that it comes from. */
export const theme = (title: string, goals: [goal: string, from: string][]): ReportTheme => ({
  title,
  goals: goals.map(([goal, from]) => ({ goal, from, status: null, said: '' })),
  confirmed: [],
})
