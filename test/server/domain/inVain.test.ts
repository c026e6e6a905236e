import { expect, test } from 'vitest'
import { orderAfter, restMs, type Vain } from '../../../server/domain/seating/inVain.ts'
import { spans } from '../../../server/domain/time/spans.ts'

const min = 60_000
const orders = (vain: Vain) => [1, 2, 3, 4].map((times) => orderAfter(vain, times).order)

test('[QUE25] what a seating in vain does to the order, the first four times', () => {
  expect(orders('silent')).toEqual(['behind', 'behind', 'parked', 'parked'])
  expect(orders('cut-off')).toEqual(['kept', 'behind', 'parked', 'parked'])
  expect(orders('unsafe')).toEqual(['kept', 'kept', 'kept', 'parked'])
  expect(orders('unwanted')).toEqual(['kept', 'behind', 'behind', 'parked'])
  expect(orders('parted')).toEqual(['first', 'first', 'behind', 'parked'])
  expect(orders('unsaid')).toEqual(['first', 'behind', 'parked', 'parked'])
  expect(orders('renewed')).toEqual(['kept', 'kept', 'behind', 'parked'])
})

test('[QUE25] who was silent waits for the page to speak; who spoke rests, longer each time, never above a quarter of an hour', () => {
  expect([orderAfter('silent', 4).rests, orderAfter('unwanted', 4).rests, orderAfter('unsafe', 4).rests]).toEqual([false, true, true])
  expect([1, 3, 4, 5, 8, 9, 99].map((times) => restMs(times, spans) / min)).toEqual([0, 0, 3, 6, 15, 15, 15])
})
