import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { LineId } from '../../../shared/ids.ts'
import type { PresenceId } from '../../domain/presence.ts'
import type { DeadlineKind } from '../../domain/time/deadlines.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'

export type Due = { kind: DeadlineKind; id: string; dueAt: number }

export const settleDeadline = script(new URL('./settleDeadline.lua', import.meta.url), {
  keys: ['deadlines'],
  args: ['deadline', 'dueAt'],
  reply: z.enum(['settled', 'moved', 'gone']),
})

/** Deadlines with their moments, as Redis lists them. */
export const duesOf = (flat: string[]): Due[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => {
    const [kind, id] = flat[2 * i]!.split(' ')
    return { kind: kind as DeadlineKind, id: id!, dueAt: Number(flat[2 * i + 1]) } // written by `set`
  })

/** What falls due, and when. An alarm may wake a process late or twice, so the process always looks here. */
export const deadlineStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  /** Sets a deadline, or moves it. */
  async set(kind: DeadlineKind, id: string, dueAt: number): Promise<void> {
    await redis.multi().zadd(keys.deadlines, dueAt, `${kind} ${id}`).pexpire(keys.deadlines, spans.shiftTtlMs).exec()
  },
  async clear(kind: DeadlineKind, id: string): Promise<void> {
    await redis.zrem(keys.deadlines, `${kind} ${id}`)
  },
  /** Deadlines that are due, the longest overdue first. */
  async due(now: number, limit: number): Promise<Due[]> {
    const flat = await redis.zrange(keys.deadlines, '-inf', String(now), 'BYSCORE', 'LIMIT', 0, limit, 'WITHSCORES')
    return duesOf(flat)
  },
  /** Removes a deadline that was handled, unless it was moved in the meantime. */
  settle: (kind: DeadlineKind, id: string, dueAt: number) =>
    settleDeadline(redis, { deadlines: keys.deadlines }, { deadline: `${kind} ${id}`, dueAt }),
})

export const sweepLook = script(new URL('./sweepLook.lua', import.meta.url), {
  keys: ['deadlines', 'seen', 'endedTalks'],
  args: ['now', 'lapsedBefore', 'atOnce', 'lines', 'queuePrefix', 'freePrefix', 'parkedPrefix'],
  reply: z.tuple([z.array(z.string()), z.array(z.string()), z.array(z.tuple([z.int(), z.int()])), z.int()]),
})

/** How many youths wait on a line, parked ones included, and how many counsellors could be rung for it. */
export type Headcount = { line: LineId; waiting: number; free: number }
export type Looked = { due: Due[]; lapsed: PresenceId[]; lines: Headcount[]; uncounted: number }

/** Everything that a process reads once a second. It is one call, because it runs also when nothing has happened. */
export const sweepLookStore =
  (redis: Redis, keys: Keys) =>
  async (lines: LineId[], { now, lapsedBefore, atOnce }: { now: number; lapsedBefore: number; atOnce: number }): Promise<Looked> => {
    const [due, lapsed, counts, uncounted] = await sweepLook(
      redis,
      { deadlines: keys.deadlines, seen: keys.seen, endedTalks: keys.endedTalks },
      {
        now,
        lapsedBefore,
        atOnce,
        lines: lines.join(' '),
        queuePrefix: keys.queue(''),
        freePrefix: keys.free(''),
        parkedPrefix: keys.parked(''),
      },
    )
    return {
      due: duesOf(due),
      lapsed: lapsed as PresenceId[], // written by presence alone
      lines: lines.map((line, i) => ({ line, waiting: counts[i]![0], free: counts[i]![1] })),
      uncounted,
    }
  }
