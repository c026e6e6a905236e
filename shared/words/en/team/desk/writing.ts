import type { writing as danish } from '../../../da/team/desk/writing.ts'

/** What helps the counsellor to write. */
export const writing = {
  help: {
    open: 'Give help: numbers, places and bridges (@)',
    label: 'Give the youth a card',
    search: 'Search numbers, places and bridges',
    rest: 'For others than this youth',
    found: (n) => (n === 0 ? 'None found' : n === 1 ? '1 found' : `${n} found`),
    given: (name) => `Card to the youth: ${name}`,
  },
} satisfies typeof danish
