import { Redis } from 'ioredis'
import { liveKeys } from '../../../server/live/keys.ts'

/** Looks into the live Redis from outside, as an operator would. */
export function openLiveMemory(url: string, prefix: string) {
  const redis = new Redis(url)
  const keys = liveKeys(prefix)
  const sizeOf = async (key: string) => Number((await redis.memory('USAGE', key)) ?? 0)
  return {
    async used(): Promise<number> {
      return Number(/^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1])
    },
    /** The largest of these conversations, ticket and transcript together, in bytes. */
    async largest(convs: string[]): Promise<number> {
      let most = 0
      for (const conv of convs) most = Math.max(most, (await sizeOf(keys.transcript(conv))) + (await sizeOf(keys.ticket(conv))))
      return most
    },
    /** Every conversation there is, by its transcript. */
    async convs(): Promise<string[]> {
      const pattern = keys.transcript('*')
      const found: string[] = []
      let cursor = '0'
      do {
        const [next, some] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 500)
        cursor = next
        found.push(...some.map((key) => /\{(.+)\}/.exec(key)?.[1] ?? ''))
      } while (cursor !== '0')
      return found
    },
    /** How many of these still hold a ticket: those that have ended do not. */
    async held(convs: string[]): Promise<number> {
      const phases = await Promise.all(convs.map((conv) => redis.hget(keys.ticket(conv), 'phase')))
      return phases.filter((phase) => phase !== null && phase !== 'ended').length
    },
    close: () => redis.disconnect(),
  }
}
