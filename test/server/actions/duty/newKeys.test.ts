import { expect, test } from 'vitest'
import { demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { openDesk as takeDesk } from '../../../../server/actions/duty/openDesk.ts'
import { bytes, openService } from '../../../support/service.ts'

const [mette, jonas, noor] = demoCounsellors.map(({ person }) => person) as [string, string, string]

test('[ROS28] a colleague opens the desk in twenty new browsers a day; one more is refused, and those known still open it', async () => {
  const { service, redis, prefix } = await openService()
  const open = async (person: string, pub = bytes(65)) => (await takeDesk(service, person, bytes(12), pub)).ok
  const first = bytes(65)
  expect(await open(mette, first)).toBe(true)
  for (let i = 0; i < 19; i++) expect(await open(mette)).toBe(true)
  expect(await open(mette)).toBe(false)
  expect(await open(mette, first)).toBe(true)
  expect(await open(jonas)).toBe(true)
  const [held] = await redis.keys(`${prefix}*new-kids:${mette}`)
  expect(await redis.pttl(held!)).toBeGreaterThan(86_000_000)
  await redis.del(held!)
  expect(await open(mette)).toBe(true)
})

test('[ROS28] asked at one moment it is twenty all the same, one browser that asks twice counts once, and what came to nothing is given back', async () => {
  const { service } = await openService()
  const open = async (person: string, pub = bytes(65)) => (await takeDesk(service, person, bytes(12), pub)).ok
  const twice = bytes(65)
  expect(await Promise.all([open(mette, twice), open(mette, twice), open(mette, twice)])).toEqual([true, true, true])
  const many = await Promise.all(Array.from({ length: 40 }, () => open(mette)))
  expect(many.filter((ok) => ok)).toHaveLength(19)
  const trail = (await service.ledger.auditTrail()).filter(({ who }) => who === mette).map(({ what }) => what)
  expect(trail.filter((what) => what === 'key-enrolled')).toHaveLength(20)
  expect(trail.filter((what) => what === 'key-refused')).toHaveLength(1)
  // Two colleagues with one key: whoever comes second has used up nothing.
  const [one, others] = [bytes(65), bytes(65)]
  const both = await Promise.all([open(jonas, one), open(noor, one)])
  expect(both.filter((ok) => ok)).toHaveLength(1)
  const second = both[0] ? noor : jonas
  expect(await Promise.all(Array.from({ length: 20 }, () => open(second)))).not.toContain(false)
  expect(await open(second, others)).toBe(false)
})
