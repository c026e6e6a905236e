import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderAt } from '../../../server/domain/seating/queue.ts'
import { spans } from '../../../server/domain/time/spans.ts'

const min = 60_000
const none = { urgent: false, returned: false }

test('[QUE9] order is the moment of joining, ten minutes sooner with the boost of "urgent", sixty once given back', () => {
  expect(orderAt(100 * min, none, spans)).toBe(100 * min)
  expect(orderAt(100 * min, { urgent: true, returned: false }, spans)).toBe(90 * min)
  expect(orderAt(100 * min, { urgent: false, returned: true }, spans)).toBe(40 * min)
  expect(orderAt(100 * min, { urgent: true, returned: true }, spans)).toBe(30 * min)
})

test('[QUE11] nobody is overtaken by a youth who joined more than 10 minutes later, or 60 if that youth was given back', () => {
  const one = fc.record({ joinedAt: fc.nat(300 * min), urgent: fc.boolean(), returned: fc.boolean() })
  fc.assert(
    fc.property(one, one, (early, late) => {
      const head = (late.urgent ? 10 * min : 0) + (late.returned ? 60 * min : 0)
      fc.pre(late.joinedAt - early.joinedAt > head)
      expect(orderAt(early.joinedAt, early, spans)).toBeLessThan(orderAt(late.joinedAt, late, spans))
    }),
  )
})
