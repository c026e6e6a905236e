import type { QueueView } from '../../shared/counsellorView.ts'
import { queueLineView } from '../domain/views.ts'
import type { Desk } from './desk.ts'

/** As many as a counsellor can take in; the rest is a number. */
const SHOWN = 20

/** The queues of the lines this counsellor is on duty for. */
export async function seeQueue(desk: Desk, person: string): Promise<QueueView> {
  const shift = await desk.live.shifts.find(person)
  const lines = await Promise.all(
    (shift?.lines ?? []).map(async (id) => {
      const line = await desk.ledger.lines.find(id)
      return line && queueLineView(line, await desk.live.tickets.waiting(id), await desk.live.tickets.first(id, SHOWN))
    }),
  )
  return { lines: lines.filter((l) => l !== null) }
}
