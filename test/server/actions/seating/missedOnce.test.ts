import { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { doDue, sweep } from '../../../../server/actions/due/sweep.ts'
import { counsellorSpeaks } from '../../../../server/actions/duty/counsellorGone.ts'
import { acceptRing } from '../../../../server/actions/seating/acceptRing.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { staffHere } from '../../../../server/domain/presence.ts'
import { joined, offerTo, onDuty, rungFor } from '../../../support/actors.ts'
import { openLedgerClient, openService, serviceOn } from '../../../support/service.ts'

const s = 1000

/** Two servers on one Redis, as two processes have it. */
async function openPair() {
  const opened = await openService()
  const [redis, ledger] = [new Redis(inject('liveUrl')), await openLedgerClient(inject('ledgerUrl'))]
  onTestFinished(async () => {
    redis.disconnect()
    await ledger.close()
  })
  return { ...opened, other: serviceOn(redis, ledger, opened.prefix, opened.clock, opened.told) }
}

test('[SEA22] a ring that alarm and sweep of two servers find unanswered at one moment counts once: the third missed is the third', async () => {
  const { service, other, clock } = await openPair()
  const { person, kid } = await onDuty(service)
  const { conv } = await joined(service)
  for (const n of [1, 2, 3]) {
    const ring = await rungFor(service, person, conv)
    await answerRing(service, person, ring.ring, offerTo(ring, kid))
    clock.pass(20 * s)
    await Promise.all([doDue(service), doDue(other), sweep(service), sweep(other)])
    expect(await service.live.shifts.find(person)).toMatchObject({ missed: n, state: n < 3 ? 'on' : 'away' })
  }
})

test('[SEA22] a ring that is accepted while it is found unanswered is not given back, and counts for nothing', async () => {
  const { service, clock } = await openPair()
  const { person, kid } = await onDuty(service)
  const { conv } = await joined(service)
  const ring = await rungFor(service, person, conv)
  await answerRing(service, person, ring.ring, offerTo(ring, kid))
  clock.pass(20 * s)
  const { giveBack } = service.live.seats
  vi.spyOn(service.live.seats, 'giveBack').mockImplementationOnce(async (...asked) => {
    await acceptRing(service, person, conv, ring.ring)
    return giveBack(...asked)
  })
  await doDue(service)
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'connecting', person })
  expect(await service.live.shifts.find(person)).toMatchObject({ missed: 0, state: 'on' })
})

/** The counsellor's page is at a process that says what is given. */
async function heldBy(service: Service, person: string, processId: string, since: number | null) {
  await service.live.presence.came(processId, { id: staffHere(person), page: 'page' }, service.now())
  if (since !== null) await service.live.hearing.say(processId, since)
}
/** A process that spoke so long ago. */
const silentFor = (service: Service, agoMs: number) =>
  vi.spyOn(service.live.hearing, 'of').mockImplementation(async () => ({ since: 0, agoMs }))

test('[PRE22] a browser whose process is stopped is not taken for dead, and nobody at it is rung meanwhile', async () => {
  const { service, pass } = await openService()
  const { person } = await onDuty(service)
  await heldBy(service, person, 'one', 0)
  const { conv } = await joined(service)
  await rungFor(service, person, conv)
  const stopped = silentFor(service, 4 * s)
  await pass(8 * s)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'on', missed: 0, taken: 0 })
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
  stopped.mockRestore()
  await sweep(service)
  await rungFor(service, person, conv)
  await pass(8 * s)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'away' })
})

test.each(['its own process', 'the server that looks'])(
  '[PRE22] after a break of %s a browser has its eight seconds from then on',
  async (whose) => {
    const { service, clock, pass } = await openService()
    const { person, kid } = await onDuty(service)
    await heldBy(service, person, 'one', 0)
    const { conv } = await joined(service)
    const ring = await rungFor(service, person, conv)
    await pass(6 * s)
    const back = clock.now
    if (whose === 'its own process') await service.live.hearing.say('one', back)
    else service.hearsSince = () => back
    await pass(6 * s)
    expect(await service.live.shifts.find(person)).toMatchObject({ state: 'on' })
    expect(await answerRing(service, person, ring.ring, offerTo(ring, kid))).toEqual({ ok: true, value: null })
    // It was not on the screen for all its time: given on, and not counted.
    await pass(8 * s)
    expect(await service.live.shifts.find(person)).toMatchObject({ state: 'on', missed: 0 })
  },
)

test('[PRE22] a ring whose browser gave no offer is never counted as a ring that its person did not take', async () => {
  const { service, clock, pass } = await openService()
  const { person } = await onDuty(service)
  await heldBy(service, person, 'one', 0)
  const { conv } = await joined(service)
  await rungFor(service, person, conv)
  clock.pass(13 * s)
  service.hearsSince = () => clock.now
  await pass(7 * s)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'on', missed: 0 })
})

test('[PRE23] any word of a page whose browser was silent brings its person back; three rings not taken need a hand', async () => {
  const { service, pass, last } = await openService()
  const { person, kid } = await onDuty(service)
  const { conv } = await joined(service)
  await pass(8 * s)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'away', missed: 0 })
  await counsellorSpeaks(service, person, false)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'on' })
  expect(last(`s:${person}`, 'desk:view')).toMatchObject({ shift: { state: 'on' }, rings: [{ conv }] })
  for (const _ of [1, 2, 3]) {
    const ring = await rungFor(service, person, conv)
    await answerRing(service, person, ring.ring, offerTo(ring, kid))
    await pass(20 * s)
  }
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'away', missed: 3 })
  await counsellorSpeaks(service, person, false)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'away' })
  await counsellorSpeaks(service, person, true)
  expect(await service.live.shifts.find(person)).toMatchObject({ state: 'on', missed: 0 })
})
