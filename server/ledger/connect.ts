import { createClient, type RedisClientType } from 'redis'
import { impatient } from './impatient.ts'

/** The client of the Redis that keeps. It comes from another package than the live client, so the compiler keeps the two apart. */
export type LedgerClient = RedisClientType

/** The client tries to connect again at least this often. */
const AGAIN_MS = 200
/** A call that cannot be sent within this time fails. */
const PATIENCE_MS = 500
/** A connection that is silent this long is closed: the machine behind it may be gone. PING_MS is shorter, so a healthy one is never silent. */
const DEAF_MS = 5000
const PING_MS = 1500

/** Opens the Redis that keeps. Errors of the connection are ignored: the client reconnects by itself, and each caller sees its own call fail soon. */
export async function connectLedger(url: string): Promise<LedgerClient> {
  const client: LedgerClient = createClient({
    url,
    disableOfflineQueue: false,
    commandOptions: { timeout: PATIENCE_MS },
    pingInterval: PING_MS,
    socket: { socketTimeout: DEAF_MS, reconnectStrategy: (tries) => Math.min(50 + tries * 50, AGAIN_MS) },
  })
  client.on('error', () => {})
  await client.connect()
  return impatient(client)
}
