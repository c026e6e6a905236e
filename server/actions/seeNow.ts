import type { Line } from '../../shared/line.ts'
import type { NowView } from '../../shared/statistics.ts'
import type { Desk } from './desk.ts'
import { lineNow } from './lineNow.ts'

/** What a coordinator sees live, of their own lines. Nothing of it is stored, and no topic is in it. */
export async function seeNow(desk: Desk, person: string): Promise<NowView> {
  const staff = await desk.ledger.staff.find(person)
  const lines = (await desk.ledger.lines.all()).filter((l) => staff?.active && staff.roles[l.id]?.includes('coordinator'))
  return { at: desk.now(), lines: await Promise.all(lines.map((line) => seeLine(desk, line))) }
}

async function seeLine(desk: Desk, line: Line): Promise<NowView['lines'][number]> {
  const [{ state, waiting, onDuty }, since] = await Promise.all([lineNow(desk, line.id), desk.live.tickets.longestWaitSince(line.id)])
  const held = await Promise.all(onDuty.map((c) => desk.live.seats.held(c.person)))
  const tickets = await Promise.all(held.flat().map((conv) => desk.live.tickets.find(conv)))
  return {
    line: line.id,
    name: line.name,
    state,
    waiting,
    longestWaitMs: since === null ? null : wholeMinutes(desk.now() - since),
    onDuty: onDuty.filter((c) => c.awayAt === null).length,
    seats: onDuty.reduce((sum, c) => sum + c.seats, 0),
    seatsTaken: onDuty.reduce((sum, c) => sum + c.taken, 0),
    conversations: tickets.filter((t) => t?.phase === 'chat' && t.line === line.id).length,
  }
}

/** Finer than this is read from no screen, and would date an arrival to the millisecond. */
const wholeMinutes = (ms: number): number => Math.max(0, Math.floor(ms / 60_000)) * 60_000
