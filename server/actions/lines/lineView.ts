import type { LineId } from '../../../shared/ids.ts'
import { type Lang, langs } from '../../../shared/lang.ts'
import type { ArrivalState, Line, LineView } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { WayOn } from '../../../shared/settings/overflow.ts'
import { isHere, type LineStanding, lineState } from '../../domain/line/lineState.ts'
import { waysOnAt } from '../../domain/line/waysOnAt.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { openingAt } from '../../domain/time/openingHours.ts'
import { campaignNow } from '../campaigns/campaignNow.ts'
import { unlessDown } from '../down.ts'
import { queueWord } from '../queue/queueWord.ts'
import type { Service } from '../service.ts'

/** A line as an arriving youth sees it, with other lines to go to when it is closed or full. */
export async function lineView(service: Service, id: LineId): Promise<Outcome<LineView>> {
  const line = await service.ledger.lines.find(id)
  if (!line) return refuse('gone')
  const [{ state, opensAt, closesAt, message, waiting, langs, names }, overflow, campaign] = await Promise.all([
    seeLine(service, line),
    overflowTo(service, waysOnAt(line.overflow, line.timeZone, service.now())),
    campaignNow(service, line),
  ])
  return done({
    id: line.id,
    path: line.path,
    name: line.name,
    greeting: line.greeting,
    ...(campaign && { campaign }),
    state,
    opensAt,
    closesAt,
    reopensAt: closesAt === null ? null : openingAt(line.hours, line.timeZone, closesAt).opensAt,
    message,
    ...(line.hoursAreExamples && { hoursAreExamples: true }),
    timeZone: line.timeZone,
    ages: line.ages,
    topics: line.topics,
    queue: state === 'queue-only' ? queueWord(service, line.id, waiting) : null,
    langs,
    onDuty: state === 'closed' ? [] : names,
    ...overflow,
    controller: line.controller,
  })
}

/** Every line, as the front page lists them. */
export async function linesView(service: Service): Promise<LineView[]> {
  const views = await Promise.all((await service.ledger.lines.all()).map((line) => lineView(service, line.id)))
  return views.flatMap((view) => (view.ok ? [view.value] : []))
}

type Seen = Omit<LineStanding, 'state'> & { state: ArrivalState; waiting: number; langs: Lang[]; names: LineView['onDuty'] }

/**
 * Only the hours, or a person who closed the line by hand, make it closed. Only both Redis know who waits and who is on duty, so an open
 * line is `down` when one of them is down. It is also `down` when this process has no connection left, for then not even an urgent youth
 * could get in.
 */
async function seeLine(service: Service, line: Line): Promise<Seen> {
  const seen = await unlessDown(service, async () => {
    const { tickets, shifts } = service.live
    const [waiting, counted, onDuty, isFull] = await Promise.all([
      tickets.waiting(line.id),
      tickets.counted(line.id),
      shifts.onDuty(line.id),
      service.live.isFull(),
    ])
    return { waiting, counted, onDuty, isFull, names: await namesOf(service, onDuty) }
  })
  const { waiting, counted, onDuty, isFull, names } = seen ?? { waiting: 0, counted: 0, onDuty: [], isFull: false, names: [] }
  const standing = lineState(line, { now: service.now(), counted, onDuty, isFull })
  const isDown = seen === null || (service.isCrowded?.() ?? false)
  const state = isDown && standing.state !== 'closed' ? 'down' : standing.state
  const spoken = new Set(onDuty.filter(isHere).flatMap((shift) => shift.langs))
  return { ...standing, state, waiting, langs: langs.filter((one) => spoken.size === 0 || spoken.has(one)), names }
}

/** The ways on as a youth's page has them. A line that is gone is left out. */
export async function overflowTo(service: Service, ways: WayOn[]): Promise<Pick<LineView, 'overflow' | 'overflowNumbers'>> {
  const lines = await service.ledger.lines.all()
  const others = ways.flatMap((way) => (way.to === 'line' ? lines.filter(({ id }) => id === way.line) : []))
  const overflow = await Promise.all(
    others.map(async (other) => ({
      id: other.id,
      path: other.path,
      name: other.name,
      state: (await seeLine(service, other)).state,
      ages: other.ages,
    })),
  )
  return { overflow, overflowNumbers: ways.flatMap((way) => (way.to === 'number' ? [way.number] : [])) }
}

async function namesOf(service: Service, onDuty: OnDuty[]): Promise<LineView['onDuty']> {
  const staff = await Promise.all(onDuty.filter(isHere).map(({ person }) => service.ledger.staff.find(person)))
  return staff.flatMap((s) => (s?.active ? [{ name: s.name, title: s.title }] : []))
}
