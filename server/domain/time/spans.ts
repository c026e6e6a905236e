const s = 1000
const min = 60 * s
const hour = 60 * min

/**
 * The spans of tickets, seats and shifts. How long staff sessions and links last is in server/ledger, beside their stores. Tests pass their
 * own spans to `createApp`; nothing reads them from the environment.
 */
export const spans = {
  /** The counsellor's browser must answer a ring with a key offer, by itself, within this time. */
  ringAnswerMs: 8 * s,
  /** The counsellor must accept a ring within this time. */
  ringAcceptMs: 20 * s,
  /** A colleague who is asked by name to take a talk over answers within this time. */
  handOverMs: 60 * s,
  /** A colleague who is asked to read along answers within this time, and then the youth. */
  lookOnMs: 60 * s,
  /** How long the sealed note of a hand-over waits for the newcomer's page. */
  noteMs: 2 * min,
  /** A counsellor's browser is away this long: the youth is told. */
  counsellorAwayToldMs: 60 * s,
  /** … and after this long the youth is given back, if another counsellor is on duty. */
  counsellorAwayReturnMs: 3 * min,
  /** How long a waiting youth may be away before the ticket lapses. */
  ticketAwayComputerMs: 60 * s,
  ticketAwayPhoneMs: 3 * min,
  callingMs: 30 * min,
  /** How long a youth may be away in a conversation before it ends by `connection`. */
  talkAwayMs: 15 * min,
  /** How long an accepted seat waits for a youth's page that neither wraps nor refuses. */
  connectingMs: 60 * s,
  /** After so long a silence of both sides a kind question is asked; then the conversation ends by `timeout`. */
  silenceAskMs: 10 * min,
  silenceEndMs: 15 * min,
  hardTtlMs: 6 * hour,
  shiftTtlMs: 12 * hour,
  /** For this long after a loss of the live Redis only talks are put back, so that no ticket that waited takes their seats. */
  gatheringMs: 10 * s,
  /** … and for this long after a ticket was put back, its page may give back what was written. */
  takenBackMs: 10 * min,
  /**
   * A pass that no process remembers counts if it was given at most `passValidMs` before the loss. So a connected page gets a new one every
   * `passAnewMs`.
   */
  passValidMs: 15 * min,
  passAnewMs: 5 * min,
  /** A page may miss the last notices before a loss, so a pass this much older than the newest is still taken as it is. */
  passLateMs: 60 * s,
  /** After a talk: how long its form is owed; how the end is rounded in it; how long it names the conversation (the text may still be read). */
  owedMs: 6 * hour,
  owedRoundedMs: 5 * min,
  writingMs: 30 * min,
  /** After the end of a talk: how long the after-chat questions may be answered. */
  surveyMs: 30 * min,
  /** Each process reports this often who is connected to it. People whom no process reports for `presenceLapseMs` are away. */
  presenceBeatMs: 5 * s,
  presenceLapseMs: 20 * s,
  /** Each process says this often that it hears its people. After `deafMs` without that, it counts as not hearing them. */
  hearingMs: 1 * s,
  deafMs: 3 * s,
  sweepMs: 1 * s,
  /** How often places, queues and live views are told, if something of their line has changed. */
  placesMs: 2 * s,
  /** … and how often they are looked at without a change, because the message about a change may be lost. */
  lookAgainMs: 30 * s,
  /** How often a process looks whether a transcript has grown without a notice to its reader's page. */
  growMs: 4 * s,
  foldMs: 1 * min,
  /** A counsellor who does not accept this many rings in a row is away. */
  missedRings: 3,
  /** How long other counsellors are tried first: after a ring was declined; after a youth was given back; after a youth refused an offer. */
  declinedMs: 60 * s,
  givenBackMs: 3 * min,
  refusedMs: 3 * min,
  /** … after a youth's page did not react to an offer. */
  silentMs: 3 * min,
  /** How long a ticket rests after the fourth seating in vain, and how much longer after each later one; and the longest rest. */
  vainRestMs: 3 * min,
  vainRestMostMs: 15 * min,
  /** How long a counsellor gets no new youths after an acute talk, unless the counsellor ends the rest. */
  restMs: 10 * min,
  urgentBoostMs: 10 * min,
  returnedBoostMs: 60 * min,
  /** After so long without anybody on duty in the opening hours the receivers of alerts are told. */
  alertUnmannedMs: 5 * min,
  /** An alert that did not reach its receiver within this time is over, and is not told late. */
  alertOverMs: 30 * min,
  /** A talk that is marked acute again within this time is not told again. */
  alertAgainMs: 10 * min,
  /** How long a counsellor waits before asking a leader for help again on a line. */
  helpAgainMs: 2 * min,
  /** An alert that is on its way for so long without reaching anybody: the counsellor is told to ring. */
  toldLateMs: 20 * s,
  /** How often we look for what stands for days: numbers to check again, tables that were withheld. */
  alertDaysMs: 1 * hour,
  /** How often receivers of one line may be tried, and how often one person may try any. */
  alertTestMs: 10 * s,
  /** How long a counsellor's page may take to sign its challenge and so take the desk. */
  deskChallengeMs: 30 * s,
  /** How long a youth of practice may still be called with one pass. */
  practicePassMs: 10 * min,
  rosterValidMs: 24 * hour,
  staffKeyMs: 90 * 24 * hour,
}
export type Spans = typeof spans
