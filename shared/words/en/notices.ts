import type { notices as danish } from '../da/notices.ts'

/** What the desk says in passing. */
export const notices = {
  counted: 'The form is counted. Thank you.',
  formWaits: 'The form is not saved yet. The page keeps trying.',
  gaveBack: 'The conversation is given back.',
  lost: 'A conversation went back to the queue.',
  declined: 'Passed on. With nobody else free, it may ring you again in a minute.',
} satisfies typeof danish
