import { aabenraaPlan } from '../sources.ts'

/** The fields that all entries of the Aabenraa plan share. `section`: the part of the plan that names the entry. The plan gives no contacts. */
export const inAabenraa = (section: string) => ({
  sources: [aabenraaPlan(section)],
  lines: ['aabenraa', 'ungeraadgivningen'],
  contacts: [],
})
