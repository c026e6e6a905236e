import { expect, test } from 'vitest'
import { chanceFrom } from '../../../server/domain/chance.ts'
import { possibleLine } from '../../../server/domain/staffing/possibleLine.ts'
import { askWhatIf, type Known, NEEDED } from '../../../server/domain/staffing/whatIf.ts'
import { EVERY_DAY, type WhatIf, type WhatIfAsked, whatIf, whatIfAsked } from '../../../shared/team/whatIf.ts'
import { historyOf, openHours, TIME_ZONE } from '../../bench/staffing/history.ts'
import { measureStaffing } from '../../bench/staffing/staffing.ts'
import { worlds } from '../../bench/staffing/worlds.ts'

const asked: WhatIfAsked = { line: 'faxe' as WhatIfAsked['line'], weekday: 4, from: 18, to: 20, now: 2, tried: 3, seatsEach: 2 }
const known: Known = { ...historyOf(chanceFrom('what if'), worlds[0]!), hours: openHours, timeZone: TIME_ZONE, campaigns: [] }

function said(of: Known, question: WhatIfAsked = asked): WhatIf {
  const ready = askWhatIf(of, question)
  return whatIf.parse('refused' in ready ? ready.refused : ready.answer(Array.from({ length: ready.quarters }, (_, i) => ready.play(i))))
}
function numbers(of: Known, question: WhatIfAsked = asked) {
  const answer = said(of, question)
  if ('why' in answer) throw new Error(answer.why)
  return answer
}

test('[SIM3] more counsellors never lower the share that gets through soon, fewer never raise it, and the spans hold the middle', () => {
  const shares = [1, 3, 4, 6].map((tried) => numbers(known, { ...asked, tried }))
  const middles = [shares[0]!.tried, shares[0]!.now, ...shares.slice(1).map(({ tried }) => tried)]
  for (const [i, share] of middles.entries()) {
    const before = middles[i - 1]
    if (before) {
      expect(share.middle).toBeGreaterThanOrEqual(before.middle)
      expect(share.quarter.low).toBeGreaterThanOrEqual(before.quarter.low)
      expect(share.week.low).toBeGreaterThanOrEqual(before.week.low)
    }
    expect(share.quarter.low).toBeLessThanOrEqual(share.middle)
    expect(share.quarter.high).toBeGreaterThanOrEqual(share.middle)
  }
  expect(middles[0]!.middle).toBeLessThan(middles[3]!.middle)
  for (let quarter = 0; quarter < 30; quarter++) {
    const ready = askWhatIf(known, asked)
    if ('refused' in ready) throw new Error('refused')
    const { now, tried } = ready.play(quarter)
    const soon = (weeks: { soon: number }[]) => weeks.reduce((sum, week) => sum + week.soon, 0)
    expect(soon(tried)).toBeGreaterThanOrEqual(soon(now))
  }
})

test('[SIM4] the same figures and question give the same answer', () => {
  expect(said(known)).toEqual(said(structuredClone(known)))
})

test('[SIM5] too few weeks, youths or talks, and hours in which the line is closed, give no number but a reason', () => {
  expect(said({ ...known, fourWeeks: known.fourWeeks.slice(-2) })).toEqual({ why: 'few-weeks', is: 4, needed: NEEDED.weeks })
  expect(said({ ...known, fourWeeks: known.fourWeeks.map((four, i) => (i === 0 ? { ...four, closed: false } : four)) })).toHaveProperty(
    'now',
  )
  const quiet = known.fourWeeks.map((four) => ({ ...four, arrived: four.arrived.map((n) => Math.min(n, 2)) }))
  expect(said({ ...known, fourWeeks: quiet })).toEqual({ why: 'few-arrived', is: 12, needed: NEEDED.arrived })
  const short = known.months.map((month, i) => ({ ...month, conversations: i === 0 ? 49 : 0 }))
  expect(said({ ...known, months: short })).toEqual({ why: 'few-talks', is: 49, needed: NEEDED.talks })
  expect(said(known, { ...asked, from: 20, to: 23 })).toEqual({ why: 'closed' })
  expect(said(known, { ...asked, weekday: 6 })).toEqual({ why: 'closed' })
})

test('[SIM5] a question that compares nothing, or ends before it begins, is no question', () => {
  expect(whatIfAsked.safeParse(asked).success).toBe(true)
  for (const wrong of [
    { tried: 2 },
    { to: 18 },
    { now: 0 },
    { tried: 21 },
    { seatsEach: 6 },
    { weekday: 8 },
    { weekday: -1 },
    { from: 1.5 },
  ])
    expect(whatIfAsked.safeParse({ ...asked, ...wrong }).success).toBe(false)
})

test('[SIM5] every day takes all days on which the line is open in those hours together, so a quieter line has an answer too', () => {
  const every = numbers(known, { ...asked, weekday: EVERY_DAY })
  const thursday = numbers(known)
  expect(every.arrived).toBeGreaterThan(3 * thursday.arrived)
  expect(Math.abs(every.now.middle - thursday.now.middle)).toBeLessThanOrEqual(1)
  expect(every.now.week.high - every.now.week.low).toBeLessThan(thursday.now.week.high - thursday.now.week.low)
  const quiet = known.fourWeeks.map((four) => ({ ...four, arrived: four.arrived.map((n) => Math.min(n, 2)) }))
  expect(said({ ...known, fourWeeks: quiet }, { ...asked, weekday: EVERY_DAY })).toHaveProperty('now')
  expect(said(known, { ...asked, weekday: EVERY_DAY, from: 3, to: 5 })).toEqual({ why: 'closed' })
})

test('[SIM8] talks that a running month does not show yet make the length of a talk less certain', () => {
  const fit = { talks: 20, talkMinutes: 860, left: 20, waitedMin: { low: 300, high: 700 } }
  const spread = (isRunning: boolean) => {
    const lengths = Array.from({ length: 800 }, (_, i) => {
      const day = { fit, arrived: [9], openMin: [720], seasonSpread: 0.1, isRunning }
      return possibleLine(chanceFrom(`${i}`), day).talkMin
    }).sort((a, b) => a - b)
    return lengths[720]! - lengths[80]!
  }
  expect(spread(true)).toBeGreaterThan(spread(false) + 2)
})

test('[SIM11] it says so when far more or far fewer went without a talk than the number on duty lets expect', () => {
  expect(numbers(known).lost).toBe('as-counted')
  expect(numbers(known, { ...asked, now: 1 }).lost).toBe('more-than-counted')
  const leaving = { ...known, ...historyOf(chanceFrom('leaving'), worlds[3]!) }
  expect(numbers(leaving).lost).toBe('as-counted')
  expect(numbers(leaving, { ...asked, now: 6 }).lost).toBe('fewer-than-counted')
})

test('[SIM12] of weeks that the model has not seen, of lines that are not of its family, at least 85 in a hundred lie inside', {
  timeout: 120_000,
}, async () => {
  const { rows } = await measureStaffing(() => {}, new AbortController().signal, false, 2)
  for (const of of ['now', 'tried'] as const) {
    const [inside, weeks] = [rows.reduce((sum, row) => sum + row[of].inside, 0), rows.reduce((sum, row) => sum + row[of].weeks, 0)]
    expect(inside / weeks).toBeGreaterThan(0.85)
  }
})
