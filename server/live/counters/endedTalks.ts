import type { Redis } from 'ioredis'
import { z } from 'zod'
import { endings } from '../../../shared/topic.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** What a talk adds to its line's month. Nothing of whom it was with, and of when only the month. */
const endedTalk = z.object({
  id: z.string(),
  line: z.string(),
  month: z.string(),
  minutes: z.int(),
  messages: z.int(),
  handOvers: z.int(),
  endedBy: z.enum(endings),
})
export type EndedTalk = z.output<typeof endedTalk>

/** Two who end one talk do so within this long. */
const ENDING_MS = 60_000

/** Talks that the ledger has not counted yet: usually for some milliseconds, and for as long as it is away. */
export const endedTalkStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  /** As it is to be counted: a talk that two end at once keeps the number it was given first. `name` is the same for both, and is no conversation id. */
  async add(name: string, talk: EndedTalk): Promise<EndedTalk> {
    const id = (await redis.set(keys.endedTalkOf(name), talk.id, 'PX', ENDING_MS, 'NX', 'GET')) ?? talk.id
    const noted = { ...talk, id }
    await redis.multi().hset(keys.endedTalks, id, JSON.stringify(noted)).pexpire(keys.endedTalks, spans.shiftTtlMs).exec()
    return noted
  },
  /** As many as a look may take; the others are seen by the next. */
  async list(most: number): Promise<EndedTalk[]> {
    const [, flat] = await redis.hscan(keys.endedTalks, 0, 'COUNT', most)
    return flat.flatMap((row, i) => (i % 2 === 1 ? [endedTalk.parse(JSON.parse(row))] : []))
  },
  async drop(id: string): Promise<void> {
    await redis.hdel(keys.endedTalks, id)
  },
})
