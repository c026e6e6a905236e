import { expect, test } from 'vitest'
import type { Desk } from '../../../../server/actions/desk.ts'
import { rosterOf } from '../../../../server/actions/duty/rosterOf.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import { joined, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'

const LINE = 'aabenraa'
const takeOff = async (desk: Desk, person: string) => {
  const staff = (await desk.ledger.staff.find(person))!
  await desk.ledger.staff.put({ ...staff, roles: { ...staff.roles, [LINE]: [] } })
}

test('[R7] whoever was taken off a line makes no offer there, to a ring or after a reload, and is on no new roster', async () => {
  const { desk } = await openDesk()
  const counsellor = await onDuty(desk)
  const { person, kid } = counsellor
  await desk.ledger.staffKeys.enrol(person, { kid, pub: bytes(65), notAfter: desk.now() + 1000 })
  const [inTalk, waiting] = [await joined(desk), await joined(desk)]
  await seated(desk, counsellor, inTalk.conv)
  const ring = await rungFor(desk, person, waiting.conv)
  const before = await rosterOf(desk, LINE)
  expect(before?.staff.map((entry) => entry.kid)).toContain(kid)

  await takeOff(desk, person)
  expect(await answerRing(desk, person, ring.ring, offerTo(ring, kid))).toEqual({ ok: false, why: 'not-allowed' })
  const talk = (await seeDesk(desk, person))!.conversations[0]!
  const again = offerTo({ ...ring, ...talk, purpose: 'rejoin' }, kid)
  expect(await offerRejoin(desk, person, again)).toEqual({ ok: false, why: 'not-allowed' })
  const after = await rosterOf(desk, LINE)
  expect(after?.staff.map((entry) => entry.kid)).not.toContain(kid)
  expect(after!.serial).toBeGreaterThan(before!.serial)
})
