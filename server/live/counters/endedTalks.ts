import type { Redis } from 'ioredis'
import { z } from 'zod'
import { endings } from '../../../shared/topic.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** What a talk adds to its line's month. It holds no person, and no time but the month. */
const endedTalk = z.object({
  id: z.string(),
  line: z.string(),
  month: z.string(),
  minutes: z.int(),
  messages: z.int(),
  handOvers: z.int(),
  endedBy: z.enum(endings),
  /** It ended between two counsellors, so nobody owes a form. Missing in a talk that an earlier program noted. */
  withoutForm: z.optional(z.boolean()),
})
export type EndedTalk = z.output<typeof endedTalk>

/** If two people end the same talk, the second does so within this time. */
const ENDING_MS = 60_000

/** Talks that the ledger has not counted yet. They stay here for some milliseconds, or for as long as the ledger is down. */
export const endedTalkStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  /** Answers the talk to count. If two people end it at once, it keeps its first id. `name` is the same for both, and no conversation id. */
  async add(name: string, talk: EndedTalk): Promise<EndedTalk> {
    const id = (await redis.set(keys.endedTalkOf(name), talk.id, 'PX', ENDING_MS, 'NX', 'GET')) ?? talk.id
    const noted = { ...talk, id }
    await redis.multi().hset(keys.endedTalks, id, JSON.stringify(noted)).pexpire(keys.endedTalks, spans.shiftTtlMs).exec()
    return noted
  },
  /** Up to about `most` talks; the next call finds the others. */
  async list(most: number): Promise<EndedTalk[]> {
    const [, flat] = await redis.hscan(keys.endedTalks, 0, 'COUNT', most)
    return flat.flatMap((row, i) => (i % 2 === 1 ? [endedTalk.parse(JSON.parse(row))] : []))
  },
  async drop(id: string): Promise<void> {
    await redis.hdel(keys.endedTalks, id)
  },
})
