import { z } from 'zod'
import type { Tell } from '../actions/desk.ts'
import { type People, type PersonId, staffId, youthId } from './people.ts'
import type { Whereabouts } from './whereabouts.ts'

/** `on`: passed on already, by a process that was thought to hold the page. */
const letter = z.object({
  to: z.custom<PersonId>((to) => typeof to === 'string'),
  notice: z.string(),
  payload: z.unknown(),
  on: z.optional(z.boolean()),
})

export type Post = {
  /** The process that holds a person's page. */
  whereIs(id: PersonId): Promise<string | null>
  /** The same as far as it is remembered; a process that tells little may do without. */
  whereabouts?: Whereabouts
  post(processId: string, mail: z.output<typeof letter>): void
  processId: string
}

/**
 * Tells a person wherever they are: here at once, else through the mailbox of the process that holds their page. A notice may be
 * lost on the way; every view is whole and every place can be read again, so what is lost is only time.
 */
export function openTell(people: People, { whereIs, whereabouts, post, processId }: Post): { tell: Tell; onMail(mail: unknown): void } {
  const here = (to: PersonId, notice: string, payload: unknown): boolean => {
    const page = people.find(to)
    page?.emit(notice, payload)
    return page !== undefined
  }
  const find: Whereabouts['find'] = whereabouts?.find ?? ((id, then) => void whereIs(id).then(then, () => {}))
  const ear = (to: PersonId) => ({
    emit(notice: string, payload: unknown) {
      if (here(to, notice, payload)) return
      find(to, (at) => at !== null && at !== processId && post(at, { to, notice, payload }))
    },
  })
  return {
    tell: { youth: (conv) => ear(youthId(conv)), counsellor: (person) => ear(staffId(person)) },
    onMail(raw) {
      const parsed = letter.safeParse(raw)
      if (!parsed.success) return
      const { to, notice, payload, on } = parsed.data
      if (here(to, notice, payload) || on) return
      // Moved just now, before whoever posted this had heard of it: passed on, once.
      whereIs(to).then(
        (at) => at !== null && at !== processId && post(at, { to, notice, payload, on: true }),
        () => {}, // the Redis that knew is away; whoever missed this reads again
      )
    },
  }
}
