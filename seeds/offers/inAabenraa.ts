import { aabenraaPlan } from '../sources.ts'

/** What every entry of the Aabenraa plan has in common. `section` names where in the plan it stands; the plan gives no contacts. */
export const inAabenraa = (section: string) => ({
  sources: [aabenraaPlan(section)],
  lines: ['aabenraa', 'ungeraadgivningen'],
  contacts: [],
})
