import type { Campaign } from '../../../shared/campaigns/campaign.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Hours } from '../../../shared/line.ts'
import { type CampaignDay, MOST_CAMPAIGN_DAYS } from '../../../shared/team/planWire.ts'
import { dayHours, daysBefore, weekHour } from '../time/calendar.ts'
import { hoursOfPlan, type PlannedDays } from '../time/dutyPlan.ts'
import { type OpenSpan, openSpans } from '../time/openingHours.ts'

/** The figures of `came` are sums over so many weeks. */
const WEEKS = 12

type Ahead = Pick<Campaign, 'id' | 'from' | 'to' | 'factor' | 'seats'>
/** `counts`: whether a person may be on duty. `came`: youths of the last twelve weeks, by hour of the week. */
export type PlanBeside = { plan: PlannedDays; counts: (person: PersonId) => boolean; came: number[] | null }

/**
 * The days of campaigns from today on, on which the line is open: how many youths are expected, and how many counsellors are missing. Missing is
 * what the campaign adds to the usual week, less those who are planned more than in the usual week. Of a day with an exception, its own hours count.
 * Each date is a slice of its own: forty campaigns of a line that is closed have thousands of them.
 */
export function* campaignDays(
  { hours, timeZone }: { hours: Hours; timeZone: string },
  beside: PlanBeside,
  campaigns: Ahead[],
  today: string,
): Generator<undefined, CampaignDay[]> {
  const days = campaigns.flatMap((campaign) => datesFrom(campaign, today).map((date) => ({ campaign, date })))
  const [first, last] = [days[0]?.date, days.at(-1)?.date]
  if (first === undefined || last === undefined) return []
  const usualWeek: PlannedDays = new Map([...beside.plan].filter(([day]) => day.length === 1))
  const told: CampaignDay[] = []
  for (const { campaign, date } of days) {
    yield
    const around = { timeZone, date }
    const open = openHours(hours, around)
    if (open.length === 0) continue
    const [planned, usually] = [beside.plan, usualWeek].map((plan) => personsBy(plan, beside.counts, around))
    const came = (hour: OpenHour) => (beside.came === null ? null : (beside.came[hour.ofWeek] ?? 0) / WEEKS)
    const expected = open
      .map((hour) => ({ hour: hour.hour, usual: came(hour) ?? 0 }))
      .map((one) => ({ ...one, expected: one.usual * campaign.factor }))
    const busiest = expected.reduce((a, b) => (b.expected > a.expected ? b : a))
    const lacking = open
      .map((hour) => ({ hour: hour.hour, missing: campaign.seats + usually!(hour) - planned!(hour) }))
      .filter(({ missing }) => missing > 0)
    const sum = (of: 'usual' | 'expected') => (beside.came === null ? null : tenth(expected.reduce((all, one) => all + one[of], 0)))
    told.push({
      ...{ campaign: campaign.id, date, usual: sum('usual'), expected: sum('expected') },
      busiest: beside.came === null || busiest.expected === 0 ? null : { hour: busiest.hour, expected: tenth(busiest.expected) },
      missing:
        lacking.length === 0 || campaign.seats === 0
          ? null
          : { most: Math.max(...lacking.map(({ missing }) => missing)), from: lacking[0]!.hour, to: lacking.at(-1)!.hour + 1 },
    })
    if (told.length === MOST_CAMPAIGN_DAYS) break
  }
  return told
}

const tenth = (n: number): number => Math.round(10 * n) / 10

function datesFrom({ from, to }: Ahead, today: string): string[] {
  const dates: string[] = []
  for (let date = from > today ? from : today; date <= to && dates.length < 7 * MOST_CAMPAIGN_DAYS; date = daysBefore(date, -1))
    dates.push(date)
  return dates
}

type OpenHour = OpenSpan & { hour: number; ofWeek: number }
type OnDate = { timeZone: string; date: string }

/** The hours of a date in which the line is open at all. An hour that comes twice counts once. */
function openHours(hours: Hours, { timeZone, date }: OnDate): OpenHour[] {
  const spans = openSpans(hours, timeZone, daysBefore(date, 1), 2)
  if (spans.length === 0) return []
  const open = dayHours(date, timeZone)
    .filter(({ start, end }) => spans.some(({ from, to }) => from < end && start < to))
    .map(({ hour, start, end }) => ({
      hour: Number(hour),
      ofWeek: (weekHour(start, timeZone).weekday - 1) * 24 + Number(hour),
      from: start,
      to: end,
    }))
  return open.filter(({ hour }, i) => i === 0 || open[i - 1]!.hour !== hour)
}

/** How many different persons of a plan are there at any time of an hour. */
function personsBy(plan: PlannedDays, counts: (person: PersonId) => boolean, { timeZone, date }: OnDate): (hour: OpenHour) => number {
  const named = new Set([...plan.values()].flatMap(({ spans }) => (spans ?? []).map(({ person }) => person)))
  const spansOf = [...named].filter(counts).map((person) =>
    openSpans(
      hoursOfPlan(plan, (one) => one === person),
      timeZone,
      daysBefore(date, 1),
      2,
    ),
  )
  return (hour) => spansOf.filter((spans) => spans.some(({ from, to }) => from < hour.to && hour.from < to)).length
}
