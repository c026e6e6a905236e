import type { duty as danish } from '../../da/team/duty.ts'

/** Before a shift, and after it. */
export const duty = {
  title: 'Go on duty',
  lead: 'Choose how many youths you can talk with at once, and which lines you take.',
  listed:
    'Your working first name and your title stand on a list that anybody can fetch. There are no times in it. The page of the line also shows who is on duty right now.',
  seats: 'Seats',
  seatsHint: 'Two is what most people can keep up for long.',
  seatsMany: 'More than three: research on concurrent chats finds more talks broken off. Choose so many only if you know why.',
  alone: 'If you are alone on duty, start with one.',
  aloneNow:
    'You are the only one on duty here right now. So you begin with one seat: if a talk gets hard, nobody can take the others. You can choose more.',
  linesLegend: 'Which lines do you take?',
  noticesLegend: 'When someone rings',
  needLine: 'Choose at least one line.',
  noLines: 'You are not a counsellor on any line yet. Ask your coordinator.',
  sound: 'Sound when someone rings',
  notify: 'A message from the browser when someone rings',
  notifyHint: 'It only says “New conversation”. Never anything a youth has written.',
  notifyBlocked: 'The browser has turned messages off for this page.',
  hints: 'Show “maybe danger” at a talk',
  hintsHint:
    'Your browser looks for words about suicide, violence and abuse in what the young people write. Nothing is sent or kept. It does not see everything, and much is harmless.',
  start: 'Go on duty',
  change: 'Save the change',
  unsaved: 'Not saved yet',
  again: 'Go on duty again',
  goodNight: (name) => `Thank you for tonight, ${name}`,
  goodNightText: 'You are off duty. Nobody rings you any more.',
  goodNightOwed: (n) =>
    n === 1 ? '1 form is still owed. It takes less than 20 seconds.' : `${n} forms are still owed. Each takes less than 20 seconds.`,
  modes: '“Rings you”: you are rung when you have a free seat. “You pick”: you take the next from the queue yourself.',
  automatic: 'rings you',
  pull: 'you pick',
} satisfies typeof danish
