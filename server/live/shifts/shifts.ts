import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { OnDuty, Shift } from '../../domain/seating/shift.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { fieldsLua, freeLua } from '../tickets/tickets.ts'
import { briefOf, onDutyOf, rowOf, type ShiftPatch, shiftPatchRow, shiftRow } from './shiftRow.ts'

export const startShift = script(new URL('./startShift.lua', import.meta.url), {
  keys: ['shift', 'seats'],
  args: ['person', 'fields', 'ttlMs'],
  reply: z.enum(['started']),
  uses: [fieldsLua, freeLua],
})

export const patchShift = script(new URL('./patchShift.lua', import.meta.url), {
  keys: ['shift', 'seats'],
  args: ['fields', 'ttlMs'],
  reply: z.enum(['patched', 'gone']),
  uses: [fieldsLua, freeLua],
})

export const endRest = script(new URL('./endRest.lua', import.meta.url), {
  keys: ['shift', 'seats'],
  args: ['now'],
  reply: z.enum(['ended', 'rests', 'gone']),
  uses: [freeLua],
})

export const endShift = script(new URL('./endShift.lua', import.meta.url), {
  keys: ['shift'],
  args: ['person'],
  reply: z.enum(['ended', 'gone']),
})

export const leaveLine = script(new URL('./leaveLine.lua', import.meta.url), {
  keys: ['shift', 'duty', 'free'],
  args: ['person', 'line'],
  reply: z.enum(['left', 'last', 'gone']),
})

export const personsOf = script(new URL('./personsOf.lua', import.meta.url), {
  keys: ['persons'],
  args: ['shiftPrefix', 'seatsPrefix', 'ticketPrefix'],
  reply: z.array(z.tuple([z.array(z.string()), z.int()])),
  uses: [freeLua],
})

export const chatsOn = script(new URL('./chatsOn.lua', import.meta.url), {
  keys: ['duty'],
  args: ['line', 'seatsPrefix', 'ticketPrefix'],
  reply: z.int(),
})

export const shiftStore = (redis: Redis, keys: Keys, spans: Spans) => {
  const patch = async (person: PersonId, fields: Record<string, string>) =>
    (await patchShift(
      redis,
      { shift: keys.shift(person), seats: keys.seats(person) },
      { fields: JSON.stringify(fields), ttlMs: spans.shiftTtlMs },
    )) === 'patched'
  const listed = async (persons: string): Promise<OnDuty[]> => {
    const rows = await personsOf(
      redis,
      { persons },
      { shiftPrefix: keys.shift(''), seatsPrefix: keys.seats(''), ticketPrefix: keys.ticket('') },
    )
    return rows.map(([flat, taken]) => onDutyOf(rowOf(flat), taken))
  }
  return {
    /** Starts a shift, or starts it again with other lines and seats. The person keeps the conversations. */
    async start(s: Shift): Promise<void> {
      await startShift(
        redis,
        { shift: keys.shift(s.person), seats: keys.seats(s.person) },
        { person: s.person, fields: JSON.stringify(shiftRow(s, keys)), ttlMs: spans.shiftTtlMs },
      )
    },
    async find(person: PersonId): Promise<OnDuty | null> {
      const [row, taken] = await Promise.all([redis.hgetall(keys.shift(person)), redis.scard(keys.seats(person))])
      return row.person === undefined ? null : onDutyOf(row, taken)
    },
    /** `reason`: of a pause. False when there is no shift. */
    setState: (person: PersonId, state: Shift['state'], reason?: Shift['reason']): Promise<boolean> =>
      patch(person, { state, reason: reason ?? '' }),
    /** Ends the shift. The person keeps the conversations until they end or are given back. */
    end: (person: PersonId) => endShift(redis, { shift: keys.shift(person) }, { person }),
    /** Ends the rest after an acute talk if its time is over. `now` null: the person ends it early. */
    endRest: (person: PersonId, now: number | null) =>
      endRest(redis, { shift: keys.shift(person), seats: keys.seats(person) }, { now: now ?? '' }),
    /** Takes one line out of a running shift. `last`: it is the only one, and nothing has changed. */
    leaveLine: (person: PersonId, line: LineId) =>
      leaveLine(redis, { shift: keys.shift(person), duty: keys.duty(line), free: keys.free(line) }, { person, line }),
    /** Everyone on duty on a line, in any state. */
    onDuty: (line: LineId): Promise<OnDuty[]> => listed(keys.duty(line)),
    /** How many conversations of this line the counsellors on duty hold. */
    chats: (line: LineId): Promise<number> =>
      chatsOn(redis, { duty: keys.duty(line) }, { line, seatsPrefix: keys.seats(''), ticketPrefix: keys.ticket('') }),
    /** The lines, state and number of seats in use of many people, in one call. Null for a person who is off duty. */
    async briefly(persons: PersonId[]): Promise<(Pick<OnDuty, 'lines' | 'state' | 'taken'> | null)[]> {
      if (persons.length === 0) return []
      const look = redis.pipeline()
      for (const person of persons) look.hmget(keys.shift(person), 'lines', 'state').scard(keys.seats(person))
      const answers = ((await look.exec()) ?? []).map(([error, answer]) => {
        if (error) throw error
        return answer
      })
      return persons.map((_, i) => briefOf(answers[2 * i] as (string | null)[], answers[2 * i + 1] as number)) // in the order asked above
    },
    /** Counsellors who could be rung now: on, connected, with a free seat, without an acute talk or a rest. */
    free: (line: LineId): Promise<OnDuty[]> => listed(keys.free(line)),
    /** False when there is no shift. An empty patch only keeps the shift alive. */
    patch: (person: PersonId, change: ShiftPatch): Promise<boolean> => patch(person, shiftPatchRow(change)),
  }
}
