import type { opening as danish } from '../../da/team/opening.ts'

/** Before a counsellor's desk is open. */
export const opening = {
  title: 'Opening your desk …',
  signing: 'The browser is preparing the key that shows the youths it is you.',
  delayed: 'The system is not answering right now. It is nothing you did. The page keeps trying and opens as soon as it can.',
  noCrypto: 'This browser cannot seal conversations. Use a newer one, or open the page over https.',
  noKey: 'The browser could not keep your key. A private window? Try an ordinary one.',
  again: 'Try again',
} satisfies typeof danish
