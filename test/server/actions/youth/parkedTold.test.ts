import { expect, test } from 'vitest'
import { openToldAgain } from '../../../../server/actions/due/toldAgain.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

test('[QUE30] a page that was not told that its ticket is parked is told again, so that its next request brings it back', async () => {
  const { service, clock, last } = await openService()
  await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  const before = await seeYouth(service, conv)
  const ticket = await service.live.tickets.find(conv)
  if (!before || ticket?.phase !== 'ringing') throw new Error('not rung')
  const vain = { times: 3, silent: true, order: 'parked' as const, backAt: null }
  await service.live.seats.giveBack(conv, { from: ticket.ring, avoid: null, returned: false, at: clock.now, vain })
  const compare = openToldAgain(service)
  for (let i = 0; i < 2; i++) await compare([{ youth: conv, view: before }])
  const told = last(`y:${conv}`, 'youth:view') as NonNullable<Awaited<ReturnType<typeof seeYouth>>> // told under this name alone
  expect(told).toMatchObject({ phase: 'waiting', unanswered: 'parked' })
  const rev = told.rev
  for (let i = 0; i < 2; i++) await compare([{ youth: conv, view: told }])
  expect((last(`y:${conv}`, 'youth:view') as { rev: number }).rev).toBe(rev)
})
