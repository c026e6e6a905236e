import { DAY_KEPT_DAYS } from '../../../shared/figures.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { LOOK_DAYS, type PlanDay, type PlanKind, type PlannedDay, type PlanView, planKinds } from '../../../shared/team/planWire.ts'
import type { Role } from '../../../shared/team/teamWire.ts'
import { campaignDays } from '../../domain/campaigns/campaignDays.ts'
import { cameByHour } from '../../domain/load/cameByHour.ts'
import { hasRole, isInTeam, type Staff } from '../../domain/staff.ts'
import { dateKey, daysBefore } from '../../domain/time/calendar.ts'
import { unmannedHours } from '../../domain/time/dutyPlan.ts'
import type { PlanRow, SavedPlan } from '../../ledger/people/plans.ts'
import { seeLoad } from '../figures/seeLoad.ts'
import { inSlices } from '../inSlices.ts'
import type { Service } from '../service.ts'
import { leaderOnCall } from './leaderOnCall.ts'

/** The role that a person needs to be put on a plan. */
export const planRole: Record<PlanKind, Role> = { duty: 'counsellor', onCall: 'leader' }

/** The plans of a line for its coordinator, beside what is known of the demand. */
export async function seePlan(service: Service, by: PersonId, line: LineId): Promise<Outcome<PlanView>> {
  const load = await seeLoad(service, by, line)
  if (!load.ok) return load
  const found = await service.ledger.lines.find(line)
  if (!found) return refuse('gone')
  const [now, { timeZone, hours }] = [service.now(), found]
  const today = dateKey(now, timeZone)
  const lookedAt = Array.from({ length: DAY_KEPT_DAYS }, (_, i) => daysBefore(today, DAY_KEPT_DAYS - 1 - i))
  const [all, duty, onCall, onCallNow, inVain, campaigns, wasUnmanned] = await Promise.all([
    service.ledger.team.all(),
    service.ledger.plans.of({ line, kind: 'duty' }),
    service.ledger.plans.of({ line, kind: 'onCall' }),
    leaderOnCall(service, found, now),
    leftInVain(service, line, today),
    service.ledger.campaigns.fresh(line),
    service.ledger.unmanned.of(line, lookedAt),
  ])
  const nameOf = (person: PersonId) => all.find((staff) => staff.person === person)?.name ?? ''
  const may = (person: PersonId, kind: PlanKind) => hasRole(all.find((staff) => staff.person === person) ?? null, line, planRole[kind])
  const days = (plan: SavedPlan) => [...plan].map(([day, row]) => plannedDayOf(day, row, nameOf)).sort((a, b) => (a.day < b.day ? -1 : 1))
  const named = new Set(
    [duty, onCall].flatMap((plan) => [...plan.values()].flatMap(({ spans }) => (spans ?? []).map(({ person }) => person))),
  )
  const came = cameByHour(load.value.fourWeeks)
  const ahead = campaigns.filter(({ to }) => to >= today)
  const isShown = ({ person, ...staff }: Staff) => named.has(person) || (staff.active && isInTeam(staff, line))
  return done({
    line,
    today,
    week: hours.week,
    duty: days(duty),
    onCall: days(onCall),
    people: all
      .filter(isShown)
      .map(({ person, name }) => ({ person, name, may: planKinds.filter((kind) => may(person, kind)) }))
      .filter(({ person, may: can }) => named.has(person) || can.length > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    onCallNow,
    unmanned: unmannedHours(found, duty, (person) => may(person, 'duty'), now, LOOK_DAYS),
    wasUnmanned: wasUnmanned.reverse(),
    inVain,
    came,
    campaigns: ahead.map(({ id, name, from, to, factor, seats }) => ({ id, name, from, to, factor, seats })),
    campaignDays: await inSlices(campaignDays(found, { plan: duty, counts: (person) => may(person, 'duty'), came }, ahead, today)),
  })
}

/** A day as a page reads it. */
export const plannedDayOf = (day: PlanDay, { version, spans, by, at }: PlanRow, nameOf: (person: PersonId) => string): PlannedDay => ({
  ...{ day, version, spans, at },
  by: nameOf(by),
})

/** The hours of the last days in which youths left while nobody was on duty, the newest first. */
async function leftInVain({ ledger }: Service, line: LineId, today: string): Promise<PlanView['inVain']> {
  const dates = Array.from({ length: DAY_KEPT_DAYS }, (_, i) => daysBefore(today, i))
  const days = await Promise.all(dates.map((date) => ledger.figures.day(line, date)))
  return days.flatMap(({ date, hours }) =>
    hours
      .map(({ hour, figures }) => ({ date, hour, count: figures['turned-away-nobody'] }))
      .filter(({ count }) => count > 0)
      .reverse(),
  )
}
