import type { QueueView } from '../../../shared/doors/counsellorView.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { linesWhere } from '../../domain/staff.ts'
import { queueLineView } from '../../domain/views.ts'
import type { Service } from '../service.ts'

/** As many as a counsellor can take in. The rest is shown as a number. */
const SHOWN = 20

/** One line's queue, the same for every counsellor. */
type QueueLine = { line: Line; waiting: number; first: Ticket[]; parked: Ticket[] }
/** One look at the queues for all counsellors who are told: each line is read once. */
export type Round = {
  lines: Promise<Line[]>
  /** The lines of the person's shift; off duty, all lines on which the person is a counsellor. */
  linesOf(person: PersonId): Promise<LineId[]>
  queueOf(line: Line): Promise<QueueLine>
}

/** The lines of all `persons` are looked up together. */
export function openRound(service: Service, persons: PersonId[] = []): Round {
  const known = theirLines(service, persons)
  known.catch(() => {}) // the error reaches each caller of linesOf
  const seen = new Map<LineId, Promise<QueueLine>>()
  const look = async (line: Line): Promise<QueueLine> => {
    const { tickets } = service.live
    const [waiting, first, parked] = await Promise.all([
      tickets.waiting(line.id),
      tickets.first(line.id, SHOWN),
      tickets.parked(line.id, SHOWN),
    ])
    return { line, waiting, first, parked }
  }
  return {
    lines: service.ledger.lines.all(),
    linesOf: async (person) => (await known).get(person) ?? (await theirLines(service, [person])).get(person) ?? [],
    queueOf(line) {
      const queue = seen.get(line.id) ?? look(line)
      seen.set(line.id, queue)
      return queue
    },
  }
}

/** The queues of the lines of this counsellor's shift; off duty, of all lines that the counsellor may answer on. Always in the same order. */
export async function seeQueue(service: Service, person: PersonId, round: Round = openRound(service)): Promise<QueueView> {
  const mine = await round.linesOf(person)
  const inOrder = (await round.lines).filter((line) => mine.includes(line.id))
  const queues = await Promise.all(inOrder.map(round.queueOf))
  return {
    lines: queues.map(({ line, waiting, first, parked }) => queueLineView(line, waiting, [...first, ...parked], person, service.now())),
  }
}

async function theirLines(service: Service, persons: PersonId[]): Promise<Map<PersonId, LineId[]>> {
  if (persons.length === 0) return new Map()
  const [shifts, staff] = await Promise.all([service.live.shifts.briefly(persons), service.ledger.staff.findAll(persons)])
  return new Map(
    persons.map((person, i) => {
      const shift = shifts[i]
      const theirs = linesWhere(staff[i] ?? null, 'counsellor')
      return [person, shift ? shift.lines.filter((line) => theirs.includes(line)) : theirs]
    }),
  )
}
