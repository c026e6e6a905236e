import type { notices as danish } from '../../da/team/notices.ts'

/** What the desk says in passing. */
export const notices = {
  counted: 'The form is counted. Thank you.',
  practised: 'The form of the practice is done. It was not saved and not counted.',
  formWaits: 'The form is not saved yet. The page keeps trying.',
  gaveBack: 'The conversation is given back.',
  lost: 'A conversation went back to the queue.',
  lostSeveral: 'Several conversations went back to the queue.',
  wantedAnother: 'A conversation went back to the queue. The youth would rather talk with somebody else. That happens often.',
  mended: 'The form is set right. Thank you.',
  takenBack: 'The form is taken back. You owe it again.',
  settled: 'The figures of the line are made up, so the form cannot be changed any more.',
  noConnection: 'No connection. The call was not answered.',
  notTaken: 'There was no answer, so the call may not be taken. If it still rings, take it again.',
  notMended: 'The form cannot be changed from here. It stands as it was last saved.',
  colleagueWrote: 'A colleague has written to you. It is in the overview.',
  declined: 'Passed on. With nobody else free, it may ring you again in a minute.',
  handedOver: 'Your colleague has the conversation now.',
  handOverDeclined: 'Your colleague said no. The conversation is still with you.',
  handOverUnanswered: 'Your colleague did not answer. The conversation is still with you.',
  handOverAway: 'Your colleague takes no conversations right now. The conversation is still with you.',
  handOverGone: 'The conversation cannot be taken over any more.',
} satisfies typeof danish
