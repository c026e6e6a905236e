import { expect, test } from 'vitest'
import type { Desk } from '../../../../server/actions/desk.ts'
import { pageSpeaks } from '../../../../server/actions/queue/pageSpeaks.ts'
import { putAway } from '../../../../server/actions/queue/putAway.ts'
import { seeQueue } from '../../../../server/actions/queue/seeQueue.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'
import { silences, ticketOf } from '../figures/evening.ts'

test('[A25] a counsellor of the line sees a silent ticket as such and may put it away; nobody else may, and no page that has spoken is', async () => {
  const opened = await openDesk()
  const { desk, last } = opened
  const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 }), await onDuty(desk, { seats: 1, nth: 2 })]
  const { person } = team[0]!
  const { conv } = await joined(desk)
  expect(await putAway(desk, person, conv)).toEqual({ ok: false, why: 'not-allowed' })
  await silences(opened, team, conv, 3)
  const entries = async () => (await seeQueue(desk, person)).lines.flatMap((l) => l.entries)
  expect(await entries()).toMatchObject([{ conv, silent: 'parked' }])
  const elsewhere = { ...(await desk.live.shifts.find(person))!, person: bytes(16), lines: ['faxe'] }
  await desk.live.shifts.start(elsewhere)
  expect(await putAway(desk, elsewhere.person, conv)).toEqual({ ok: false, why: 'not-yours' })
  expect(await putAway(desk, bytes(16), conv)).toEqual({ ok: false, why: 'not-yours' })
  expect(await putAway(desk, person, conv)).toEqual({ ok: true, value: null })
  expect(await putAway(desk, person, conv)).toEqual({ ok: true, value: null })
  expect(await seeYouth(desk, conv)).toMatchObject({ phase: 'ended', endedBy: 'counsellor', talked: false })
  expect(last(`s:${person}`, 'queue:view')).toMatchObject({ lines: [{ entries: [] }] })
})

test('[A25] a page that speaks in the very moment it is put away stays', async () => {
  const opened = await openDesk()
  const { desk } = opened
  const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 }), await onDuty(desk, { seats: 1, nth: 2 })]
  const { conv } = await joined(desk)
  await silences(opened, team, conv, 3)
  const end: Desk['live']['seats']['end'] = async (...asked) => {
    await pageSpeaks(desk, conv)
    return desk.live.seats.end(...asked)
  }
  const slow = { ...desk, live: { ...desk.live, seats: { ...desk.live.seats, end } } }
  expect(await putAway(slow, team[0]!.person, conv)).toEqual({ ok: false, why: 'not-allowed' })
  expect((await ticketOf(desk, conv)).phase).not.toBe('ended')
})

test('[A25] a line that closes ends its parked tickets too', async () => {
  const opened = await openDesk()
  const { desk, clock, pass } = opened
  const team = [await onDuty(desk, { seats: 1 }), await onDuty(desk, { seats: 1, nth: 1 }), await onDuty(desk, { seats: 1, nth: 2 })]
  const { conv } = await joined(desk)
  await silences(opened, team, conv, 3)
  const line = (await desk.ledger.lines.find('aabenraa'))!
  await desk.ledger.lines.put({ ...line, closedByHand: { message: { da: 'Lukket', en: 'Closed' }, until: clock.now + 86_400_000 } })
  for (const { person } of team) await desk.live.shifts.end(person)
  await pass(1000)
  expect(await seeYouth(desk, conv)).toMatchObject({ phase: 'ended', endedBy: 'timeout', inQueue: true })
})
