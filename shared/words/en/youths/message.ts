import type { message as danish } from '../../da/youths/message.ts'

export const message = {
  'not-found': { heading: 'That page does not exist', say: 'The link may be old. You can find a chat here:' },
  broken: { heading: 'Something went wrong with us', say: 'You did nothing wrong. Try again in a moment.' },
  down: { heading: 'This page is down right now', say: 'You did nothing wrong. Try again in a moment. The page also tries by itself.' },
  busy: { heading: 'Many are here right now', say: 'Wait a moment and try again.' },
  'not-allowed': { heading: 'This page cannot be shown', say: 'You can find a chat here:' },
  toStart: 'Find a chat',
} satisfies typeof danish
