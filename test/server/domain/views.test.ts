import { expect, test } from 'vitest'
import { movedView, type WaitingView } from '../../../server/domain/views.ts'

const told: WaitingView = {
  phase: 'waiting',
  rev: 7,
  conv: 'conv',
  line: 'faxe',
  place: 3,
  estimate: { why: 'all-talking' },
  urgent: true,
  returned: true,
  wished: true,
  unanswered: 'behind',
  epoch: 1,
  closesAt: 1000,
  mayNotReach: false,
  pass: 'pass',
}

test('[CON8] a place told by the round changes the place, the estimate and the closing only, under the same stamp', () => {
  const moved = { place: 2, estimate: { fromMin: 1, toMin: 2 }, closesAt: 2000, mayNotReach: true }
  expect(movedView(told, moved)).toEqual({ ...told, ...moved })
  // The round compares views by their text.
  const { place, estimate, closesAt, mayNotReach } = told
  expect(JSON.stringify(movedView(told, { mayNotReach, closesAt, estimate, place }))).toBe(JSON.stringify(told))
})
