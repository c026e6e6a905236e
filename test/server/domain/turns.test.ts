import { expect, test } from 'vitest'
import { simulatedTurns, turnAt } from '../../../server/domain/staffing/turns.ts'
import { measureWait } from '../../bench/staffing/wait.ts'

const state = { seats: 3, free: 0, talkMin: 40, patienceMin: 30, passing: 5 }

test('[WAI36] the same state always gives the same turns, and what is kept of it is what a new simulation says', () => {
  const anew = simulatedTurns(state)
  expect(simulatedTurns(state)).toEqual(anew)
  for (const place of [1, 2, 20, 60]) expect(turnAt(state, place)).toEqual(anew[place - 1])
  // Further back than the table goes it is the same pace.
  expect(turnAt(state, 120).high).toBeCloseTo(2 * turnAt(state, 60).high)
})

test('[WAI36] free seats are taken first, and a queue behind many seats moves faster', () => {
  const turns = simulatedTurns({ ...state, free: 2 })
  expect([turns[0]!.high, turns[1]!.high].every((min) => min < 1)).toBe(true)
  expect(turns[3]!.high).toBeGreaterThan(5)
  expect(turnAt({ ...state, seats: 12 }, 10).high).toBeLessThan(turnAt(state, 10).high)
})

test('[WAI35] on evenings of lines that are not of the model’s family about eight of ten waits end inside the told range', {
  timeout: 120_000,
}, async () => {
  const { rows, same } = await measureWait(() => {}, new AbortController().signal, false, 25)
  const share = rows.reduce((sum, { first }) => sum + first.inside / first.told, 0) / rows.length
  expect(share).toBeGreaterThan(0.75)
  expect(share).toBeLessThan(0.85)
  expect(same).toBe(0)
})
