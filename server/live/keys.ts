import type { ConvId, FormNumber, LineId, PersonId } from '../../shared/ids.ts'
import type { Asking } from '../domain/seating/routing.ts'

/** What divides the waiting tickets of a line: each bucket has its own order by time. */
export type QueueBucket = Asking

/**
 * Every key we own, and its value. `prefix` keeps two deployments, or two tests, apart.
 * All keys that routing must see at once have the tag {desk}. Keys that belong to one conversation have that conversation's tag.
 */
export const liveKeys = (prefix: string) => {
  const desk = `${prefix}:{desk}`
  return {
    /** hash: one ticket, see ticketRow.ts. Hard TTL of six hours from joining; after the end half an hour. */
    ticket: (conv: ConvId) => `${desk}:ticket:${conv}`,
    /** zset of a line: waiting conv by orderAt */
    queue: (line: LineId) => `${desk}:queue:${line}`,
    /** zset of a line: conv in the queue that do not count towards its limit: the youth is away, or the ticket is `spare` (seating/queue.ts) */
    uncounted: (line: LineId) => `${desk}:uncounted:${line}`,
    /** zset of a line: waiting conv by joinedAt */
    waits: (line: LineId) => `${desk}:waits:${line}`,
    /** zset of a line: conv of parked tickets, by the moment they were parked. They are in no queue until their page speaks, or for a while. */
    parked: (line: LineId) => `${desk}:parked:${line}`,
    /** zset: waiting conv of one line whose youths ask for the same, by orderAt */
    bucket: (line: LineId, b: QueueBucket) => `${desk}:bucket:${line}:${b.group}:${b.lang}:${b.age}`,
    /** set of a line: the keys of its buckets that are not empty */
    buckets: (line: LineId) => `${desk}:buckets:${line}`,
    /** hash: one shift, see shiftRow.ts */
    shift: (person: PersonId) => `${desk}:shift:${person}`,
    /** set: the convs that a person holds seats for, from the ring to the end. This set decides who is in conversation. */
    seats: (person: PersonId) => `${desk}:seats:${person}`,
    /** set of a line: persons on duty */
    duty: (line: LineId) => `${desk}:duty:${line}`,
    /** set of a line: persons on duty who could be rung now */
    free: (line: LineId) => `${desk}:free:${line}`,
    /** zset: numbers of the forms a person owes, by when they lapse */
    owed: (person: PersonId) => `${desk}:owed:${person}`,
    /** string: an owed form, JSON, without its conversation; expires six hours from its end */
    owedForm: (form: FormNumber) => `${desk}:owed-form:${form}`,
    /** string: what is ticked so far in an owed form, sealed by the counsellor's page; expires with the form */
    owedDraft: (form: FormNumber) => `${desk}:owed-draft:${form}`,
    /** string: the conversation of an owed form, and whether its youth pressed quick exit; expires with the writing time */
    owedTalk: (form: FormNumber) => `${desk}:owed-talk:${form}`,
    /** string: the number of a conversation's form, so that it has only one; expires with the writing time too */
    owedOf: (conv: ConvId) => `${desk}:owed-of:${conv}`,
    /** string: the sealed note of a hand-over, JSON; minutes at most, see handOvers.ts */
    handOverNote: (conv: ConvId) => `${desk}:note:${conv}`,
    /** zset: presence id by the last moment its process spoke for it */
    seen: `${desk}:seen`,
    /** hash: presence id → "process page" */
    where: `${desk}:where`,
    /** channel, never a value: the conversation that has just ended as harassment (changes.ts) */
    harassed: `${desk}:harassed`,
    /** string of a process: the moment since which it has heard its people without a break */
    hearing: (processId: string) => `${desk}:hearing:${processId}`,
    /** zset: "kind id" by dueAt */
    deadlines: `${desk}:deadlines`,
    /** hash: "line event slot" → count, since the last fold */
    counters: `${desk}:counters`,
    /** hash: the counts being moved to the ledger, and `id`, the fold's name */
    fold: `${desk}:fold`,
    /** hash: id → ended talk JSON, until the ledger has counted it */
    endedTalks: `${desk}:ended-talks`,
    /** string: the id of an ended talk, by a mac of its conversation; lives a minute */
    endedTalkOf: (conv: ConvId) => `${desk}:ended-talk:${conv}`,
    /** string: when this Redis was first used, and a random id; JSON, see birth.ts */
    birth: `${desk}:birth`,
    /** string: a test write, which shows that Redis takes writes */
    probe: `${desk}:probe`,
    /** string: this puzzle is used up; the value is a mac that says for whom */
    puzzle: (nonce: string) => `${desk}:puzzle:${nonce}`,
    /** zset: conv by the moment its newest pass was sealed, before the last loss; +inf if the ticket has ended */
    stood: `${desk}:stood`,
    /** string: the thing with this id was done */
    once: (id: string) => `${desk}:once:${id}`,
    /** set: the kids of a person's new browsers within a day; expires by itself */
    newKeys: (person: PersonId) => `${desk}:new-kids:${person}`,
    /** hash: envelopes, wraps and blobs of one conversation, see transcripts.ts */
    transcript: (conv: ConvId) => `${prefix}:{${conv}}:transcript`,
    /** string: a trouble of a line, or an acute talk, that is told outside; JSON, see alerts.ts */
    alert: ({ kind, line, talk = '' }: { kind: string; line: LineId; talk?: string }) => `${desk}:alert:${kind}:${line}:${talk}`,
    /** string: this alert was put on its way */
    alertTold: (id: string) => `${desk}:alert-told:${id}`,
    /** hash: to whom an alert went that waits for an answer, who was reached, and who has seen it */
    telling: (id: string) => `${desk}:telling:${id}`,
    /** string: the alert and the receiver whose message holds this link; JSON, see tellings.ts. The link itself stands nowhere, only a mac */
    seenLink: (link: string) => `${desk}:seen-link:${link}`,
    /** hash: when a receiver of a line was last reached and not reached, and why not; 30 days */
    alertHealth: (line: LineId, receiver: string) => `${desk}:alert-health:${line}:${receiver}`,
    /** channel of one process */
    mailbox: (processId: string) => `${prefix}:mailbox:${processId}`,
  }
}
export type Keys = ReturnType<typeof liveKeys>

/** Reads a bucket's key back. */
export function bucketOf(key: string): QueueBucket {
  const [group, lang, age] = key.split(':').slice(-3)
  return { group, lang, age } as QueueBucket // written by liveKeys alone
}
