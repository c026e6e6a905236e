import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { PresenceId } from '../../domain/presence.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'

/** One script call takes this many people, so that other commands do not wait long. */
const AT_ONCE = 200

export const marksOf = script(new URL('./marksOf.lua', import.meta.url), {
  keys: ['where'],
  args: ['ids', 'ticketPrefix', 'shiftPrefix', 'seatsPrefix'],
  reply: z.array(z.string()),
})

/** Marks of how people stand now, to compare with the views that their pages have: a notice may be lost, or was never sent. */
export const markStore =
  (redis: Redis, keys: Keys) =>
  async (ids: PresenceId[]): Promise<string[]> => {
    const marks: string[] = []
    for (let i = 0; i < ids.length; i += AT_ONCE)
      marks.push(
        ...(await marksOf(
          redis,
          { where: keys.where },
          {
            ids: JSON.stringify(ids.slice(i, i + AT_ONCE)),
            ticketPrefix: keys.ticket(''),
            shiftPrefix: keys.shift(''),
            seatsPrefix: keys.seats(''),
          },
        )),
      )
    return marks
  }
