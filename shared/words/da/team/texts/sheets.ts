/** The line's procedure sheets beside a talk. */
export const sheets = {
  title: (n: number) => `Vejledninger (${n})`,
  search: 'Søg i vejledningerne',
  found: (n: number) => (n === 1 ? '1 vejledning passer.' : n === 0 ? 'Ingen vejledning passer.' : `${n} vejledninger passer.`),
  due: 'Over 12 måneder gammel',
  checked: (owner: string, day: string) => `Set efter ${day}. Spørg ${owner}, hvis noget ikke passer.`,
}
