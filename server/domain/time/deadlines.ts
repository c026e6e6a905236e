/** What can fall due. The id is a conv, or a person for the counsellor's own. Every one may fire late or twice: its action looks at the present state first. */
export const deadlineKinds = [
  /** ring: no key offer from the browser */
  'ring-answer',
  /** ring: no yes from the person */
  'ring-accept',
  /** an offer shown to the youth, neither wrapped nor refused */
  'connecting',
  /** a waiting youth's place lapses */
  'ticket-away',
  /** a youth gone from a conversation */
  'talk-away',
  /** somebody avoided for a while may be rung again */
  'avoided',
  /** a ticket that was parked for a while comes back */
  'rested',
  /** a ticket has moved, and the conversation's own keys must follow */
  'transcript',
  /** somebody went on in a talk with another key; the audit is to say so */
  'other-device',
  /** both silent */
  'silence',
  /** a counsellor gone: tell the youths, then give them back */
  'counsellor-away',
  'counsellor-return',
  /** the rest after an acute talk is over */
  'rest',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]
