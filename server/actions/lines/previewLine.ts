import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line, LineView } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { withChange } from '../../../shared/settings/lineSettings.ts'
import type { Overflow, WayOn } from '../../../shared/settings/overflow.ts'
import type { PreviewAsked } from '../../../shared/settings/preview.ts'
import { type PublicSettings, publicOf } from '../../../shared/settings/public/publicFields.ts'
import { hoursFaults } from '../../domain/line/hoursFaults.ts'
import { waysOnAt } from '../../domain/line/waysOnAt.ts'
import { hasRole } from '../../domain/staff.ts'
import { openingAt } from '../../domain/time/openingHours.ts'
import type { Service } from '../service.ts'
import { lineView, overflowTo } from './lineView.ts'

/** A line as youths would see it with what is written in the form, in a state that the coordinator chooses. Nothing is saved. */
export async function previewLine(
  service: Service,
  person: PersonId,
  id: LineId,
  { change, state, hour, campaign }: Pick<PreviewAsked, 'change' | 'state' | 'hour' | 'campaign'>,
): Promise<Outcome<{ view: LineView; about: PublicSettings }>> {
  if (!hasRole(await service.ledger.staff.find(person), id, 'coordinator')) return refuse('not-allowed')
  const [kept, now] = await Promise.all([service.ledger.lineChanges.read(id), lineView(service, id)])
  if (!kept || !now.ok) return refuse('gone')
  const { line } = kept
  const next = withChange(line, change)
  // Hours that are half written cannot be reckoned with. Until they can, those that are saved are shown.
  const hours = hoursFaults(next.hours).length > 0 ? line.hours : next.hours
  const { closesAt, opensAt } = openingAt(hours, line.timeZone, service.now())
  const isClosed = state === 'closed'
  const ways = await overflowTo(service, waysIn(next.overflow, line, hour, service.now()))
  const view: LineView = {
    ...now.value,
    path: line.path,
    name: next.name,
    greeting: next.greeting,
    ...(campaign && { campaign: { text: campaign } }),
    ages: next.ages,
    topics: next.topics,
    controller: next.controller,
    state,
    queue: null,
    closesAt: isClosed ? null : closesAt,
    opensAt: isClosed ? (opensAt ?? (closesAt === null ? null : openingAt(hours, line.timeZone, closesAt).opensAt)) : null,
    message: isClosed ? (next.closedByHand?.message ?? null) : null,
    onDuty: state === 'open' || state === 'full' ? now.value.onDuty : [],
    ...ways,
  }
  return done({ view, about: publicOf(next) })
}

/** The ways on at the hour that the coordinator looks at. Spans that are half written are no hours yet. */
function waysIn(overflow: Overflow, { timeZone }: Line, hour: PreviewAsked['hour'], now: number): WayOn[] {
  if (typeof hour === 'number') return overflow.spans[hour]?.ways ?? overflow.otherwise
  if (hour === 'otherwise') return overflow.otherwise
  const spans = overflow.spans.filter((span) => hoursFaults({ week: [span], exceptions: [] }).length === 0)
  return waysOnAt({ ...overflow, spans }, timeZone, now)
}
