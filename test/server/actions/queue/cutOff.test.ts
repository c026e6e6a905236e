import { expect, test } from 'vitest'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { youthGone } from '../../../../server/actions/youth/changeYouth.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { serve, ticketOf } from '../figures/evening.ts'

const s = 1000

test('[QUE33] a page that comes back with another challenge again and again does not keep a counsellor ringing', async () => {
  const opened = await openService()
  const { service, pass } = opened
  const one = await onDuty(service, { seats: 1 })
  const { conv, token, asked } = await joined(service)
  const rings = new Set<string>()
  for (let i = 0; i < 60; i++) {
    const [ring] = (await seeDesk(service, one.person))!.rings
    if (ring) rings.add(ring.ring)
    await resumeYouth(service, { protocol: PROTOCOL, conv, token, page: asked.page, gen: 0, challenge: bytes(16) })
    await pass(s)
  }
  expect(rings.size).toBeLessThanOrEqual(4)
})

test('[QUE27] a page without a connection when somebody came keeps its order the first time, and may be rung by the same one at once', async () => {
  const opened = await openService()
  const { service, pass } = opened
  const one = await onDuty(service, { seats: 1 })
  const cut = await joined(service, { device: 'phone' })
  await joined(service)
  const { orderAt } = await ticketOf(service, cut.conv)
  await serve(service, [one], [])
  await youthGone(service, cut.conv)
  await pass(60 * s)
  expect(await ticketOf(service, cut.conv)).toMatchObject({ phase: 'waiting', orderAt, avoid: [], inVain: { times: 1, silent: false } })
  expect(await service.live.tickets.placeOf('aabenraa', cut.conv)).toBe(1)
})
