/** What helps the counsellor to write. */
export const writing = {
  help: {
    open: 'Giv hjælp: numre, steder og broer (@)',
    label: 'Giv den unge et kort',
    search: 'Søg i numre, steder og broer',
    rest: 'For andre end den unge',
    found: (n: number) => (n === 0 ? 'Ingen fundet' : n === 1 ? '1 fundet' : `${n} fundet`),
    given: (name: string) => `Kort til den unge: ${name}`,
  },
}
