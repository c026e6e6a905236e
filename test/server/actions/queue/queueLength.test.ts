import { expect, test } from 'vitest'
import { linesView, lineView } from '../../../../server/actions/lines/lineView.ts'
import { queueBand } from '../../../../server/domain/seating/queueBand.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const MINUTE = 60_000

test('[WAI7] whoever has not joined is told of the queue in one of three words, and only where there is one', async () => {
  const { service, clock } = await openService()
  const seen = async () => {
    const view = await lineView(service, 'aabenraa')
    return view.ok ? [view.value.state, view.value.queue] : []
  }
  expect(await seen()).toEqual(['nobody-yet', null])
  await onDuty(service, { seats: 1 })
  clock.pass(MINUTE)
  expect(await seen()).toEqual(['open', null])
  await joined(service)
  clock.pass(MINUTE)
  expect(await seen()).toEqual(['queue-only', 'short'])
  for (let i = 0; i < 5; i++) await joined(service)
  clock.pass(MINUTE)
  expect(await seen()).toEqual(['queue-only', 'some'])
  expect([0, 1, 4, 5, 14, 15, 999].map(queueBand)).toEqual(['short', 'short', 'short', 'some', 'some', 'long', 'long'])
})

test('[WAI7] one more who waits changes nothing of what is told before joining, in any state and on any line', async () => {
  const { service } = await openService()
  const told = async () => JSON.stringify([await lineView(service, 'faxe'), await linesView(service)])
  for (const someoneIsThere of [false, true]) {
    if (someoneIsThere) {
      await onDuty(service, { seats: 1 })
      await joined(service)
    }
    const before = await told()
    await joined(service)
    expect(await told()).toBe(before)
  }
})

test('[WAI8] the word for the queue stands for the whole minute on the clock', async () => {
  const { service, clock } = await openService()
  await onDuty(service, { seats: 1 })
  await joined(service)
  const word = async () => {
    const view = await lineView(service, 'aabenraa')
    return view.ok ? view.value.queue : null
  }
  clock.now = Math.ceil(clock.now / MINUTE) * MINUTE
  expect(await word()).toBe('short')
  for (let i = 0; i < 6; i++) await joined(service)
  clock.pass(MINUTE - 1)
  expect(await word()).toBe('short')
  clock.pass(1)
  expect(await word()).toBe('some')
})
