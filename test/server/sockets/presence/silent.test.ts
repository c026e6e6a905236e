import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { tellYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { closeWires } from '../../../support/wire.ts'
import { aRing } from '../../live/make.ts'
import { youthPayloads } from '../payloads.ts'
import { counsellorAt, LINE, youthAt } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

/** A youth whose page was silent three times. */
async function parked() {
  const { service } = here.app
  const youth = await youthAt(here.origin)
  await youth.join()
  const person = bytes(16)
  await service.live.shifts.start({
    person,
    page: bytes(16),
    kid: bytes(32),
    lines: [LINE],
    langs: ['da'],
    topics: [],
    ages: [],
    seats: 1,
    state: 'on',
    since: 0,
    lastSeatedAt: 0,
    missed: 0,
    awayAt: null,
  })
  const ring = bytes(16)
  await service.live.seats.ring(youth.conv, aRing(ring, person))
  const vain = { times: 3, silent: true, order: 'parked' as const, backAt: null }
  await service.live.shifts.end(person)
  await service.live.seats.giveBack(youth.conv, { from: ring, avoid: null, returned: false, at: service.now(), vain })
  await tellYouth(service, youth.conv)
  await youth.wire().hears('youth:view', (view) => view.phase === 'waiting' && view.unanswered === 'parked')
  return { youth, isParked: async () => ((await service.live.tickets.find(youth.conv))?.inVain?.parkedAt ?? null) !== null }
}

test.each(['typing:set', 'hidden:set', 'transcript:read', 'urgent:say', 'calling:say', 'resume:held'] as const)(
  '[QUE30] a parked page that asks for anything shows life: %s brings the ticket back',
  async (name) => {
    const { youth, isParked } = await parked()
    expect(await isParked()).toBe(true)
    await youth.wire().raw(name, youthPayloads()[name])
    expect(await isParked()).toBe(false)
    await youth.wire().hears('youth:view', (view) => view.phase === 'waiting' && view.unanswered === undefined && view.rev > 0)
  },
)

test('[QUE30] a parked page that comes back by a new connection is in the queue again', async () => {
  const { youth, isParked } = await parked()
  youth.wire().close()
  await youth.reconnect(here.origin)
  expect(await youth.resume()).toMatchObject({ ok: true, value: { view: { phase: 'waiting' } } })
  expect(await isParked()).toBe(false)
})

test('[QUE34] put away by a counsellor on duty, the page is told that it is over', async () => {
  const { youth } = await parked()
  const [mette] = await here.counsellors()
  const counsellor = await counsellorAt(here.origin, await here.cookieOf(mette!))
  await counsellor.open()
  const { conv } = youth
  expect(await counsellor.wire().ask('queue:putAway', { conv })).toEqual({ ok: false, why: 'not-yours' })
  await counsellor.onDuty(1)
  expect(await counsellor.wire().ask('queue:putAway', { conv })).toEqual({ ok: true, value: null })
  expect(await youth.phase('ended')).toMatchObject({ endedBy: 'counsellor', talked: false })
  expect(await youth.wire().ask('hidden:set', { hidden: true })).toHaveProperty('ok')
})
