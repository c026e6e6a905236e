import type { Redis } from 'ioredis'
import { type RedisSaid, redisSettings } from '../domain/redisFaults.ts'

/** What the live Redis says of its version and its settings. */
export async function liveSettings(redis: Redis): Promise<RedisSaid> {
  const version = /^redis_version:(\S+)/m.exec(await redis.info('server'))?.[1] ?? '0'
  const answers = await Promise.all(redisSettings.map((name) => redis.config('GET', name) as Promise<string[]>)).catch(() => null)
  return {
    version,
    settings: answers && Object.fromEntries(answers.flatMap(([name, value]) => (name === undefined ? [] : [[name, value ?? '']]))),
  }
}
