import type { Redis } from 'ioredis'
import { z } from 'zod/mini'
import { type OwedForm, owedForm } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, FormNumber, PersonId } from '../../../shared/ids.ts'
import { owedUntil, writtenUntil } from '../../domain/owedForm.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'

/** The part that stays for six hours. The conversation's id has a key of its own, which expires earlier. */
const lasting = z.omit(owedForm, { conv: true, leftQuickly: true })
type Owed = OwedForm & { conv: ConvId }
/** This word after the conversation's id means that the youth pressed quick exit. It expires with the id. */
const QUICKLY = 'quickly'

/** Closing forms that are not filled in yet. The seat is free already. Each form has its own TTL, which no later talk renews. */
export const owedStore = (redis: Redis, keys: Keys, spans: Spans) => {
  /** The numbers of the forms still owed, in the order in which they lapse. */
  const numbers = (person: PersonId, now: number) => redis.zrange(keys.owed(person), `(${now}`, '+inf', 'BYSCORE')

  return {
    /** `endedAt` is rounded already. A conversation has one form: if it is ended twice, the form keeps its first number. */
    async add(person: PersonId, { conv, form: offered, leftQuickly, ...rest }: Owed, now: number): Promise<void> {
      const until = owedUntil(rest.endedAt, spans)
      const writing = Math.max(1, writtenUntil(rest.endedAt, spans) - now)
      const form = (await redis.set(keys.owedOf(conv), offered, 'PX', writing, 'NX', 'GET')) ?? offered
      await redis
        .multi()
        .zremrangebyscore(keys.owed(person), '-inf', now)
        .zadd(keys.owed(person), until, form)
        // Expires with the newest form, whose end is rounded. A TTL counted from this moment would tell when the talk ended.
        .pexpire(keys.owed(person), Math.max(1, until - now))
        .set(keys.owedForm(form), JSON.stringify({ form, ...rest }), 'PX', Math.max(1, until - now))
        .set(keys.owedTalk(form), leftQuickly ? `${conv} ${QUICKLY}` : conv, 'PX', writing)
        .exec()
    },
    /** A form that was taken back. It names no conversation: the page that filled it in knows which talk it belongs to. */
    async addAgain(person: PersonId, form: Omit<OwedForm, 'conv' | 'leftQuickly'>, now: number): Promise<void> {
      const until = owedUntil(form.endedAt, spans)
      const left = Math.max(1, until - now)
      await redis
        .multi()
        .zadd(keys.owed(person), until, form.form)
        // The list goes with its last form: a form that ended later must not be forgotten with this one.
        .pexpire(keys.owed(person), left, 'NX')
        .pexpire(keys.owed(person), left, 'GT')
        .set(keys.owedForm(form.form), JSON.stringify(form), 'PX', left)
        .exec()
    },
    /** The forms, the oldest end first. A form names its conversation only while the text may be on the counsellor's page. */
    async list(person: PersonId, now: number): Promise<OwedForm[]> {
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
    /** Keeps what is ticked so far in a form, as long as the form itself. False if the form is not owed, or no longer. */
    async keepDraft(person: PersonId, form: FormNumber, sealed: string, now: number): Promise<boolean> {
      const until = Number((await redis.zscore(keys.owed(person), form)) ?? 0)
      if (until <= now) return false
      await redis.set(keys.owedDraft(form), sealed, 'PX', until - now)
      return true
    },
    /** What was kept so. Null: nothing, or the form is not owed by this person. */
    draft: async (person: PersonId, form: FormNumber, now: number): Promise<string | null> =>
      (await numbers(person, now)).includes(form) ? redis.get(keys.owedDraft(form)) : null,
    /** Takes a form off. True for the first caller only; false if the form is not owed, or no longer. */
    async take(person: PersonId, form: FormNumber, now: number): Promise<boolean> {
      if (!(await numbers(person, now)).includes(form)) return false
      const [conv = null] = (await redis.get(keys.owedTalk(form)))?.split(' ') ?? []
      const left = [keys.owedForm(form), keys.owedDraft(form), keys.owedTalk(form), ...(conv === null ? [] : [keys.owedOf(conv)])]
      const answers = await redis
        .multi()
        .zrem(keys.owed(person), form)
        .del(...left)
        .exec()
      return answers?.[0]?.[1] === 1
    },
  }
}
