import type { QueueView } from '../../shared/counsellorView.ts'
import type { Line } from '../../shared/line.ts'
import { anotherMay } from '../domain/around.ts'
import { askingOf } from '../domain/routing.ts'
import type { OnDuty } from '../domain/shift.ts'
import type { Ticket } from '../domain/ticket.ts'
import { queueLineView } from '../domain/views.ts'
import { linesWhere } from '../ledger/staff.ts'
import type { Desk } from './desk.ts'
import { heldBy } from './tellDesk.ts'

/** As many as a counsellor can take in; the rest is a number. */
const SHOWN = 20

/** One line's queue before anybody in particular looks at it. */
export type QueueLine = { line: Line; waiting: number; first: Ticket[]; onDuty: OnDuty[] }

/** Null for a line that does not exist. */
export async function seeQueueLine(desk: Desk, id: string): Promise<QueueLine | null> {
  const [line, waiting, first, onDuty] = await Promise.all([
    desk.ledger.lines.find(id),
    desk.live.tickets.waiting(id),
    desk.live.tickets.first(id, SHOWN),
    desk.live.shifts.onDuty(id),
  ])
  return line && { line, waiting, first, onDuty }
}

/** The queues of the lines this counsellor is on duty for, or, off duty, might be, always in the same order. `lineOf` lets a round look at each line once. */
export async function seeQueue(desk: Desk, person: string, lineOf: (id: string) => Promise<QueueLine | null>): Promise<QueueView> {
  const shift = await desk.live.shifts.find(person)
  const staff = shift ? null : await desk.ledger.staff.find(person)
  const mine = shift?.lines ?? (staff ? linesWhere(staff, 'counsellor') : [])
  const inOrder = (await desk.ledger.lines.all()).filter((line) => mine.includes(line.id))
  const lines = await Promise.all(inOrder.map((line) => lineOf(line.id)))
  return {
    lines: lines.flatMap((l) => (l ? [queueLineView(l.line, l.waiting, l.first, person)] : [])),
    alone: shift && shift.taken > 0 ? await aloneWith(desk, person, lineOf) : [],
  }
}

/** The conversations that nobody else on duty could go on with. */
async function aloneWith(desk: Desk, person: string, lineOf: (id: string) => Promise<QueueLine | null>): Promise<string[]> {
  const talks = (await heldBy(desk, person)).filter((t) => t.phase === 'chat')
  const alone = talks.map(async ({ conv, line, choices, avoid }) => {
    const onDuty = (await lineOf(line))?.onDuty ?? []
    return anotherMay({ asking: askingOf(choices), avoid }, onDuty, person) ? [] : [conv]
  })
  return (await Promise.all(alone)).flat()
}
