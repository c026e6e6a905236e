import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { leaveByBeacon } from '../../../../server/actions/queue/leaveByBeacon.ts'
import { callByBeacon } from '../../../../server/actions/youth/callByBeacon.ts'
import { youthGone } from '../../../../server/actions/youth/changeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000

test('[DAN4] a beacon of a call holds a place for half an hour, and only with the token of its page', async () => {
  const { service, pass } = await openService()
  const [hers, other] = [await joined(service), await joined(service)]
  expect(await callByBeacon(service, hers.conv, hers.token)).toEqual({ ok: true, value: null })
  expect(await callByBeacon(service, other.conv, hers.token)).toEqual({ ok: false, why: 'gone' })
  expect(await callByBeacon(service, bytes(16), hers.token)).toEqual({ ok: false, why: 'gone' })
  await youthGone(service, hers.conv)
  await youthGone(service, other.conv)
  await pass(29 * min)
  expect(await seeYouth(service, hers.conv)).toMatchObject({ phase: 'waiting' })
  expect(await seeYouth(service, other.conv)).toMatchObject({ phase: 'ended' })
  await pass(2 * min)
  expect(await seeYouth(service, hers.conv)).toMatchObject({ phase: 'ended' })
})

test('[DAN4] a beacon of a call holds a talk for half an hour, and nothing that is over', async () => {
  const { service, pass } = await openService()
  const counsellor = await onDuty(service)
  const youth = await joined(service)
  await seated(service, counsellor, youth.conv)
  // The page went first: it can be out of view before its last word arrives.
  await youthGone(service, youth.conv)
  await callByBeacon(service, youth.conv, youth.token)
  await pass(29 * min)
  expect(await seeYouth(service, youth.conv)).toMatchObject({ phase: 'chat' })
  await endConversation(service, youth.conv, 'youth')
  expect(await callByBeacon(service, youth.conv, youth.token)).toEqual({ ok: false, why: 'gone' })
})

test('[PRI6] a quick exit from a talk is told to its counsellor, before the end; from the queue to nobody', async () => {
  const { service, told } = await openService()
  const counsellor = await onDuty(service)
  const [talks, waits] = [await joined(service), await joined(service)]
  await seated(service, counsellor, talks.conv)
  await leaveByBeacon(service, waits.conv, waits.token)
  expect(told.some(({ notice }) => notice === 'youth:leftQuickly')).toBe(false)
  await leaveByBeacon(service, talks.conv, 'x'.repeat(43))
  expect(told.some(({ notice }) => notice === 'youth:leftQuickly')).toBe(false)
  await leaveByBeacon(service, talks.conv, talks.token)
  const notices = told.filter(({ to }) => to === `s:${counsellor.person}`).map(({ notice }) => notice)
  expect(notices.indexOf('youth:leftQuickly')).toBeGreaterThan(-1)
  expect(notices.lastIndexOf('desk:view')).toBeGreaterThan(notices.indexOf('youth:leftQuickly'))
})

test('[PRI7] how the youth left stands beside the form that is owed, for half an hour; said twice it is the same', async () => {
  const { service, pass } = await openService()
  const counsellor = await onDuty(service)
  const [hasty, calm] = [await joined(service), await joined(service)]
  for (const { conv } of [hasty, calm]) await seated(service, counsellor, conv)
  await leaveByBeacon(service, hasty.conv, hasty.token)
  await leaveByBeacon(service, hasty.conv, hasty.token)
  await endConversation(service, calm.conv, 'youth')
  const owed = async () => (await seeDesk(service, counsellor.person))?.owed ?? []
  expect((await owed()).map(({ conv, leftQuickly = false }) => [conv, leftQuickly]).sort()).toEqual(
    [
      [hasty.conv, true],
      [calm.conv, false],
    ].sort(),
  )
  const [{ form } = { form: '' }] = (await owed()).filter(({ conv }) => conv === hasty.conv)
  await pass(31 * min)
  expect((await owed()).map(({ conv, leftQuickly }) => [conv, leftQuickly])).toEqual([
    [null, undefined],
    [null, undefined],
  ])
  expect(await service.live.owed.take(counsellor.person, form, service.now())).toBe(true)
})

test('[PRI7] a form that is taken leaves nothing of how its youth left', async () => {
  const { service, redis, prefix } = await openService()
  const counsellor = await onDuty(service)
  const youth = await joined(service)
  await seated(service, counsellor, youth.conv)
  await leaveByBeacon(service, youth.conv, youth.token)
  const [owed] = (await seeDesk(service, counsellor.person))?.owed ?? []
  expect(await redis.keys(`${prefix}*owed*`)).toHaveLength(4)
  expect(await service.live.owed.take(counsellor.person, owed!.form, service.now())).toBe(true)
  expect(await redis.keys(`${prefix}*owed*`)).toEqual([])
})
