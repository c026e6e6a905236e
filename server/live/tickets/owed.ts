import type { Redis } from 'ioredis'
import { z } from 'zod/mini'
import { type OwedForm, owedForm } from '../../../shared/doors/counsellorView.ts'
import { owedUntil, writtenUntil } from '../../domain/owedForm.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** What stays for six hours. The conversation's id lies apart from it, and goes before. */
const lasting = z.omit(owedForm, { conv: true, leftQuickly: true })
type Owed = OwedForm & { conv: string }
/** Beside the conversation's id: its youth pressed quick exit. It goes with that id. */
const QUICKLY = 'quickly'

/** Closing forms not yet filled in. The seat is free already; the form nags. Each has a life of its own, which no later talk renews. */
export const owedStore = (redis: Redis, keys: Keys, spans: Spans) => {
  /** The numbers of those still owed, by when they lapse. */
  const numbers = (person: string, now: number) => redis.zrange(keys.owed(person), `(${now}`, '+inf', 'BYSCORE')

  return {
    /** `form.endedAt` is rounded already. A conversation has one form: ended twice, it keeps the number it was given first. */
    async add(person: string, { conv, form: offered, leftQuickly, ...rest }: Owed, now: number): Promise<void> {
      const until = owedUntil(rest.endedAt, spans)
      const writing = Math.max(1, writtenUntil(rest.endedAt, spans) - now)
      const form = (await redis.set(keys.owedOf(conv), offered, 'PX', writing, 'NX', 'GET')) ?? offered
      await redis
        .multi()
        .zremrangebyscore(keys.owed(person), '-inf', now)
        .zadd(keys.owed(person), until, form)
        // With the newest form in it, and as roughly: counted from this moment it would tell when the talk ended.
        .pexpire(keys.owed(person), Math.max(1, until - now))
        .set(keys.owedForm(form), JSON.stringify({ form, ...rest }), 'PX', Math.max(1, until - now))
        .set(keys.owedTalk(form), leftQuickly ? `${conv} ${QUICKLY}` : conv, 'PX', writing)
        .exec()
    },
    /** The oldest ending first. The conversation is named as long as its text may stand on the counsellor's page. */
    async list(person: string, now: number): Promise<OwedForm[]> {
      const owed = await numbers(person, now)
      if (owed.length === 0) return []
      const [forms, talks] = await Promise.all([redis.mget(owed.map(keys.owedForm)), redis.mget(owed.map(keys.owedTalk))])
      const listed = forms.flatMap((row, i): OwedForm[] => {
        if (row === null) return []
        const form = lasting.parse(JSON.parse(row))
        const [conv = null, how] = now < writtenUntil(form.endedAt, spans) ? (talks[i]?.split(' ') ?? []) : []
        return [{ ...form, conv, ...(how === QUICKLY && { leftQuickly: true as const }) }]
      })
      return listed.sort((a, b) => a.endedAt - b.endedAt)
    },
    /** True for one asker only; false when it is not owed, or no longer. */
    async take(person: string, form: string, now: number): Promise<boolean> {
      if (!(await numbers(person, now)).includes(form)) return false
      const [conv = null] = (await redis.get(keys.owedTalk(form)))?.split(' ') ?? []
      const left = [keys.owedForm(form), keys.owedTalk(form), ...(conv === null ? [] : [keys.owedOf(conv)])]
      const answers = await redis
        .multi()
        .zrem(keys.owed(person), form)
        .del(...left)
        .exec()
      return answers?.[0]?.[1] === 1
    },
  }
}
