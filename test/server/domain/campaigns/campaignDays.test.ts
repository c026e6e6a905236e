import { expect, test } from 'vitest'
import { campaignDays } from '../../../../server/domain/campaigns/campaignDays.ts'
import { daysBefore } from '../../../../server/domain/time/calendar.ts'
import type { PlannedDays } from '../../../../server/domain/time/dutyPlan.ts'
import { campaignBounds } from '../../../../shared/campaigns/campaign.ts'
import type { Hours } from '../../../../shared/line.ts'
import { WEEK_HOURS } from '../../../../shared/load.ts'
import { MOST_CAMPAIGN_DAYS } from '../../../../shared/team/planWire.ts'

const hours: Hours = {
  week: [{ days: [4, 5], from: '18:00', to: '21:00' }],
  exceptions: [
    { date: '2026-11-27', spans: [{ from: '20:00', to: '21:00' }] },
    { date: '2026-12-03', spans: [] },
  ],
}
const line = { hours, timeZone: 'Europe/Copenhagen' }
/** On Thursdays 12 came between 18 and 19 in twelve weeks, and 36 between 20 and 21; on Fridays 6 between 20 and 21. */
const came = Array.from(
  { length: WEEK_HOURS },
  (_, i) => ({ [3 * 24 + 18]: 12, [3 * 24 + 20]: 36, [4 * 24 + 20]: 6, [3 * 24 + 12]: 99 })[i] ?? 0,
)
const campaign = { id: 'own-1', from: '2026-11-26', to: '2026-12-04', factor: 2.5, seats: 2 }
const span = (person: string, from: string, to: string) => ({ person, from, to })
const planOf = (days: Record<string, ReturnType<typeof span>[] | null>): PlannedDays =>
  new Map(Object.entries(days).map(([day, spans]) => [day, { spans }]))
const days = (plan: PlannedDays, { of = [campaign], today = '2026-11-19', known = came as number[] | null } = {}) =>
  toTheEnd(campaignDays(line, { plan, counts: (person) => person !== 'gone', came: known }, of, today)).told
/** The days, and in how many slices they were reckoned. */
function toTheEnd(work: ReturnType<typeof campaignDays>) {
  for (let slices = 1; ; slices++) {
    const { done, value } = work.next()
    if (done) return { told: value, slices }
  }
}

test('[CAM12] expected is what usually comes in the opening hours of that day, times the factor; closed days are left out', () => {
  expect(days(planOf({})).map(({ date, usual, expected, busiest }) => [date, usual, expected, busiest])).toEqual([
    ['2026-11-26', 4, 10, { hour: 20, expected: 7.5 }],
    ['2026-11-27', 0.5, 1.3, { hour: 20, expected: 1.3 }],
    ['2026-12-04', 0.5, 1.3, { hour: 20, expected: 1.3 }],
  ])
})

test('[CAM12] without twelve weeks nothing is expected, and from today on days are told, the nearest first', () => {
  expect(days(planOf({}), { known: null })[0]).toMatchObject({ usual: null, expected: null, busiest: null })
  expect(days(planOf({}), { today: '2026-11-27' }).map(({ date }) => date)).toEqual(['2026-11-27', '2026-12-04'])
  expect(days(planOf({}), { today: '2026-12-05' })).toEqual([])
  const long = { ...campaign, to: '2027-02-20' }
  expect(days(planOf({}), { of: [long, { ...campaign, id: 'own-2', from: '2027-03-01', to: '2027-05-31' }] })).toHaveLength(
    MOST_CAMPAIGN_DAYS,
  )
})

test('[CAM13] missing are the extra counsellors for whom nobody is planned beside the usual week', () => {
  const missing = (plan: PlannedDays, seats = 2) => days(plan, { of: [{ ...campaign, seats }] }).map((day) => day.missing)
  const week = { '4': [span('mette', '18:00', '21:00')], '5': [span('mette', '18:00', '21:00')] }
  const none = { most: 2, from: 18, to: 21 }
  expect(missing(planOf(week))).toEqual([none, { most: 2, from: 20, to: 21 }, none])
  // One more from 19 on that Thursday, and two more on the last Friday; somebody who may not be on duty fills no place.
  const more = planOf({
    ...week,
    '2026-11-26': [span('mette', '18:00', '21:00'), span('jonas', '19:00', '21:00'), span('gone', '18:00', '21:00')],
    '2026-12-04': [span('mette', '18:00', '21:00'), span('jonas', '18:00', '21:00'), span('lone', '17:00', '22:00')],
  })
  expect(missing(more)).toEqual([none, { most: 2, from: 20, to: 21 }, null])
  expect(missing(more, 1)).toEqual([{ most: 1, from: 18, to: 19 }, { most: 1, from: 20, to: 21 }, null])
  expect(missing(more, 0)).toEqual([null, null, null])
  // Fewer than in the usual week are missing as well.
  expect(missing(planOf({ ...week, '2026-11-26': [] }), 1)[0]).toEqual({ most: 2, from: 18, to: 21 })
})

test('[CAM12] on the day on which the clocks go back an hour counts once, and on the one on which they go forward it is left out', () => {
  const night = { hours: { week: [{ days: [7], from: '01:00', to: '04:00' }], exceptions: [] }, timeZone: 'Europe/Copenhagen' }
  const sunday = (date: string) =>
    toTheEnd(
      campaignDays(
        night,
        { plan: planOf({}), counts: () => true, came: came.map(() => 12) },
        [{ ...campaign, from: date, to: date }],
        '2026-10-01',
      ),
    ).told
  expect(sunday('2026-10-25')[0]).toMatchObject({ usual: 3, missing: { most: 2, from: 1, to: 4 } })
  expect(sunday('2027-03-28')[0]).toMatchObject({ usual: 2, missing: { most: 2, from: 1, to: 4 } })
})

test('[CAM20] of many long campaigns each date is a slice, also where the line is closed', () => {
  const { days: most, ofLine } = campaignBounds
  const shut = { hours: { week: [], exceptions: [] }, timeZone: 'Europe/Copenhagen' }
  const of = Array.from({ length: ofLine }, (_, i) => {
    const from = daysBefore('2026-12-01', -i * most)
    return { ...campaign, id: `own-${i}`, from, to: daysBefore(from, 1 - most) }
  })
  const { told, slices } = toTheEnd(campaignDays(shut, { plan: planOf({}), counts: () => true, came }, of, '2026-11-19'))
  expect([told, slices]).toEqual([[], ofLine * most + 1])
})
