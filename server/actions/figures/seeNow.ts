import type { ClosedNow, NowView } from '../../../shared/figures.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { isShut, openingAfter, whoClosed } from '../../domain/line/closedByHand.ts'
import { CONSOLE, hasRole, maySeeNow } from '../../domain/staff.ts'
import { unlessDown } from '../down.ts'
import { firstMark } from '../first/seeFirst.ts'
import { type PresentLine, presentLine } from '../lines/presentLine.ts'
import type { Service } from '../service.ts'

type LineOfNow = NowView['lines'][number]
/**
 * One look at the lines for all coordinators who watch: each line is read once. `of` answers how a line stands, where that is known
 * already.
 */
export function openNow(service: Service, of: (line: LineId) => Promise<PresentLine> = (line) => presentLine(service, line)) {
  const seen = new Map<string, Promise<LineOfNow>>()
  return (line: Line): Promise<LineOfNow> => {
    const found = seen.get(line.id) ?? seeLine(service, line, of(line.id))
    seen.set(line.id, found)
    return found
  }
}

/** The live figures of the lines that this person coordinates or leads. None of them is stored, and none is about a topic. */
export async function seeNow(service: Service, person: PersonId, see = openNow(service)): Promise<NowView> {
  // The moment at which reading began: what is changed meanwhile is newer than this view.
  const at = service.now()
  const staff = await service.ledger.staff.find(person)
  const lines = (await service.ledger.lines.all()).filter(({ id }) => maySeeNow(staff, id))
  const runs = lines.filter(({ id }) => hasRole(staff, id, 'coordinator')).map(({ id }) => id)
  return { at, lines: await Promise.all(lines.map(see)), ...(runs.length < lines.length && { runs }) }
}

/** One line, as it stands at this moment; null: there is no such line. */
export async function seeLineNow(service: Service, id: LineId): Promise<{ at: number; now: LineOfNow } | null> {
  const line = await service.ledger.lines.find(id)
  return line && { at: service.now(), now: await seeLine(service, line, presentLine(service, id)) }
}

async function seeLine(service: Service, line: Line, now: Promise<PresentLine>): Promise<LineOfNow> {
  const [{ state, waiting, onDuty }, since, conversations, closed] = await Promise.all([
    now,
    service.live.tickets.longestWaitSince(line.id),
    service.live.shifts.chats(line.id),
    closedNow(service, line),
  ])
  return {
    line: line.id,
    name: line.name,
    state,
    waiting,
    longestWaitMs: since === null ? null : wholeMinutes(service.now() - since),
    onDuty: onDuty.filter((c) => c.awayAt === null).length,
    seats: onDuty.reduce((sum, c) => sum + c.seats, 0),
    seatsTaken: onDuty.reduce((sum, c) => sum + c.taken, 0),
    conversations,
    ...(line.preparing ? { preparing: await firstMark(service, line.id) } : closed && { closed }),
  }
}

/** Nobody needs finer than minutes on a screen, and milliseconds would tell exactly when a youth arrived. */
const wholeMinutes = (ms: number): number => Math.max(0, Math.floor(ms / 60_000)) * 60_000

/** How a line is closed by hand, and by whom, as far as its last changes tell; null: it is not. */
async function closedNow(service: Service, line: Line): Promise<ClosedNow | null> {
  const { closedByHand: shut } = line
  if (!shut || !isShut(line, service.now())) return null
  const told = { ...shut, opensAt: openingAfter(line, shut.until) }
  const kept = await unlessDown(service, () => service.ledger.lineChanges.read(line.id))
  const who = kept && whoClosed(line, kept.changes)
  if (who === CONSOLE) return { ...told, by: null }
  const name = who === null ? undefined : (await unlessDown(service, () => service.ledger.staff.find(who)))?.name
  return name ? { ...told, by: name } : told
}
