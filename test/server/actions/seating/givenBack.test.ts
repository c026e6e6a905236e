import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { joined, type OnDutyNow, offerTo, onDuty, refuseStanding, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000
const another = (service: Service, conv: string) => anotherCounsellor(service, conv, bytes(16))
const refuse = (service: Service, conv: string) => refuseStanding(service, conv)

async function offered(service: Service, { person, kid }: OnDutyNow, conv: string) {
  const ring = await rungFor(service, person, conv)
  await answerRing(service, person, ring.ring, offerTo(ring, kid))
  await acceptRing(service, person, conv, ring.ring)
}

/** Six wait, the last of them says it is urgent a quarter of an hour later; a counsellor takes that one by hand. */
async function sixWait() {
  const opened = await openService()
  const { service, clock } = opened
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, mode: 'pull' })
  const one = await onDuty(service, { seats: 1 })
  for (let i = 0; i < 5; i++) await joined(service)
  clock.pass(15 * min)
  const { conv } = await joined(service, { urgent: true })
  await takeFromQueue(service, one.person, 'aabenraa', conv)
  return { ...opened, one, conv, place: () => service.live.tickets.placeOf('aabenraa', conv) }
}

test.each([
  ['a wish while it only rings', async () => {}, another],
  ['a wish at the offer', offered, another],
  ['a refused offer', offered, refuse],
])('[QUE13] %s before any conversation keeps the order: last of six stays last of six', async (_, until, say) => {
  const { service, one, conv, place } = await sixWait()
  await until(service, one, conv)
  const { orderAt } = (await service.live.tickets.find(conv))!
  await say(service, conv)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', orderAt, returned: false })
  expect(await place()).toBe(6)
})

test('[CON32] three offers in a row that did not hold cost no place; after the fourth the page rests, and is told so', async () => {
  const { service, one, conv, place, pass, last } = await sixWait()
  for (let times = 1; times <= 3; times++) {
    await offered(service, one, conv)
    const { orderAt } = (await service.live.tickets.find(conv))!
    await refuse(service, conv)
    expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', orderAt })
    expect(await place()).toBe(6)
    await pass(3 * min)
    await takeFromQueue(service, one.person, 'aabenraa', conv)
  }
  await offered(service, one, conv)
  await refuse(service, conv)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'waiting', unanswered: 'rests' })
})

test.each([
  ['the wish for another counsellor', another],
  [
    'the counsellor giving the youth back',
    (service: Service, conv: string, one: OnDutyNow) => returnConversation(service, one.person, conv),
  ],
  ['the counsellor going off duty', (service: Service, _: string, one: OnDutyNow) => endDuty(service, one.person)],
])('[QUE13] once a conversation had begun, %s moves the youth sixty minutes forward', async (_, end) => {
  const { service, one, conv, place } = await sixWait()
  await seated(service, one, conv)
  await end(service, conv, one)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting', returned: true })
  expect(await place()).toBe(1)
})

test('[QUE13] a seat that our side lost at the offer moves the youth forward as well', async () => {
  const { service, one, conv, place } = await sixWait()
  await offered(service, one, conv)
  await endDuty(service, one.person)
  expect(await place()).toBe(1)
})
