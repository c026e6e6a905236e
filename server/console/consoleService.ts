import { setImmediate as tick } from 'node:timers/promises'
import { faultOfForm } from '../../shared/alerts.ts'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import type { Service } from '../actions/service.ts'
import type { Log } from '../domain/loggedEvents.ts'
import type { PresenceId } from '../domain/presence.ts'
import { spans } from '../domain/time/spans.ts'
import { connectLedger } from '../ledger/connect.ts'
import { openLedger } from '../ledger/ledger.ts'
import { connectLive } from '../live/connect.ts'
import { liveKeys } from '../live/keys.ts'
import { openLive } from '../live/live.ts'
import { growingStamp, newId } from '../newId.ts'
import { openSecret } from '../secret.ts'
import { openConnectedPages } from '../sockets/telling/connectedPages.ts'
import { openTell } from '../sockets/telling/tell.ts'

/** How long a Redis may take to answer a command of the console. */
const ANSWER_MS = 5000

/** Thrown if a Redis does not answer. Its client goes on trying, so the command ends its process. */
export class NoRedisAnswers extends Error {}

/** The connection, or NoRedisAnswers: a command at a console must not wait for ever. */
export const answering = <T>(connecting: Promise<T>, setting: 'REDIS_LIVE_URL' | 'REDIS_LEDGER_URL'): Promise<T> => {
  const noAnswer = () => {
    throw new NoRedisAnswers(`No Redis answers at ${setting}: is it running, and is its password the one in this setting?`)
  }
  return waitAtMost(ANSWER_MS, connecting.catch(noAnswer), noAnswer)
}

export type ConsoleNeeds = { redis: { liveUrl: string; ledgerUrl: string }; secret: string; prefix: string; log: Log }

/**
 * The service for a command that runs beside the app. It uses the same two Redis and tells people through the processes that hold their
 * pages. No page is connected here, no alarm wakes here (the app's own sweep finds due deadlines), and no roster is signed here.
 */
export async function openConsoleService({
  redis: urls,
  secret,
  prefix,
  log,
}: ConsoleNeeds): Promise<{ service: Service; close(): Promise<void> }> {
  const client = await answering(connectLedger(urls.ledgerUrl), 'REDIS_LEDGER_URL')
  const [redis, subscriber] = await answering(Promise.all([connectLive(urls.liveUrl), connectLive(urls.liveUrl)]), 'REDIS_LIVE_URL')
  const ledger = openLedger(client, prefix)
  const live = openLive(redis, liveKeys(prefix), spans)
  const processId = newId(16)
  const mailbox = await live.mailbox.open(subscriber, processId, () => {})
  const looking = new Set<Promise<unknown>>()
  const whereIs = (id: PresenceId) => {
    const found = live.presence.whereIs([id]).then(([at]) => at ?? null)
    looking.add(found)
    return found
  }
  const { tell } = openTell(openConnectedPages(), { processId, whereIs, post: mailbox.post })
  const service: Service = {
    live,
    ledger,
    tell,
    later: live.deadlines.set,
    // A command tells nobody outside. The app looks at every line once a minute, and finds what is to be told.
    outside: {
      ways: { email: false, sms: false },
      addressFault: faultOfForm,
      seenUrl: () => '',
      send: () => Promise.reject(new Error('an alert is sent by the app alone')),
      reach: () => Promise.reject(new Error('an alert is sent by the app alone')),
    },
    now: Date.now,
    newId: () => newId(16),
    newToken: () => newId(32),
    signRoster: () => Promise.reject(new Error('a roster is signed by the app alone')),
    ...openSecret(secret),
    stamp: growingStamp(Date.now),
    log,
    spans,
  }
  return {
    service,
    async close() {
      // Notices must be sent before the connections are closed.
      await Promise.allSettled(looking)
      await tick()
      await mailbox.close()
      redis.disconnect()
      subscriber.disconnect()
      await ledger.close()
      await client.close()
    },
  }
}
