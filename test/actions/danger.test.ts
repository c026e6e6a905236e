import { expect, test } from 'vitest'
import { callByBeacon } from '../../server/actions/callByBeacon.ts'
import { youthGone } from '../../server/actions/changeYouth.ts'
import { endConversation } from '../../server/actions/endConversation.ts'
import { leaveByBeacon } from '../../server/actions/leaveByBeacon.ts'
import { seeYouth } from '../../server/actions/tellYouth.ts'
import { joined, onDuty, seated } from '../support/actors.ts'
import { bytes, openDesk } from '../support/desk.ts'

const min = 60_000

test('[DP3] a beacon of a call holds a place for half an hour, and only with the token of its page', async () => {
  const { desk, pass } = await openDesk()
  const [hers, other] = [await joined(desk), await joined(desk)]
  expect(await callByBeacon(desk, hers.conv, hers.token)).toEqual({ ok: true, value: null })
  expect(await callByBeacon(desk, other.conv, hers.token)).toEqual({ ok: false, why: 'gone' })
  expect(await callByBeacon(desk, bytes(16), hers.token)).toEqual({ ok: false, why: 'gone' })
  await youthGone(desk, hers.conv)
  await youthGone(desk, other.conv)
  await pass(29 * min)
  expect(await seeYouth(desk, hers.conv)).toMatchObject({ phase: 'waiting' })
  expect(await seeYouth(desk, other.conv)).toMatchObject({ phase: 'ended' })
  await pass(2 * min)
  expect(await seeYouth(desk, hers.conv)).toMatchObject({ phase: 'ended' })
})

test('[DP3] a beacon of a call holds a talk for half an hour, and nothing that is over', async () => {
  const { desk, pass } = await openDesk()
  const counsellor = await onDuty(desk)
  const youth = await joined(desk)
  await seated(desk, counsellor, youth.conv)
  // The page went first: it can be out of view before its last word arrives.
  await youthGone(desk, youth.conv)
  await callByBeacon(desk, youth.conv, youth.token)
  await pass(29 * min)
  expect(await seeYouth(desk, youth.conv)).toMatchObject({ phase: 'chat' })
  await endConversation(desk, youth.conv, 'youth')
  expect(await callByBeacon(desk, youth.conv, youth.token)).toEqual({ ok: false, why: 'gone' })
})

test('[DP7] a quick exit from a talk is told to its counsellor, before the end; from the queue to nobody', async () => {
  const { desk, told } = await openDesk()
  const counsellor = await onDuty(desk)
  const [talks, waits] = [await joined(desk), await joined(desk)]
  await seated(desk, counsellor, talks.conv)
  await leaveByBeacon(desk, waits.conv, waits.token)
  expect(told.some(({ notice }) => notice === 'youth:leftQuickly')).toBe(false)
  await leaveByBeacon(desk, talks.conv, 'x'.repeat(43))
  expect(told.some(({ notice }) => notice === 'youth:leftQuickly')).toBe(false)
  await leaveByBeacon(desk, talks.conv, talks.token)
  const notices = told.filter(({ to }) => to === `s:${counsellor.person}`).map(({ notice }) => notice)
  expect(notices.indexOf('youth:leftQuickly')).toBeGreaterThan(-1)
  expect(notices.lastIndexOf('desk:view')).toBeGreaterThan(notices.indexOf('youth:leftQuickly'))
})
