import { createClient, type RedisClientType } from 'redis'

/** The client of the Redis that keeps; another package than live's, so that the compiler cannot confuse the two. */
export type LedgerClient = RedisClientType

/** Opens the Redis that keeps. Its errors are weather: the client reconnects by itself and callers see their own call fail. */
export async function connectLedger(url: string): Promise<LedgerClient> {
  const client: LedgerClient = createClient({ url, disableOfflineQueue: false })
  client.on('error', () => {})
  await client.connect()
  return client
}
