import type { Asking } from '../domain/seating/routing.ts'

/** Where a waiting ticket stands within its line, besides by time. */
export type Bucket = Asking

/**
 * Every key we own, and what lives under it. `prefix` keeps two deployments, or two tests, apart.
 * All that routing must see at once lies under the tag {desk}; what belongs to one conversation alone lies under its own.
 */
export const keysFor = (prefix: string) => {
  const desk = `${prefix}:{desk}`
  return {
    /** hash: one ticket, see ticketRow.ts. Hard TTL of six hours from joining; after the end half an hour. */
    ticket: (conv: string) => `${desk}:ticket:${conv}`,
    /** zset of a line: waiting conv by orderAt */
    queue: (line: string) => `${desk}:queue:${line}`,
    /** zset of a line: those of the queue that do not count towards its limit: away, or more than one address may fill */
    uncounted: (line: string) => `${desk}:uncounted:${line}`,
    /** zset of a line: waiting conv by joinedAt */
    waits: (line: string) => `${desk}:waits:${line}`,
    /** zset of a line: conv of those in no queue until their page speaks, or for a while, by the moment they were parked */
    parked: (line: string) => `${desk}:parked:${line}`,
    /** zset: the waiting of one line who ask for the same, by orderAt */
    bucket: (line: string, b: Bucket) => `${desk}:bucket:${line}:${b.group}:${b.lang}:${b.age}`,
    /** set of a line: the keys of its buckets that are not empty */
    buckets: (line: string) => `${desk}:buckets:${line}`,
    /** hash: one shift, see shiftRow.ts */
    shift: (person: string) => `${desk}:shift:${person}`,
    /** set: the convs a person holds seats for, from the ring to the end. The truth of who is in conversation. */
    seats: (person: string) => `${desk}:seats:${person}`,
    /** set of a line: persons on duty */
    duty: (line: string) => `${desk}:duty:${line}`,
    /** set of a line: persons on duty who could be rung now */
    free: (line: string) => `${desk}:free:${line}`,
    /** zset: numbers of the forms a person owes, by when they lapse */
    owed: (person: string) => `${desk}:owed:${person}`,
    /** string: an owed form, JSON, without its conversation; expires six hours from its end */
    owedForm: (form: string) => `${desk}:owed-form:${form}`,
    /** string: the conversation of an owed form, and whether its youth pressed quick exit; expires with the writing time */
    owedTalk: (form: string) => `${desk}:owed-talk:${form}`,
    /** string: the number of a conversation's form, so that it has one; expires likewise */
    owedOf: (conv: string) => `${desk}:owed-of:${conv}`,
    /** zset: presence id by the last moment its process spoke for it */
    seen: `${desk}:seen`,
    /** hash: presence id → "process page" */
    where: `${desk}:where`,
    /** string of a process: since when it has heard everybody without a break */
    hearing: (processId: string) => `${desk}:hearing:${processId}`,
    /** zset: "kind id" by dueAt */
    deadlines: `${desk}:deadlines`,
    /** hash: "line event slot" → count, since the last fold */
    counters: `${desk}:counters`,
    /** hash: the counts being moved to the ledger, and `id`, the fold's name */
    fold: `${desk}:fold`,
    /** hash: id → ended talk JSON, until the ledger has counted it */
    endedTalks: `${desk}:ended-talks`,
    /** string: the id of a conversation's ended talk; lives a minute */
    endedTalkOf: (conv: string) => `${desk}:ended-talk:${conv}`,
    /** string: the birth of this Redis' knowledge, JSON */
    birth: `${desk}:birth`,
    /** string: it takes what it is given */
    probe: `${desk}:probe`,
    /** string: a puzzle is used up, and a mac that says for whom */
    puzzle: (nonce: string) => `${desk}:puzzle:${nonce}`,
    /** zset: conv by the moment its newest pass was sealed before the last loss; +inf once it is over */
    stood: `${desk}:stood`,
    /** string: this was done */
    once: (id: string) => `${desk}:once:${id}`,
    /** set: the kids of the new browsers within a day; lapses by itself */
    newKeys: (person: string) => `${desk}:new-kids:${person}`,
    /** hash: envelopes, wraps and blobs of one conversation, see transcripts.ts */
    transcript: (conv: string) => `${prefix}:{${conv}}:transcript`,
    /** channel of one process */
    mailbox: (processId: string) => `${prefix}:mailbox:${processId}`,
  }
}
export type Keys = ReturnType<typeof keysFor>

/** Reads a bucket's key back. */
export function bucketOf(key: string): Bucket {
  const [group, lang, age] = key.split(':').slice(-3)
  return { group, lang, age } as Bucket // written by keysFor alone
}
