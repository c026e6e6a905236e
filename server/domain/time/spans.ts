const s = 1000
const min = 60 * s
const hour = 60 * min

/** The spans of tickets, seats and shifts. How long a staff session or a link lasts stands in server/ledger, beside what it is kept with. Tests pass their own to `createApp`; nothing reads them from the environment. */
export const spans = {
  /** A counsellor's browser answers a ring with a key offer, by itself. */
  ringAnswerMs: 8 * s,
  /** The person accepts. */
  ringAcceptMs: 20 * s,
  /** A counsellor's browser is away: the youth is told. */
  counsellorAwayToldMs: 60 * s,
  /** … and the youth is handed back, if somebody else is on duty. */
  counsellorAwayReturnMs: 3 * min,
  /** A waiting youth is away before the ticket lapses. */
  ticketAwayComputerMs: 60 * s,
  ticketAwayPhoneMs: 3 * min,
  callingMs: 30 * min,
  /** A youth is away in a conversation before it ends by `connection`. */
  talkAwayMs: 15 * min,
  /** An accepted seat whose youth neither wraps nor refuses. */
  connectingMs: 60 * s,
  /** Both are silent: a kind question, then the end by `timeout`. */
  silenceAskMs: 10 * min,
  silenceEndMs: 15 * min,
  hardTtlMs: 6 * hour,
  shiftTtlMs: 12 * hour,
  /** After a loss of the live Redis: talks are rebuilt first, and nobody who waits takes their seats. */
  gatheringMs: 10 * s,
  /** … and so long after a ticket came back its page may give back what was written. */
  takenBackMs: 10 * min,
  /** A pass that no process remembers counts if it was given at most so long before the loss; so a connected page is given one anew this often. */
  passValidMs: 15 * min,
  passAnewMs: 5 * min,
  /** A page may miss what was told in its last moments: a pass so much older than the newest is still taken as it is. */
  passLateMs: 60 * s,
  /** After the end: the form is owed this long, tells the end as roughly as this, and names the conversation while its text may still be read. */
  owedMs: 6 * hour,
  owedRoundedMs: 5 * min,
  writingMs: 30 * min,
  /** After the end: how long the after-chat questions may be answered. */
  surveyMs: 30 * min,
  /** Each process says who is connected to it this often; unsaid for `presenceLapseMs`, they are away. */
  presenceBeatMs: 5 * s,
  presenceLapseMs: 20 * s,
  /** Each process says this often that it hears its people; unsaid for `deafMs`, what they say is not heard just now. */
  hearingMs: 1 * s,
  deafMs: 3 * s,
  sweepMs: 1 * s,
  /** How often places, queues and live views are told where something of their line has changed. */
  placesMs: 2 * s,
  /** … and looked at although no change was told, should the word of one have been lost. */
  lookAgainMs: 30 * s,
  /** How often it is looked whether a transcript has grown without its reader's page hearing of it. */
  growMs: 4 * s,
  foldMs: 1 * min,
  /** Off after an unanswered ring this many times. */
  missedRings: 3,
  /** How long somebody else is tried first: after a ring was declined; after a youth was given back, or refused an offer. */
  declinedMs: 60 * s,
  givenBackMs: 3 * min,
  refusedMs: 3 * min,
  /** … after a youth's page fell silent on an offer. */
  silentMs: 3 * min,
  /** How long a ticket rests after the fourth seating in vain, and how much longer each time; and the longest. */
  vainRestMs: 3 * min,
  vainRestMostMs: 15 * min,
  /** Nobody new after an acute talk, unless the counsellor chooses otherwise. */
  restMs: 10 * min,
  urgentBoostMs: 10 * min,
  returnedBoostMs: 60 * min,
  /** A counsellor's page signs what it was asked, and takes the desk. */
  deskChallengeMs: 30 * s,
  rosterValidMs: 24 * hour,
  staffKeyMs: 90 * 24 * hour,
}
export type Spans = typeof spans
