import type { Redis } from 'ioredis'
import { z } from 'zod'
import { operatingEvents } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { waitEvents } from '../../domain/seating/estimate.ts'
import type { Spans } from '../../domain/time/spans.ts'
import { isLiveFull } from '../down.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { rowOf } from '../shifts/shiftRow.ts'

/** An operating figure, or the band of a youth's waiting time. */
const event = z.enum([...operatingEvents, ...waitEvents])
export type CountedEvent = z.output<typeof event>
export type CountRow = { line: LineId; event: CountedEvent; slotStart: number; count: number }
export type Fold = { foldId: string; rows: CountRow[] }

/** At most so many names of counts are kept in this process' memory. It is enough for a day of every figure of a few lines. */
const MOST_KEPT = 1000

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
export const counterStore = (redis: Redis, keys: Keys, spans: Spans) => {
  /** Counts that a full Redis refused, by name. They are written later, so that youths who were turned away because it is full are counted too. */
  const kept = new Map<string, number>()
  const keep = (name: string, count: number) => {
    if (kept.has(name) || kept.size < MOST_KEPT) kept.set(name, (kept.get(name) ?? 0) + count)
  }
  const flush = async () => {
    if (kept.size === 0) return
    const taken = [...kept]
    kept.clear()
    const multi = redis.multi()
    for (const [name, count] of taken) multi.hincrby(keys.counters, name, count)
    try {
      await multi.pexpire(keys.counters, spans.shiftTtlMs).exec()
    } catch (error) {
      if (!isLiveFull(error)) throw error
      for (const [name, count] of taken) keep(name, count)
    }
  }
  return {
    /** What happens in practice is no figure of any line. */
    async count(line: LineId, what: CountedEvent, slotStart: number): Promise<void> {
      if (isPractice(line)) return
      keep(`${line} ${what} ${slotStart}`, 1)
      await flush()
    },
    /** Takes all counts under a fold's name. An unfinished fold is answered again, under its own name, before a new one begins. Null: no counts. */
    async takeFold(foldId: string): Promise<Fold | null> {
      await flush()
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
    /** Deletes a fold that the ledger holds now. */
    dropFold: (foldId: string) => dropFold(redis, { fold: keys.fold }, { foldId }),
  }
}
