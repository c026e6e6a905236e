import { expect, test } from 'vitest'
import { watchAlerts } from '../../../../server/actions/alerts/watchAlerts.ts'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { doDue } from '../../../../server/actions/due/sweep.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { joined, offerTo, onDuty, rungFor } from '../../../support/actors.ts'
import { aReceiverOf, LINE, openAlerting } from './alerting.ts'

const MIN = 60_000
type World = Awaited<ReturnType<typeof openAlerting>>

/** The minutes go by, each with its look at the lines. */
async function minutes({ service, clock }: World, count: number) {
  for (let i = 0; i < count; i++) {
    clock.pass(MIN)
    await watchAlerts(service)
  }
}

test('[ALE4] an open line with nobody on duty is told after five minutes, once', async () => {
  const world = await openAlerting()
  await watchAlerts(world.service)
  await minutes(world, 4)
  expect(world.kinds()).toEqual([])
  await minutes(world, 1)
  expect(world.kinds()).toEqual(['nobody-on-duty'])
  await minutes(world, 30)
  expect(world.jobs).toHaveLength(1)
  // Also when the queue has forgotten it.
  world.jobs.length = 0
  await minutes(world, 30)
  expect(world.jobs).toEqual([])
})

test('[LEA20] a fault at one line keeps no other line from being told', async () => {
  const world = await openAlerting([aReceiverOf()], 'zz-other')
  const { service, clock } = world
  const line = (await service.ledger.lines.find(LINE))!
  await service.ledger.lines.put({ ...line, id: 'zz-other' })
  const all = (await service.ledger.lines.all()).map(({ id }) => id)
  expect(all.indexOf(LINE)).toBeLessThan(all.indexOf('zz-other'))
  const look = () =>
    watchAlerts(service, async (id) => {
      if (id === LINE) throw new Error('a row that nobody can read')
      return service.live.shifts.onDuty(id)
    })
  await look()
  clock.pass(6 * MIN)
  await look()
  expect(world.jobs.map(({ line: of, kind }) => [of, kind])).toEqual([['zz-other', 'nobody-on-duty']])
})

test('[ALE4] when somebody came and went it is another stretch, with its own five minutes; a counsellor on pause is here', async () => {
  const world = await openAlerting()
  await minutes(world, 6)
  const { person } = await onDuty(world.service)
  await minutes(world, 1)
  await changeDuty(world.service, person, 'paused')
  await minutes(world, 10)
  expect(world.jobs).toHaveLength(1)
  await endDuty(world.service, person)
  await minutes(world, 5)
  expect(world.jobs).toHaveLength(1)
  await minutes(world, 1)
  expect(world.kinds()).toEqual(['nobody-on-duty', 'nobody-on-duty'])
  expect(new Set(world.jobs.map(({ id }) => id)).size).toBe(2)
})

test('[ALE4] a line that is closed, by its hours or by hand, tells nothing', async () => {
  const world = await openAlerting()
  world.clock.now = Date.parse('2026-11-19T05:00:00+01:00')
  await minutes(world, 10)
  expect(world.jobs).toEqual([])
  world.clock.now = Date.parse('2026-11-19T17:30:00+01:00')
  const line = await world.service.ledger.lines.find('aabenraa')
  await world.service.ledger.lines.put({ ...line!, closedByHand: { message: { da: 'Sygdom', en: 'Illness' }, until: null } })
  await minutes(world, 10)
  expect(world.jobs).toEqual([])
})

/** A counsellor whose browser answers and who never takes the call. */
async function leftUnanswered({ service, clock }: World, times: number) {
  const counsellor = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  for (let i = 0; i < times; i++) {
    const ring = await rungFor(service, counsellor.person, conv)
    await answerRing(service, counsellor.person, ring.ring, offerTo(ring, counsellor.kid))
    clock.pass(service.spans.ringAcceptMs)
    await doDue(service)
  }
  await endConversation(service, conv, 'youth')
  return counsellor
}

test('[ALE3] three calls in a row that a counsellor did not take are told at once, and once until that is over', async () => {
  const world = await openAlerting()
  const { person } = await leftUnanswered(world, 3)
  expect((await world.service.live.shifts.find(person))?.state).toBe('away')
  expect(world.kinds()).toEqual(['nobody-answers'])
  await minutes(world, 4)
  expect(world.kinds()).toEqual(['nobody-answers'])
  await changeDuty(world.service, person, 'on')
  await minutes(world, 1)
  await endDuty(world.service, person)
  await leftUnanswered(world, 3)
  expect(world.kinds().filter((kind) => kind === 'nobody-answers')).toHaveLength(2)
})

test('[ALE9] an alert is over when the line stands otherwise, or when it is half an hour old', async () => {
  const world = await openAlerting()
  await minutes(world, 6)
  world.answer({ did: 'failed', why: 'too-slow' })
  expect(await world.deliverAll()).toEqual(['again'])
  const { person } = await onDuty(world.service)
  await minutes(world, 1)
  world.answer({ did: 'reached' })
  expect(await world.deliverAll()).toEqual(['over'])
  await endDuty(world.service, person)
  await minutes(world, 6)
  expect(await world.deliverAll()).toEqual(['over', 'reached'])
  world.clock.pass(31 * MIN)
  expect(await world.deliverAll()).toEqual(['over', 'over'])
  expect(world.letters).toHaveLength(2)
})
