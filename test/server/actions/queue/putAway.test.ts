import { expect, test } from 'vitest'
import { pageSpeaks } from '../../../../server/actions/queue/pageSpeaks.ts'
import { putAway } from '../../../../server/actions/queue/putAway.ts'
import { seeQueue } from '../../../../server/actions/queue/seeQueue.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { silences, ticketOf } from '../figures/evening.ts'

test('[QUE34] a counsellor of the line sees a silent ticket as such and may put it away; nobody else may, and no page that has spoken is', async () => {
  const opened = await openService()
  const { service, last } = opened
  const team = [
    await onDuty(service, { seats: 1 }),
    await onDuty(service, { seats: 1, nth: 1 }),
    await onDuty(service, { seats: 1, nth: 2 }),
  ]
  const { person } = team[0]!
  const { conv } = await joined(service)
  expect(await putAway(service, person, conv)).toEqual({ ok: false, why: 'not-allowed' })
  await silences(opened, team, conv, 3)
  const entries = async () => (await seeQueue(service, person)).lines.flatMap((l) => l.entries)
  expect(await entries()).toMatchObject([{ conv, silent: 'parked' }])
  const elsewhere = { ...(await service.live.shifts.find(person))!, person: bytes(16), lines: ['faxe'] }
  await service.live.shifts.start(elsewhere)
  expect(await putAway(service, elsewhere.person, conv)).toEqual({ ok: false, why: 'not-yours' })
  expect(await putAway(service, bytes(16), conv)).toEqual({ ok: false, why: 'not-yours' })
  expect(await putAway(service, person, conv)).toEqual({ ok: true, value: null })
  expect(await putAway(service, person, conv)).toEqual({ ok: true, value: null })
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'ended', endedBy: 'counsellor', talked: false })
  expect(last(`s:${person}`, 'queue:view')).toMatchObject({ lines: [{ entries: [] }] })
})

test('[QUE34] a page that speaks in the very moment it is put away stays', async () => {
  const opened = await openService()
  const { service } = opened
  const team = [
    await onDuty(service, { seats: 1 }),
    await onDuty(service, { seats: 1, nth: 1 }),
    await onDuty(service, { seats: 1, nth: 2 }),
  ]
  const { conv } = await joined(service)
  await silences(opened, team, conv, 3)
  const end: Service['live']['seats']['end'] = async (...asked) => {
    await pageSpeaks(service, conv)
    return service.live.seats.end(...asked)
  }
  const slow = { ...service, live: { ...service.live, seats: { ...service.live.seats, end } } }
  expect(await putAway(slow, team[0]!.person, conv)).toEqual({ ok: false, why: 'not-allowed' })
  expect((await ticketOf(service, conv)).phase).not.toBe('ended')
})

test('[QUE34] a line that closes ends its parked tickets too', async () => {
  const opened = await openService()
  const { service, clock, pass } = opened
  const team = [
    await onDuty(service, { seats: 1 }),
    await onDuty(service, { seats: 1, nth: 1 }),
    await onDuty(service, { seats: 1, nth: 2 }),
  ]
  const { conv } = await joined(service)
  await silences(opened, team, conv, 3)
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, closedByHand: { message: { da: 'Lukket', en: 'Closed' }, until: clock.now + 86_400_000 } })
  for (const { person } of team) await service.live.shifts.end(person)
  await pass(1000)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'ended', endedBy: 'timeout', inQueue: true })
})
