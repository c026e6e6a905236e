import { type RedisSaid, redisSettings } from '../domain/redisFaults.ts'
import type { LedgerClient } from './connect.ts'

/** What the Redis that keeps says of its version and its settings. */
export async function ledgerSettings(client: LedgerClient): Promise<RedisSaid> {
  const version = /^redis_version:(\S+)/m.exec(String(await client.sendCommand(['INFO', 'server'])))?.[1] ?? '0'
  const answers = await Promise.all(redisSettings.map((name) => client.configGet(name))).catch(() => null)
  return { version, settings: answers && Object.assign({}, ...answers) }
}
