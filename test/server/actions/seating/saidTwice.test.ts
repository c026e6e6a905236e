import { expect, test } from 'vitest'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { refuseOffer } from '../../../../server/actions/seating/refuseOffer.ts'
import { joined, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

test('[TAL28] the wish said twice, because its answer was lost, is about the counsellor whom the youth was with and nobody else', async () => {
  const { service } = await openService()
  const one = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, one, conv)
  const two = await onDuty(service, { nth: 1 })
  const next = bytes(16)
  await anotherCounsellor(service, conv, next)
  const ring = await rungFor(service, two.person, conv)
  await anotherCounsellor(service, conv, next)
  expect((await rungFor(service, two.person, conv)).ring).toBe(ring.ring)
  await answerRing(service, two.person, ring.ring, offerTo(ring, two.kid))
  await acceptRing(service, two.person, conv, ring.ring)
  await anotherCounsellor(service, conv, next)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'connecting', avoid: [{ person: one.person, until: null }] })
})

test('[TAL28] a refusal said twice, because its answer was lost, does not fall on the next offer', async () => {
  const { service } = await openService()
  const team = [await onDuty(service), await onDuty(service, { nth: 1 })]
  const { conv } = await joined(service)
  const offered = async () => {
    for (const { person, kid } of team) {
      const ring = await rungFor(service, person, conv).catch(() => null)
      if (!ring) continue
      await answerRing(service, person, ring.ring, offerTo(ring, kid))
      await acceptRing(service, person, conv, ring.ring)
    }
  }
  await offered()
  const first = await service.live.tickets.find(conv)
  const sig = first?.phase === 'connecting' ? first.offer.sig : ''
  const refusal = { why: 'not-safe' as const, sig, nextChallenge: bytes(16) }
  await refuseOffer(service, conv, refusal)
  await offered()
  const next = await service.live.tickets.find(conv)
  expect(next).toMatchObject({ phase: 'connecting', avoid: [{ until: expect.any(Number) }] })
  await refuseOffer(service, conv, refusal)
  expect(await service.live.tickets.find(conv)).toEqual(next)
})
