import type { Redis } from 'ioredis'
import { z } from 'zod/mini'
import { type AlertKind, alertFailures, type ReceiverHealth } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** A trouble that stands: its random id, and when it was first seen. */
const standing = z.strictObject({ id: z.string(), at: z.int() })
export type Standing = z.output<typeof standing>

/**
 * What an alert is about: a line, or one acute talk on it. `talk`: made from the id of the talk with the server's secret. The id itself does not stand
 * there, because the row is kept longer than the talk.
 */
export type AlertSubject = { kind: AlertKind; line: LineId; talk?: string }

const healthRow = z.object({
  reachedAt: z.optional(z.string()),
  failedAt: z.optional(z.string()),
  why: z.optional(z.enum(alertFailures)),
  tries: z.optional(z.string()),
})
/** The browser makes the id of a receiver, so it names one only together with the line. */
type OneReceiver = { line: LineId; receiver: string }
const HEALTH_TTL_MS = 30 * 24 * 3600_000
const momentOf = (text: string | undefined) => (text === undefined ? null : Number(text))

/** What is told outside at present, and whether receivers answer. All of it may be lost: then a trouble that still stands is told again. */
export const alertStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  /** The trouble that stands, or begins now. Two processes get the same one. */
  async begin(subject: AlertSubject, id: string, now: number): Promise<Standing> {
    const key = keys.alert(subject)
    const row = JSON.stringify({ id, at: now })
    const before = await redis.set(key, row, 'PX', spans.hardTtlMs, 'NX', 'GET')
    if (before === null) return { id, at: now }
    await redis.pexpire(key, spans.hardTtlMs)
    return standing.parse(JSON.parse(before))
  },
  async find(subject: AlertSubject): Promise<Standing | null> {
    const row = await redis.get(keys.alert(subject))
    return row === null ? null : standing.parse(JSON.parse(row))
  },
  /** The trouble is over. One that comes back within `againMs` is taken for the same. */
  async end(subject: AlertSubject, againMs = 0): Promise<void> {
    if (againMs === 0) await redis.del(keys.alert(subject))
    else await redis.pexpire(keys.alert(subject), againMs)
  },
  /** Whether an alert was put on its way. It is known as long as somebody asks, and some hours more. */
  wasTold: async (id: string): Promise<boolean> => (await redis.getex(keys.alertTold(id), 'PX', spans.hardTtlMs)) !== null,
  async noteTold(id: string): Promise<void> {
    await redis.set(keys.alertTold(id), '1', 'PX', spans.hardTtlMs)
  },
  async noteHealth({ line, receiver }: OneReceiver, health: Partial<Omit<ReceiverHealth, 'tries'>>): Promise<void> {
    const { why, ...moments } = health
    const key = keys.alertHealth(line, receiver)
    const row = Object.fromEntries(Object.entries({ ...moments, ...(why && { why }) }).map(([name, value]) => [name, String(value)]))
    const change = redis.multi().hset(key, row).hincrby(key, 'tries', 1)
    if (why === null) change.hdel(key, 'why')
    await change.pexpire(key, HEALTH_TTL_MS).exec()
  },
  async healthOf({ line, receiver }: OneReceiver): Promise<ReceiverHealth> {
    const { reachedAt, failedAt, why, tries = '0' } = healthRow.parse(await redis.hgetall(keys.alertHealth(line, receiver)))
    return { reachedAt: momentOf(reachedAt), failedAt: momentOf(failedAt), why: why ?? null, tries: Number(tries) }
  },
})
