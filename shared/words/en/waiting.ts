import type { waiting as danish } from '../da/waiting.ts'

export const waiting = {
  place: (place: number) => `You are number ${place} in the queue.`,
  first: 'You are first in the queue.',
  range: (from: number, to: number) => `It will probably take between ${from} and ${to} minutes.`,
  soon: 'It is your turn soon.',
  allTalking: 'Everyone is busy chatting. A chat often lasts 45 minutes.',
  nobodyYet: "No counsellor is here yet. We can't promise when someone comes.",
  counsellorAway: "The counsellor is away right now. We can't promise when it is your turn.",
  hold: {
    phone: 'If your phone goes dark, we hold your place for 3 minutes.',
    computer: 'If you lose your connection, we hold your place for 1 minute.',
  },
  holdCalling: 'If you call someone from this page, we hold your place for 30 minutes.',
  mayNotReach: (clock: string) => `We may not reach you before we close ${clock}. Here are some who are open all night.`,
  write: 'You can start writing. Nobody can read it until your turn.',
  returned: 'You did nothing wrong. You are first in the queue again, and we will find someone else for you.',
  unsafe: 'Something went wrong. You still have your place.',
  urgent: 'Are you in danger, or thinking of dying? You may tell us. Then you move up the queue. If it is right now, call 112.',
  urgentPills: "Taken pills or something else dangerous? Call 112 now. Don't wait, even if you feel fine.",
  urgentTap: 'Yes, it is urgent',
  urgentOpen: 'Is it urgent?',
  urgentSaid: 'We know that it is urgent. You have moved up.',
  leave: 'Leave the queue',
  joining: 'We are finding you a place',
  writtenFor: 'What you have written',
  noStorage: 'Your browser cannot remember the chat. If the page closes, you cannot come back.',
} satisfies typeof danish
