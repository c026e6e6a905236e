/** What helps the counsellor to write. */
export const writing = {
  /** The list that `/`, `@` and `:` open. */
  list: {
    found: (n: number) => (n === 1 ? '1 fundet' : `${n} fundet`),
    none: 'Intet passer. Esc fører tilbage til beskeden.',
    keys: 'Pil op og ned vælger. Enter tager det valgte. Esc lukker.',
    again: (sign: string) => `${sign} igen skriver tegnet.`,
  },
  help: {
    open: 'Giv hjælp: numre, steder og broer (@)',
    label: 'Giv den unge et kort',
    search: 'Søg i numre, steder og broer',
    rest: 'For andre end den unge',
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
