import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'

/** How many youths came to each line. */
export type Arrived = Record<string, number>

/** Only so many lines are asked for, since all are asked at once. */
const ASKED_AT_ONCE = 12

/**
 * The line whose figures are shown before the coordinator chooses one: where most youths came, else where something happens now, else an open line.
 */
export function lineToOpen(lines: LineNow[], arrived: Arrived): LineId | null {
  const came = (l: LineNow) => arrived[l.line] ?? 0
  const busiest = lines.toSorted((a, b) => came(b) - came(a))[0]
  if (busiest && came(busiest) > 0) return busiest.line
  const [now, open] = [lines.find((l) => l.waiting + l.conversations > 0), lines.find((l) => l.state !== 'closed')]
  return (now ?? open ?? lines[0])?.line ?? null
}

/** How many youths came today. If nobody has come anywhere today, how many came this month. A request without an answer counts as nobody. */
export async function askArrived(socket: DoorSocket<CoordinatorDoor>, lines: LineId[], date: string, month: string): Promise<Arrived> {
  if (lines.length < 2) return {}
  const asked = lines.slice(0, ASKED_AT_ONCE)
  const today = await Promise.all(
    asked.map(async (line): Promise<[string, number]> => {
      const said = await ask<CoordinatorDoor, 'day:read'>(socket, 'day:read', { line, date })
      return [line, said.ok ? said.value.hours.reduce((sum, { figures }) => sum + figures.arrived, 0) : 0]
    }),
  )
  if (today.some(([, came]) => came > 0)) return Object.fromEntries(today)
  const inMonth = await Promise.all(
    asked.map(async (line): Promise<[string, number]> => {
      const said = await ask<CoordinatorDoor, 'month:read'>(socket, 'month:read', { line, month })
      return [line, said.ok ? said.value.figures.arrived : 0]
    }),
  )
  return Object.fromEntries(inMonth)
}
