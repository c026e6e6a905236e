import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { LineView } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { withChange } from '../../../shared/settings/lineSettings.ts'
import type { PreviewAsked } from '../../../shared/settings/preview.ts'
import { hoursFaults } from '../../domain/line/hoursFaults.ts'
import { hasRole } from '../../domain/staff.ts'
import { openingAt } from '../../domain/time/openingHours.ts'
import type { Service } from '../service.ts'
import { lineView } from './lineView.ts'

/** A line as youths would see it with what is written in the form, in a state that the coordinator chooses. Nothing is saved. */
export async function previewLine(
  service: Service,
  person: PersonId,
  id: LineId,
  { change, state, campaign }: Pick<PreviewAsked, 'change' | 'state' | 'campaign'>,
): Promise<Outcome<LineView>> {
  if (!hasRole(await service.ledger.staff.find(person), id, 'coordinator')) return refuse('not-allowed')
  const [kept, now, lines] = await Promise.all([service.ledger.lineChanges.read(id), lineView(service, id), service.ledger.lines.all()])
  if (!kept || !now.ok) return refuse('gone')
  const { line } = kept
  const next = withChange(line, change)
  // Hours that are half written cannot be reckoned with. Until they can, those that are saved are shown.
  const hours = hoursFaults(next.hours).length > 0 ? line.hours : next.hours
  const { closesAt, opensAt } = openingAt(hours, line.timeZone, service.now())
  const isClosed = state === 'closed'
  const others = await Promise.all(lines.filter((other) => next.overflow.includes(other.id)).map((other) => lineView(service, other.id)))
  return done({
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
    overflow: others.flatMap((other) => (other.ok ? [pick(other.value)] : [])),
  })
}

const pick = ({ id, path, name, state, ages }: LineView): LineView['overflow'][number] => ({ id, path, name, state, ages })
