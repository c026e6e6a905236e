import { createHmac, randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { inject, onTestFinished } from 'vitest'
import { plant } from '../../seeds/plant.ts'
import { doDue, sweep } from '../../server/actions/due/sweep.ts'
import type { Service } from '../../server/actions/service.ts'
import { type Spans, spans as usualSpans } from '../../server/domain/time/spans.ts'
import { openLedger } from '../../server/ledger/ledger.ts'
import { liveKeys } from '../../server/live/keys.ts'
import { openLive } from '../../server/live/live.ts'
import { faultOfForm } from '../../shared/alerts.ts'
import { ownPrefix } from './ownPrefix.ts'
import { soonHeld } from './soonHeld.ts'

export const bytes = (n: number) => randomBytes(n).toString('base64url')

/** A Thursday at 17:30 in Denmark, when every seeded line is open. */
export const OPEN_AT = Date.parse('2026-11-19T17:30:00+01:00')

export type Told = { to: string; notice: string; payload: unknown }
export type Clock = { now: number; pass(ms: number): void }

/** No receiver outside: what is sent goes nowhere. Tests of alerts hand in their own. */
const nobodyOutside: Service['outside'] = {
  ways: { email: false, sms: false },
  addressFault: faultOfForm,
  seenUrl: (token) => `https://chat.example/seen/${token}`,
  send: async () => {},
  reach: async () => ({ did: 'failed', why: 'not-set-up' }),
}

/** A service: what an action is handed, on the real Redis, with a clock the test turns and an ear that writes down. */
export function serviceOn(
  live: Redis,
  ledger: Awaited<ReturnType<typeof openLedgerClient>>,
  prefix: string,
  clock: Clock,
  told: Told[],
  given: Partial<Spans> = {},
): Service {
  const spans = { ...usualSpans, ...given }
  const opened = openLive(live, liveKeys(prefix), spans)
  const ear = (to: string) => {
    const emit = (notice: string, payload?: unknown) => void told.push({ to, notice, payload })
    const view = (notice: string) => (payload: unknown) => emit(notice, payload)
    return { emit, view: view('youth:view'), desk: view('desk:view'), queue: view('queue:view') }
  }
  let stamp = 0
  return {
    live: opened,
    ledger: soonHeld(openLedger(ledger, prefix), ledger),
    tell: { youth: (conv) => ear(`y:${conv}`), counsellor: (person) => ear(`s:${person}`) },
    later: (kind, id, dueAt) => opened.deadlines.set(kind, id, dueAt),
    outside: nobodyOutside,
    now: () => clock.now,
    newId: () => bytes(16),
    newToken: () => bytes(32),
    signRoster: async (roster) => ({ ...roster, sig: bytes(64) }),
    mac: (text) => createHmac('sha256', 'a test').update(text).digest('base64url'),
    sealPass: (text) => Buffer.from(text).toString('base64url'),
    openPass: (text) => Buffer.from(text, 'base64url').toString(),
    stamp: () => ++stamp,
    log: () => {},
    spans,
  }
}

export async function openLedgerClient(url: string) {
  const client = createClient({ url })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A service alone under its own key prefix, with the seeds planted and everybody's hands free. */
export async function openService(given: Partial<Spans> = {}) {
  const redis = new Redis(inject('liveUrl'))
  const ledgerClient = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(async () => {
    redis.disconnect()
    await ledgerClient.close()
  })
  const prefix = ownPrefix()
  const clock: Clock = {
    now: OPEN_AT,
    pass(ms) {
      clock.now += ms
    },
  }
  const told: Told[] = []
  const service = serviceOn(redis, ledgerClient, prefix, clock, told, given)
  await plant(service.ledger, clock.now, { demo: true })
  return {
    service,
    clock,
    told,
    redis,
    prefix,
    /** Time goes by, and what falls due meanwhile is done when it is due, not at the end. */
    async pass(ms: number) {
      const until = clock.now + ms
      for (;;) {
        const [next] = await service.live.deadlines.due(until, 1)
        if (!next) break
        clock.now = Math.max(clock.now, next.dueAt)
        await doDue(service)
      }
      clock.now = until
      await sweep(service)
    },
    last: (to: string, notice: string) => told.findLast((t) => t.to === to && t.notice === notice)?.payload,
  }
}
