import type { Redis } from 'ioredis'
import type { OnDuty } from '../../server/domain/seating/shift.ts'
import type { Ticket } from '../../server/domain/seating/ticket.ts'
import { liveKeys, type QueueBucket } from '../../server/live/keys.ts'
import { onDutyOf } from '../../server/live/shifts/shiftRow.ts'
import { ticketOf } from '../../server/live/tickets/ticketRow.ts'
import type { aYouth } from '../support/actors.ts'

export type Asked = ReturnType<typeof aYouth>['asked']
/** Where one youth stands, by everything that says so. `queued`, `waits`, `bucket`: the scores under which she is listed. */
export type Standing = {
  ticket: Ticket | null
  queued: number | null
  waits: number | null
  bucket: number | null
  bucketListed: boolean
  /** The moment under which she is listed as parked. */
  parked: number | null
  writers: string[] | null
  lastAt: number | null
}
export type Photo = {
  standing: Map<string, Standing>
  seats: Map<string, string[]>
  shifts: Map<string, OnDuty | null>
  /** By line: the persons listed as free to be rung. */
  free: Map<string, string[]>
  deadlines: Map<string, number>
}

/** Everything that routing knows, at one single moment: one transaction, so nothing moves while it is read. */
export async function photograph(redis: Redis, prefix: string, youths: Asked[], persons: string[], lines: string[]): Promise<Photo> {
  const keys = liveKeys(prefix)
  const all = redis.multi()
  for (const { conv, line, choices } of youths) {
    const bucket: QueueBucket = { group: choices.topic ?? 'none', lang: choices.lang, age: choices.age ?? 'unknown' }
    all.hgetall(keys.ticket(conv))
    all.zscore(keys.queue(line), conv)
    all.zscore(keys.waits(line), conv)
    all.zscore(keys.bucket(line, bucket), conv)
    all.sismember(keys.buckets(line), keys.bucket(line, bucket))
    all.zscore(keys.parked(line), conv)
    all.hmget(keys.transcript(conv), 'writers', 'lastAt')
  }
  for (const person of persons) all.smembers(keys.seats(person)).hgetall(keys.shift(person))
  for (const line of lines) all.smembers(keys.free(line))
  all.zrange(keys.deadlines, 0, '-1', 'WITHSCORES')
  const answers = ((await all.exec()) ?? []).map(([error, value]) => {
    if (error) throw error
    return value
  })
  // In the order they were asked above; Redis' own types are lost in a transaction.
  const next = <T>() => answers.shift() as T
  const number = (text: string | null) => (text === null ? null : Number(text))

  const standing = new Map(
    youths.map(({ conv }): [string, Standing] => {
      const ticket = ticketOf(next<Record<string, string>>())
      const [queued, waits, bucket] = [number(next()), number(next()), number(next())]
      const bucketListed = next<number>() === 1
      const parked = number(next())
      const [writers, lastAt] = next<(string | null)[]>()
      const may = writers?.split(' ') ?? null
      return [conv, { ticket, queued, waits, bucket, bucketListed, parked, writers: may, lastAt: number(lastAt ?? null) }]
    }),
  )
  const seats = new Map<string, string[]>()
  const shifts = new Map<string, OnDuty | null>()
  for (const person of persons) {
    const held = next<string[]>()
    const row = next<Record<string, string>>()
    seats.set(person, held)
    shifts.set(person, row.person === undefined ? null : onDutyOf(row, held.length))
  }
  const free = new Map(lines.map((line): [string, string[]] => [line, next<string[]>()]))
  const flat = next<string[]>()
  const deadlines = new Map(flat.flatMap((name, i): [string, number][] => (i % 2 === 0 ? [[name, Number(flat[i + 1])]] : [])))
  return { standing, seats, shifts, free, deadlines }
}
