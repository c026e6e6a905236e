import type { Redis } from 'ioredis'
import { z } from 'zod'
import { operatingEvents } from '../../shared/statistics.ts'
import { waitEvents } from '../domain/estimate.ts'
import type { Spans } from '../domain/spans.ts'
import type { Keys } from './keys.ts'
import { script } from './lua.ts'
import { rowOf } from './shiftRow.ts'

/** An operating figure, or how long somebody waited as a band. */
const event = z.enum([...operatingEvents, ...waitEvents])
export type CountedEvent = z.output<typeof event>
export type Counted = { line: string; event: CountedEvent; slotStart: number; count: number }
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

/** Counts since the last fold; the ledger keeps what is folded. */
export const counterStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  async count(line: string, what: CountedEvent, slotStart: number): Promise<void> {
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
