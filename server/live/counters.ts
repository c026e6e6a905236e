import type { Redis } from 'ioredis'
import { z } from 'zod'
import { type OperatingEvent, operatingEvents } from '../../shared/statistics.ts'
import type { Spans } from '../domain/spans.ts'
import type { Keys } from './keys.ts'
import { script } from './lua.ts'
import { rowOf } from './shiftRow.ts'

export type Counted = { line: string; event: OperatingEvent; slotStart: number; count: number }
export type Fold = { foldId: string; rows: Counted[] }

export const takeFold = script(new URL('./takeFold.lua', import.meta.url), {
  keys: ['counters', 'fold'],
  args: ['foldId', 'ttlMs'],
  reply: z.array(z.string()),
})

export const dropFold = script(new URL('./dropFold.lua', import.meta.url), {
  keys: ['fold'],
  args: ['foldId'],
  reply: z.enum(['dropped', 'gone']),
})

const event = z.enum(operatingEvents)

/** Counts since the last fold; the ledger keeps what is folded. */
export const counterStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  async count(line: string, what: OperatingEvent, slotStart: number): Promise<void> {
    await redis.multi().hincrby(keys.counters, `${line} ${what} ${slotStart}`, 1).pexpire(keys.counters, spans.shiftTtlMs).exec()
  },
  /** Takes all counts under a fold's name. An unfinished fold comes again, under its own name, before a new one is begun; null when there is nothing. */
  async takeFold(foldId: string): Promise<Fold | null> {
    const { id, ...counts } = rowOf(
      await takeFold(redis, { counters: keys.counters, fold: keys.fold }, { foldId, ttlMs: spans.shiftTtlMs }),
    )
    if (id === undefined) return null
    const rows = Object.entries(counts).map(([name, count]) => {
      const [line, what, slotStart] = name.split(' ')
      return { line: line!, event: event.parse(what), slotStart: Number(slotStart), count: Number(count) }
    })
    return { foldId: id, rows }
  },
  /** The ledger holds it. */
  dropFold: (foldId: string) => dropFold(redis, { fold: keys.fold }, { foldId }),
})
