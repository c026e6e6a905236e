import type { ConvId, PersonId } from '../../../shared/ids.ts'

/**
 * The kinds of deadlines. The id is a conv, or the person for a counsellor's deadline. A deadline may fire late or twice, so its action
 * first looks at the present state.
 */
export const deadlineKinds = [
  /** a ring has no key offer from the counsellor's browser */
  'ring-answer',
  /** a ring has no yes from the counsellor */
  'ring-accept',
  /** a colleague was asked by name to take a talk over, and has not answered */
  'hand-over',
  /** a colleague was asked to read along, or the youth was asked to allow it, and has not answered */
  'look-on',
  /** the youth's page has an offer, and has neither wrapped nor refused */
  'connecting',
  /** the place of a waiting youth who is away lapses */
  'ticket-away',
  /** the conversation of a youth who is away ends */
  'talk-away',
  /** a counsellor who was avoided for a while may be rung again */
  'avoided',
  /** a parked ticket that rests comes back */
  'rested',
  /** a ticket has changed its phase, and the conversation's own keys must be made to fit */
  'transcript',
  /** a counsellor went on in a talk with another key, and the audit must say so */
  'other-device',
  /** youth and counsellor are both silent */
  'silence',
  /** a counsellor is away: the youths are told, and later given back */
  'counsellor-away',
  'counsellor-return',
  /** the rest after an acute talk ends */
  'rest',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]
/** What a deadline of this kind is about: a conversation, or the person on a shift. */
export type DeadlineId<Kind extends DeadlineKind> = Kind extends 'other-device' | 'counsellor-away' | 'counsellor-return' | 'rest'
  ? PersonId
  : ConvId
