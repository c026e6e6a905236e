import type { writing as danish } from '../../../da/team/desk/writing.ts'

/** What helps the counsellor to write. */
export const writing = {
  list: {
    found: (n) => (n === 1 ? '1 found' : `${n} found`),
    none: 'Nothing fits. Esc leads back to the message.',
    keys: 'Arrow up and down choose. Enter takes what is chosen. Esc closes.',
    again: (sign) => `${sign} again writes the sign.`,
  },
  help: {
    open: 'Give help: numbers, places and bridges (@)',
    label: 'Give the youth a card',
    search: 'Search numbers, places and bridges',
    rest: 'For others than this youth',
    given: (name) => `Card to the youth: ${name}`,
  },
  emoji: {
    open: 'Emoji (: and two letters)',
    label: 'Emoji',
    search: 'Search, as smile or heart',
  },
  find: {
    open: 'Find',
    title: 'Find in the conversation',
    none: 'None',
    count: (at, all) => `${at} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    close: 'Close the search',
  },
  notes: {
    open: 'Note',
    openFull: 'Note ✎',
    title: (name) => `Your note: ${name}`,
    onlyYou: 'Only for you – never sent',
    placeholder: 'Goes with the text of the conversation',
  },
} satisfies typeof danish
