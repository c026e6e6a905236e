import type { sheets as danish } from '../../../da/team/texts/sheets.ts'

export const sheets: typeof danish = {
  title: (n) => `Procedure sheets (${n})`,
  search: 'Search the procedure sheets',
  found: (n) => (n === 1 ? '1 sheet fits.' : n === 0 ? 'No sheet fits.' : `${n} sheets fit.`),
  due: 'Over 12 months old',
  checked: (owner, day) => `Checked on ${day}. Ask ${owner} if something is not right.`,
}
