import { expect, test } from 'vitest'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

test('[TAL33] a youth who asks for somebody else is told to the counsellor before the view, once, and only out of a talk', async () => {
  const { service, told } = await openService()
  const counsellor = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, counsellor, conv)
  told.splice(0)
  const next = bytes(16)
  await anotherCounsellor(service, conv, next)
  await anotherCounsellor(service, conv, next)
  const heard = told.filter(({ to }) => to === `s:${counsellor.person}`).map(({ notice }) => notice)
  expect(heard.filter((notice) => notice === 'youth:askedAnother')).toHaveLength(1)
  expect(heard.indexOf('desk:view')).toBeGreaterThan(heard.indexOf('youth:askedAnother'))
})
