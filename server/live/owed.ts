import type { Redis } from 'ioredis'
import { type OwedForm, owedForm } from '../../shared/counsellorView.ts'
import type { Spans } from '../domain/spans.ts'
import type { Keys } from './keys.ts'

/** Closing forms not yet filled in. The seat is free already; the form nags. */
export const owedStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  async add(person: string, form: OwedForm): Promise<void> {
    const key = keys.owed(person)
    await redis.multi().hset(key, form.form, JSON.stringify(form)).pexpire(key, spans.shiftTtlMs).exec()
  },
  /** The oldest ending first. */
  async list(person: string): Promise<OwedForm[]> {
    const rows = await redis.hvals(keys.owed(person))
    return rows.map((row) => owedForm.parse(JSON.parse(row))).sort((a, b) => a.endedAt - b.endedAt)
  },
  /** Gives the form to one asker only; null when it is not owed, or no longer. */
  async take(person: string, form: string): Promise<OwedForm | null> {
    const answers = await redis.multi().hget(keys.owed(person), form).hdel(keys.owed(person), form).exec()
    const row = answers?.[0]?.[1]
    return typeof row === 'string' ? owedForm.parse(JSON.parse(row)) : null
  },
})
