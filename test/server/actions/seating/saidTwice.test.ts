import { expect, test } from 'vitest'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { refuseOffer } from '../../../../server/actions/seating/refuseOffer.ts'
import { joined, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'

test('[H5] the wish said twice, because its answer was lost, is about the one she was with and nobody else', async () => {
  const { desk } = await openDesk()
  const one = await onDuty(desk)
  const { conv } = await joined(desk)
  await seated(desk, one, conv)
  const two = await onDuty(desk, { nth: 1 })
  const next = bytes(16)
  await anotherCounsellor(desk, conv, next)
  const ring = await rungFor(desk, two.person, conv)
  await anotherCounsellor(desk, conv, next)
  expect((await rungFor(desk, two.person, conv)).ring).toBe(ring.ring)
  await answerRing(desk, two.person, ring.ring, offerTo(ring, two.kid))
  await acceptRing(desk, two.person, conv, ring.ring)
  await anotherCounsellor(desk, conv, next)
  expect(await desk.live.tickets.find(conv)).toMatchObject({ phase: 'connecting', avoid: [{ person: one.person, until: null }] })
})

test('[H5] a refusal said twice, because its answer was lost, does not fall on the next offer', async () => {
  const { desk } = await openDesk()
  const team = [await onDuty(desk), await onDuty(desk, { nth: 1 })]
  const { conv } = await joined(desk)
  const offered = async () => {
    for (const { person, kid } of team) {
      const ring = await rungFor(desk, person, conv).catch(() => null)
      if (!ring) continue
      await answerRing(desk, person, ring.ring, offerTo(ring, kid))
      await acceptRing(desk, person, conv, ring.ring)
    }
  }
  const refusal = { why: 'not-safe' as const, nextChallenge: bytes(16) }
  await offered()
  await refuseOffer(desk, conv, refusal)
  await offered()
  const next = await desk.live.tickets.find(conv)
  expect(next).toMatchObject({ phase: 'connecting', avoid: [{ until: expect.any(Number) }] })
  await refuseOffer(desk, conv, refusal)
  expect(await desk.live.tickets.find(conv)).toEqual(next)
})
