import { z } from 'zod'
import type { Tell } from '../actions/desk.ts'
import { type People, type PersonId, staffId, youthId } from './people.ts'

const mail = z.object({ to: z.custom<PersonId>((to) => typeof to === 'string'), notice: z.string(), payload: z.unknown() })

export type Post = {
  /** The process that holds a person's page. */
  whereIs(id: PersonId): Promise<string | null>
  post(processId: string, mail: unknown): void
  processId: string
}

/**
 * Tells a person wherever they are: here at once, else through the mailbox of the process that holds their page. A notice may be
 * lost on the way; every view is whole and every place can be read again, so what is lost is only time.
 */
export function openTell(people: People, { whereIs, post, processId }: Post): { tell: Tell; onMail(mail: unknown): void } {
  const here = (to: PersonId, notice: string, payload: unknown): boolean => {
    const page = people.find(to)
    page?.emit(notice, payload)
    return page !== undefined
  }
  const ear = (to: PersonId) => ({
    emit(notice: string, payload: unknown) {
      if (here(to, notice, payload)) return
      whereIs(to).then(
        (at) => void (at && at !== processId && post(at, { to, notice, payload })),
        () => {}, // the Redis that knew is away; whoever missed this reads again
      )
    },
  })
  return {
    tell: { youth: (conv) => ear(youthId(conv)), counsellor: (person) => ear(staffId(person)) },
    onMail(raw) {
      const parsed = mail.safeParse(raw)
      if (parsed.success) here(parsed.data.to, parsed.data.notice, parsed.data.payload)
    },
  }
}
