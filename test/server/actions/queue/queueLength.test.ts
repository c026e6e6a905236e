import { expect, test } from 'vitest'
import { linesView, lineView } from '../../../../server/actions/lines/lineView.ts'
import { queueBand } from '../../../../server/domain/seating/queueBand.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { openDesk } from '../../../support/desk.ts'

const MINUTE = 60_000

test('[Y80] whoever has not joined is told of the queue in one of three words, and only where there is one', async () => {
  const { desk, clock } = await openDesk()
  const seen = async () => {
    const view = await lineView(desk, 'aabenraa')
    return view.ok ? [view.value.state, view.value.queue] : []
  }
  expect(await seen()).toEqual(['nobody-yet', null])
  await onDuty(desk, { seats: 1 })
  clock.pass(MINUTE)
  expect(await seen()).toEqual(['open', null])
  await joined(desk)
  clock.pass(MINUTE)
  expect(await seen()).toEqual(['queue-only', 'short'])
  for (let i = 0; i < 5; i++) await joined(desk)
  clock.pass(MINUTE)
  expect(await seen()).toEqual(['queue-only', 'some'])
  expect([0, 1, 4, 5, 14, 15, 999].map(queueBand)).toEqual(['short', 'short', 'short', 'some', 'some', 'long', 'long'])
})

test('[Y80] one more who waits changes nothing of what is told before joining, in any state and on any line', async () => {
  const { desk } = await openDesk()
  const told = async () => JSON.stringify([await lineView(desk, 'faxe'), await linesView(desk)])
  for (const someoneIsThere of [false, true]) {
    if (someoneIsThere) {
      await onDuty(desk, { seats: 1 })
      await joined(desk)
    }
    const before = await told()
    await joined(desk)
    expect(await told()).toBe(before)
  }
})

test('[Y81] the word for the queue stands for the whole minute on the clock', async () => {
  const { desk, clock } = await openDesk()
  await onDuty(desk, { seats: 1 })
  await joined(desk)
  const word = async () => {
    const view = await lineView(desk, 'aabenraa')
    return view.ok ? view.value.queue : null
  }
  clock.now = Math.ceil(clock.now / MINUTE) * MINUTE
  expect(await word()).toBe('short')
  for (let i = 0; i < 6; i++) await joined(desk)
  clock.pass(MINUTE - 1)
  expect(await word()).toBe('short')
  clock.pass(1)
  expect(await word()).toBe('some')
})
