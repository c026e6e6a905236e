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
  emoji: {
    open: 'Emoji (: og to bogstaver)',
    label: 'Emoji',
    search: 'Søg, fx smil eller hjerte',
  },
  find: {
    open: 'Find',
    title: 'Find i samtalen',
    none: 'Ingen',
    count: (at: number, all: number) => `${at} af ${all}`,
    previous: 'Forrige',
    next: 'Næste',
    close: 'Luk søgningen',
  },
  notes: {
    open: 'Note',
    /** Something is written in it. */
    openFull: 'Note ✎',
    title: (name: string) => `Din note: ${name}`,
    onlyYou: 'Kun for dig – sendes aldrig',
    placeholder: 'Forsvinder med samtalens tekst',
  },
}
