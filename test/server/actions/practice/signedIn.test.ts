import { expect, test } from 'vitest'
import { sessionName, whoIs, whoStands } from '../../../../server/actions/staff/whoIs.ts'
import { bytes, openService } from '../../../support/service.ts'
import { practising } from './practising.ts'

const min = 60_000

test('[PRA72] a shift of practice keeps nobody signed in: unused for fifteen minutes, the session ends, for a request and for an open page', async () => {
  const { service, clock } = await openService()
  const { person } = await practising(service)
  const reference = bytes(32)
  expect(await service.ledger.sessions.make(reference, person, clock.now)).toBe(true)
  const page = [{ session: sessionName(reference), person, watches: false }]
  const from = clock.now
  clock.pass(14 * min)
  expect(await whoStands(service, page)).toEqual([from])
  clock.pass(min)
  expect(await whoStands(service, page)).toEqual([null])
  expect(await whoIs(service, reference)).toBe(null)
})
