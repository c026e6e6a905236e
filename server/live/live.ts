import type { Redis } from 'ioredis'
import type { ConvId } from '../../shared/ids.ts'
import { type Spans, spans as usualSpans } from '../domain/time/spans.ts'
import { alertStore } from './alerts/alerts.ts'
import { birthStore } from './birth.ts'
import { openChanges } from './changes.ts'
import { counterStore } from './counters/counters.ts'
import { endedTalkStore } from './counters/endedTalks.ts'
import { deadlineStore, sweepLookStore } from './deadlines/deadlines.ts'
import { openFullness } from './fullness.ts'
import { handOverStore } from './handOver/handOvers.ts'
import type { Keys } from './keys.ts'
import { tellingStore } from './leaders/tellings.ts'
import { lookOnStore } from './lookOn/lookOns.ts'
import { openMailbox } from './mailbox.ts'
import { hearingStore } from './presence/hearing.ts'
import { presenceStore } from './presence/presence.ts'
import { seatStore } from './seats/seats.ts'
import { newKeyStore } from './shifts/newKeys.ts'
import { shiftStore } from './shifts/shifts.ts'
import { owedStore } from './tickets/owed.ts'
import { type StoodStore, stoodStore } from './tickets/stood.ts'
import { ticketStore } from './tickets/tickets.ts'
import { markStore } from './transcripts/marks.ts'
import { transcriptStore } from './transcripts/transcripts.ts'

const PROBE_MS = 10_000

/** The live Redis, as actions see it. Callers give every moment; `spans` only say how long keys live. */
export const openLive = (redis: Redis, keys: Keys, spans: Spans = usualSpans) => openOn(redis, keys, spans, stoodStore(redis, keys, spans))

const openOn = (redis: Redis, keys: Keys, spans: Spans, stood: StoodStore) => ({
  stood,
  tickets: ticketStore(redis, keys, spans),
  seats: seatStore(redis, keys, spans, stood.over),
  handOvers: handOverStore(redis, keys, spans),
  lookOns: lookOnStore(redis, keys),
  shifts: shiftStore(redis, keys, spans),
  owed: owedStore(redis, keys, spans),
  presence: presenceStore(redis, keys, spans),
  hearing: hearingStore(redis, keys),
  marks: markStore(redis, keys),
  mailbox: {
    /** `subscriber` is a separate connection: a connection that listens can do nothing else. */
    open: (subscriber: Redis, processId: string, onMail: (mail: unknown) => void) =>
      openMailbox(redis, keys, subscriber, processId, onMail),
  },
  changes: {
    /** Tells of lines that any process has changed. `subscriber` may be the one of the mailbox. */
    open: (subscriber: Redis) => openChanges(subscriber, keys),
    /** Told to the processes that listen now, and kept nowhere. */
    async tellHarassed(conv: ConvId): Promise<void> {
      await redis.publish(keys.harassed, conv)
    },
  },
  sweepLook: sweepLookStore(redis, keys),
  transcripts: transcriptStore(redis, keys),
  deadlines: deadlineStore(redis, keys, spans),
  counters: counterStore(redis, keys, spans),
  endedTalks: endedTalkStore(redis, keys, spans),
  birth: birthStore(redis, keys),
  /** True the first time that an id is asked for within `ttlMs`. */
  once: async (id: string, ttlMs: number): Promise<boolean> => (await redis.set(keys.once(id), '1', 'PX', ttlMs, 'NX')) === 'OK',
  newKeys: newKeyStore(redis, keys),
  alerts: alertStore(redis, keys, spans),
  tellings: tellingStore(redis, keys, spans),
  /** Uses a puzzle up, for all processes. `by` says for whom: the same `by` may ask again. */
  async claimPuzzle(nonce: string, by: string, ttlMs: number): Promise<'first' | 'again' | 'used'> {
    const held = await redis.set(keys.puzzle(nonce), by, 'PX', ttlMs, 'NX', 'GET')
    return held === null ? 'first' : held === by ? 'again' : 'used'
  },
  /** False while the connection is down. Sends nothing. */
  isThere: (): boolean => redis.status === 'ready',
  /** Full, or so nearly full that nobody new is let in. */
  isFull: openFullness(redis),
  /** Fails if Redis is down, full, or a copy. It writes, because a Redis that answers but refuses writes can seat nobody. */
  ping: async (): Promise<boolean> => (await redis.set(keys.probe, '1', 'PX', PROBE_MS)) === 'OK',
})

export type Live = ReturnType<typeof openLive>
