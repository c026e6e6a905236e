import { z } from 'zod'
import type { ConvId } from '../../../shared/ids.ts'
import type { PlacedMail, Tell, View, Way } from '../../actions/service.ts'
import { type PresenceId, staffHere, youthHere } from '../../domain/presence.ts'
import type { ConnectedPages } from './connectedPages.ts'
import type { Whereabouts } from './whereabouts.ts'

/** `on`: this letter was already passed on once, by a process that no longer held the page. */
const letter = z.object({
  to: z.custom<PresenceId>((to) => typeof to === 'string'),
  notice: z.string(),
  payload: z.unknown(),
  on: z.optional(z.boolean()),
})

export type Post = {
  /** The process that holds a person's page. */
  whereIs(id: PresenceId): Promise<string | null>
  /** The remembered answers of `whereIs`. A process that sends few notices can do without. */
  whereabouts?: Whereabouts
  post(processId: string, mail: z.output<typeof letter>): void
  /** Is mail to that process still waiting to be sent? */
  waits?(processId: string): boolean
  /** The notice for the reader of a message that was placed at another process. */
  noticeOf?(mail: PlacedMail): unknown
  processId: string
}

const nowhere: Way = { elsewhere: null, over() {} }
const views: ReadonlySet<string> = new Set<View['notice']>(['youth:view', 'desk:view', 'queue:view'])
/** Only our own processes write mail, so the name of a view is enough. */
const isView = (told: { notice: string; payload?: unknown }): told is View => views.has(told.notice)
/** Mail written by the script that gave a message its place. The sender's door had parsed its content. */
const isPlaced = (mail: unknown): mail is PlacedMail => typeof mail === 'object' && mail !== null && 'envelope' in mail

/**
 * Sends notices to a person: at once if the page is here, else through the mailbox of the process that holds the page. A notice may be
 * lost. Every view is complete and every place can be read again, so a lost notice costs only time.
 */
export function openTell(
  people: ConnectedPages,
  { whereIs, whereabouts, post, waits, noticeOf, processId }: Post,
): { tell: Tell; onMail(mail: unknown): void } {
  const find: Whereabouts['find'] = whereabouts?.find ?? ((id, then) => void whereIs(id).then(then, () => {}))
  const send = (to: PresenceId, notice: string, payload: unknown) =>
    find(to, (at) => at !== null && at !== processId && post(at, { to, notice, payload }))
  const show = (to: PresenceId, view: View) => {
    const page = people.find(to)
    if (page) page.show(view)
    else send(to, view.notice, view.payload)
  }
  const emitTo = (to: PresenceId) => (notice: string, payload: unknown) => {
    const page = people.find(to)
    if (page) page.emit(notice, payload)
    else send(to, notice, payload)
  }
  /** Conversations with messages that an ear has still to tell, and how many. A message placed after those must not be told before them. */
  const underWay = new Map<ConvId, number>()
  const way = (conv: ConvId, to: PresenceId | null): Way => {
    if (to !== null && people.find(to)) return nowhere
    const at = to === null || underWay.has(conv) ? null : (whereabouts?.known(to) ?? null)
    if (at !== null && at !== processId && !waits?.(at)) return { elsewhere: at, over() {} }
    underWay.set(conv, (underWay.get(conv) ?? 0) + 1)
    const over = () => {
      const left = (underWay.get(conv) ?? 1) - 1
      if (left > 0) underWay.set(conv, left)
      else underWay.delete(conv)
    }
    return { elsewhere: null, over }
  }
  return {
    tell: {
      way,
      youth(conv) {
        const to = youthHere(conv)
        return { emit: emitTo(to), view: (payload) => show(to, { notice: 'youth:view', payload }) }
      },
      counsellor(person) {
        const to = staffHere(person)
        return {
          emit: emitTo(to),
          desk: (payload) => show(to, { notice: 'desk:view', payload }),
          queue: (payload) => show(to, { notice: 'queue:view', payload }),
        }
      },
    },
    onMail(raw) {
      const mail = isPlaced(raw) ? { to: raw.to, notice: 'envelope:new', payload: noticeOf?.(raw) } : raw
      const parsed = letter.safeParse(mail)
      if (!parsed.success) return
      const { to, on, ...told } = parsed.data
      const { notice, payload } = told
      const page = people.find(to)
      if (page && isView(told)) return page.show(told)
      if (page) return page.emit(notice, payload)
      if (on) return
      // The page has moved, and the sending process did not know yet. The letter is passed on, once.
      whereIs(to).then(
        (at) => at !== null && at !== processId && post(at, { to, notice, payload, on: true }),
        () => {}, // the live Redis is down; the page reads again later
      )
    },
  }
}
