import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { joined, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

test('[CIP38] in the queue a youth is told the last epoch begun with somebody, and the next offer is of the one after', async () => {
  const { service } = await openService()
  const { conv } = await joined(service)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', epoch: null })
  const one = await onDuty(service)
  await seated(service, one, conv)
  await returnConversation(service, one.person, conv)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'waiting', epoch: 0 })
  const two = await onDuty(service, { nth: 1 })
  expect(await rungFor(service, two.person, conv)).toMatchObject({ purpose: 'handover', epoch: 1 })
})

test.each([
  ['waited in', false],
  ['talked in', true],
])('[CIP38] after a loss the epoch counts that the page %s, where it has come further than its pass', async (_, talks) => {
  const { service, redis, prefix, clock } = await openService()
  const one = await onDuty(service)
  const { conv, token, asked } = await joined(service)
  if (talks) await seated(service, one, conv)
  const view = await seeYouth(service, conv)
  if (!view || !('pass' in view)) throw new Error('no pass')
  await redis.unlink(await redis.keys(`${prefix}:*`))
  await service.live.birth(bytes(16), clock.now)
  if (talks) await service.live.shifts.start({ ...aShift, person: one.person, kid: one.kid })
  clock.pass(11_000)
  const back = { protocol: PROTOCOL, conv, token, page: asked.page, pass: view.pass, challenge: bytes(16), last: 0, epoch: 3 }
  expect(await rebuildYouth(service, back)).toMatchObject({ ok: true, value: { phase: 'waiting', epoch: 3 } })
  const two = await onDuty(service, { nth: 1 })
  const who = (await service.live.tickets.find(conv))!
  expect(who).toMatchObject({ phase: 'ringing', purpose: 'handover', ringEpoch: 4 })
  expect([one.person, two.person]).toContain(who.phase === 'ringing' && who.person)
})
const aShift = {
  page: bytes(16),
  lines: ['aabenraa'],
  langs: ['da' as const],
  topics: [],
  ages: [],
  seats: 2,
  state: 'on' as const,
  since: 0,
  lastSeatedAt: 0,
  missed: 0,
  awayAt: null,
}
