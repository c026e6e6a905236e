import { expect, test, vi } from 'vitest'
import { endMine } from '../../../../server/actions/conversation/endConversation.ts'
import { endHarassed } from '../../../../server/actions/conversation/endHarassed.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'
import { called, practising } from '../practice/practising.ts'

const opened = async () => {
  const world = await openService()
  return { ...world, log: vi.spyOn(world.service, 'log'), tell: vi.spyOn(world.service.live.changes, 'tellHarassed') }
}

test('[END9] the end after harassment leaves in the live Redis what any end leaves, and logs nothing', async () => {
  const { service, redis, prefix, log, tell } = await opened()
  const left = async (end: typeof endMine) => {
    const counsellor = await onDuty(service, { seats: 1 })
    const { conv } = await joined(service)
    await seated(service, counsellor, conv)
    expect(await end(service, counsellor.person, conv)).toEqual({ ok: true, value: null })
    const ticket = await service.live.tickets.find(conv)
    return { ticket: Object.keys(ticket ?? {}).sort(), ends: ticket?.phase === 'ended' && ticket.endedBy }
  }
  const usual = await left(endMine)
  expect(await left(endHarassed)).toEqual(usual)
  expect(tell).toHaveBeenCalledTimes(1)
  const keys = await redis.keys(`${prefix}*`)
  expect(keys.filter((key) => /harass/.test(key))).toEqual([])
  expect(JSON.stringify(log.mock.calls)).not.toMatch(/harass/)
})

test("[END9] in practice nothing is told, and of another counsellor's talk neither", async () => {
  const { service, tell } = await opened()
  const counsellor = await practising(service)
  const { conv } = await called(service, counsellor.person)
  await seated(service, counsellor, conv)
  expect(await endHarassed(service, 'somebody else', conv)).toEqual({ ok: false, why: 'not-yours' })
  expect(await endHarassed(service, counsellor.person, conv)).toEqual({ ok: true, value: null })
  expect(tell).not.toHaveBeenCalled()
})
