import { expect, test } from 'vitest'
import { demoCounsellors } from '../../seeds/demoTeam.ts'
import { openDesk as takeDesk } from '../../server/actions/openDesk.ts'
import { bytes, openDesk } from '../support/desk.ts'

const [mette, jonas] = [demoCounsellors[0]!.person, demoCounsellors[1]!.person]

test('[AT48] a colleague opens the desk in twenty new browsers a day; one more is refused, and those known still open it', async () => {
  const { desk, redis, prefix } = await openDesk()
  const open = async (person: string, pub = bytes(65)) => (await takeDesk(desk, person, bytes(12), pub)).ok
  const first = bytes(65)
  expect(await open(mette, first)).toBe(true)
  for (let i = 0; i < 19; i++) expect(await open(mette)).toBe(true)
  expect(await open(mette)).toBe(false)
  expect(await open(mette, first)).toBe(true)
  expect(await open(jonas)).toBe(true)
  const [held] = await redis.keys(`${prefix}*new-keys:${mette}`)
  expect(await redis.pttl(held!)).toBeGreaterThan(86_000_000)
  await redis.del(held!)
  expect(await open(mette)).toBe(true)
})
