import type { QueueView } from '../../../shared/doors/counsellorView.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { isPractice, practisesFor, realLineOf } from '../../../shared/practice/practiceLine.ts'
import { asPractice } from '../../domain/practice/asPractice.ts'
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

/**
 * The queues of the lines of this counsellor's shift; off duty, of all lines that the counsellor may answer on. Always in the same order. In a
 * shift of practice: the queues of practice, and how many youths wait on the lines themselves, so that the counsellor can stop and take them.
 */
export async function seeQueue(service: Service, person: PersonId, round: Round = openRound(service)): Promise<QueueView> {
  const mine = await round.linesOf(person)
  const all = await round.lines
  const practice = mine.filter(isPractice).flatMap((id) => {
    const line = all.find((one) => one.id === realLineOf(id))
    return line ? [asPractice(line, id)] : []
  })
  const inOrder = [...all.filter((line) => mine.includes(line.id)), ...practice]
  const queues = (await Promise.all(inOrder.map(round.queueOf))).filter(isShown)
  const youths = await Promise.all(all.filter(({ id }) => practice.some((line) => realLineOf(line.id) === id)).map(round.queueOf))
  return {
    lines: queues.map(({ line, waiting, first, parked }) => queueLineView(line, waiting, [...first, ...parked], person, service.now())),
    ...(practice.length > 0 && { youthsWaiting: youths.reduce((sum, { waiting }) => sum + waiting, 0) }),
  }
}

/** Nobody waits from the console most of the time, and an empty queue of it would only stand in the way. */
const isShown = ({ line, first, parked }: QueueLine): boolean =>
  !isPractice(line.id) || practisesFor(line.id) !== null || first.length + parked.length > 0

async function theirLines(service: Service, persons: PersonId[]): Promise<Map<PersonId, LineId[]>> {
  if (persons.length === 0) return new Map()
  const [shifts, staff] = await Promise.all([service.live.shifts.briefly(persons), service.ledger.staff.findAll(persons)])
  return new Map(
    persons.map((person, i) => {
      const shift = shifts[i]
      const theirs = linesWhere(staff[i] ?? null, 'counsellor')
      return [person, shift ? shift.lines.filter((line) => theirs.includes(realLineOf(line))) : theirs]
    }),
  )
}
