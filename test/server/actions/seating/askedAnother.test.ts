import { expect, test } from 'vitest'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'

test('[EV14] a youth who asks for somebody else is told to the counsellor before the view, once, and only out of a talk', async () => {
  const { desk, told } = await openDesk()
  const counsellor = await onDuty(desk)
  const { conv } = await joined(desk)
  await seated(desk, counsellor, conv)
  told.splice(0)
  const next = bytes(16)
  await anotherCounsellor(desk, conv, next)
  await anotherCounsellor(desk, conv, next)
  const heard = told.filter(({ to }) => to === `s:${counsellor.person}`).map(({ notice }) => notice)
  expect(heard.filter((notice) => notice === 'youth:askedAnother')).toHaveLength(1)
  expect(heard.indexOf('desk:view')).toBeGreaterThan(heard.indexOf('youth:askedAnother'))
})
