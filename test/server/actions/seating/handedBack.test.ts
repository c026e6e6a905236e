import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import type { Desk } from '../../../../server/actions/desk.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { refuseOffer } from '../../../../server/actions/seating/refuseOffer.ts'
import { joined, type OnDutyNow, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'

const min = 60_000
const another = (desk: Desk, conv: string) => anotherCounsellor(desk, conv, bytes(16))
const refuse = (desk: Desk, conv: string) => refuseOffer(desk, conv, { why: 'not-safe', nextChallenge: bytes(16) })

async function offered(desk: Desk, { person, kid }: OnDutyNow, conv: string) {
  const ring = await rungFor(desk, person, conv)
  await answerRing(desk, person, ring.ring, offerTo(ring, kid))
  await acceptRing(desk, person, conv, ring.ring)
}

/** Six wait, the last of them says it is urgent a quarter of an hour later; a counsellor takes that one by hand. */
async function sixWait() {
  const opened = await openDesk()
  const { desk, clock } = opened
  const line = (await desk.ledger.lines.find('aabenraa'))!
  await desk.ledger.lines.put({ ...line, mode: 'pull' })
  const one = await onDuty(desk, { seats: 1 })
  for (let i = 0; i < 5; i++) await joined(desk)
  clock.pass(15 * min)
  const { conv } = await joined(desk, { urgent: true })
  await takeFromQueue(desk, one.person, 'aabenraa', conv)
  return { ...opened, one, conv, place: () => desk.live.tickets.placeOf('aabenraa', conv) }
}

test.each([
  ['a wish while it only rings', async () => {}, another],
  ['a wish at the offer', offered, another],
  ['a refused offer', offered, refuse],
])('[J20] %s before any conversation keeps the order: last of six stays last of six', async (_, until, say) => {
  const { desk, one, conv, place } = await sixWait()
  await until(desk, one, conv)
  const { orderAt } = (await desk.live.tickets.find(conv))!
  await say(desk, conv)
  expect(await desk.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', orderAt, returned: false })
  expect(await place()).toBe(6)
})

test('[OM7] three offers in a row that did not hold cost no place; after the fourth the page rests, and is told so', async () => {
  const { desk, one, conv, place, pass, last } = await sixWait()
  for (let times = 1; times <= 3; times++) {
    await offered(desk, one, conv)
    const { orderAt } = (await desk.live.tickets.find(conv))!
    await refuse(desk, conv)
    expect(await desk.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', orderAt })
    expect(await place()).toBe(6)
    await pass(3 * min)
    await takeFromQueue(desk, one.person, 'aabenraa', conv)
  }
  await offered(desk, one, conv)
  await refuse(desk, conv)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting', unanswered: 'rests' })
})

test.each([
  ['the wish for another counsellor', another],
  ['the counsellor giving the youth back', (desk: Desk, conv: string, one: OnDutyNow) => returnConversation(desk, one.person, conv)],
  ['the counsellor going off duty', (desk: Desk, _: string, one: OnDutyNow) => endDuty(desk, one.person)],
])('[J20] once a conversation had begun, %s puts the youth first', async (_, end) => {
  const { desk, one, conv, place } = await sixWait()
  await seated(desk, one, conv)
  await end(desk, conv, one)
  expect(await desk.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', returned: true })
  expect(await place()).toBe(1)
})

test('[J20] a seat that our side lost at the offer puts the youth first as well', async () => {
  const { desk, one, conv, place } = await sixWait()
  await offered(desk, one, conv)
  await endDuty(desk, one.person)
  expect(await place()).toBe(1)
})
