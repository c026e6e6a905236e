import type { Refusal } from '../../outcome.ts'

/** One kind sentence for each way the server may say no. */
export const refusals = {
  malformed: "We couldn't understand that. Please try again.",
  'unknown-request': 'This page is too old. Load it again and it will work.',
  'too-large': 'That was too long. Try to split it in two.',
  'slow-down': 'That was a little fast. Wait a moment and we will try again.',
  down: 'The chat has a problem right now. You did nothing wrong. We keep trying.',
  'old-page': 'This page is too old. Load it again and it will work.',
  'not-yours': 'This chat belongs to another page.',
  'not-allowed': "That can't be done right now.",
  gone: 'The chat is no longer here. You can start a new one.',
  superseded: 'The chat is open in another window.',
  closed: 'We are closed now. You are not alone. See who else you can talk to.',
  full: "Many are writing right now, so we can't take more. It is not your fault. Try again soon, or use the help here.",
  'no-room': 'There is no room for more until a counsellor is here. We send it when one has come.',
  taken: 'Someone else has that now.',
  'no-seat': 'There is no free seat right now.',
  ended: 'The chat has ended.',
  'out-of-order': 'Something came in the wrong order. We will try again.',
  replayed: 'That was already sent.',
  unproved: 'Your browser has a small piece of work to do first. Please try again.',
  stale: 'The page has been open for too long. Try again, and it will work.',
  failed: 'Something went wrong with us. You did nothing wrong. Please try again.',
  'no-answer': 'There was no answer. Try again in a moment.',
} satisfies Record<Refusal, string>
