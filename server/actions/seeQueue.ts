import type { QueueView } from '../../shared/counsellorView.ts'
import { queueLineView } from '../domain/views.ts'
import { linesWhere } from '../ledger/staff.ts'
import type { Desk } from './desk.ts'

/** As many as a counsellor can take in; the rest is a number. */
const SHOWN = 20

export type QueueLine = QueueView['lines'][number]

/** One line's queue as every counsellor on duty for it sees it; null for a line that does not exist. */
export async function seeQueueLine(desk: Desk, id: string): Promise<QueueLine | null> {
  const [line, waiting, first] = await Promise.all([
    desk.ledger.lines.find(id),
    desk.live.tickets.waiting(id),
    desk.live.tickets.first(id, SHOWN),
  ])
  return line && queueLineView(line, waiting, first)
}

/** The queues of the lines this counsellor is on duty for, or, off duty, might be, always in the same order. `lineOf` lets a round look at each line once. */
export async function seeQueue(desk: Desk, person: string, lineOf: (id: string) => Promise<QueueLine | null>): Promise<QueueView> {
  const shift = await desk.live.shifts.find(person)
  const staff = shift ? null : await desk.ledger.staff.find(person)
  const mine = shift?.lines ?? (staff ? linesWhere(staff, 'counsellor') : [])
  const inOrder = (await desk.ledger.lines.all()).filter((line) => mine.includes(line.id))
  const lines = await Promise.all(inOrder.map((line) => lineOf(line.id)))
  return { lines: lines.filter((line) => line !== null) }
}
