import { expect, test } from 'vitest'
import { rosterOf } from '../../../../server/actions/duty/rosterOf.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { joined, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const LINE = 'aabenraa'
const takeOff = async (service: Service, person: string) => {
  const staff = (await service.ledger.staff.find(person))!
  await service.ledger.staff.put({ ...staff, roles: { ...staff.roles, [LINE]: [] } })
}

test('[ROS8] whoever was taken off a line makes no offer there, to a ring or after a reload, and is on no new roster', async () => {
  const { service } = await openService()
  const counsellor = await onDuty(service)
  const { person, kid } = counsellor
  await service.ledger.staffKeys.enrol(person, { kid, pub: bytes(65), notAfter: service.now() + 1000 })
  const [inTalk, waiting] = [await joined(service), await joined(service)]
  await seated(service, counsellor, inTalk.conv)
  const ring = await rungFor(service, person, waiting.conv)
  const before = await rosterOf(service, LINE)
  expect(before?.staff.map((entry) => entry.kid)).toContain(kid)

  await takeOff(service, person)
  expect(await answerRing(service, person, ring.ring, offerTo(ring, kid))).toEqual({ ok: false, why: 'not-allowed' })
  const talk = (await seeDesk(service, person))!.conversations[0]!
  const again = offerTo({ ...ring, ...talk, purpose: 'rejoin' }, kid)
  expect(await offerRejoin(service, person, again)).toEqual({ ok: false, why: 'not-allowed' })
  const after = await rosterOf(service, LINE)
  expect(after?.staff.map((entry) => entry.kid)).not.toContain(kid)
  expect(after!.serial).toBeGreaterThan(before!.serial)
})
