import { randomBytes } from 'node:crypto'
import { openRedisPair } from '../support/servers/redis.ts'
import type { Place } from './appProcess.ts'
import type { Keep } from './opening.ts'
import { openRedisCpu } from './redisCpu.ts'

/** A live and a ledger Redis of their own, and what each has used of the processor. */
export async function openBothRedis(keep: Keep) {
  const pair = keep(await openRedisPair(), (it) => it.close())
  const { liveUrl, ledgerUrl, dataDir } = pair
  const place: Place = { liveUrl, ledgerUrl, dataDir, prefix: 'bench', secret: randomBytes(32).toString('base64url') }
  const live = keep(openRedisCpu(liveUrl), (it) => it.close())
  const ledger = keep(openRedisCpu(ledgerUrl), (it) => it.close())
  return { place, live, ledger }
}
