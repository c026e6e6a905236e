import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { watchAlerts } from '../../../../server/actions/alerts/watchAlerts.ts'
import { watchDays } from '../../../../server/actions/alerts/watchDays.ts'
import { confirmNumber } from '../../../../server/actions/lines/confirmNumber.ts'
import { aReceiverOf, LINE, openAlerting } from './alerting.ts'

const DAY = 24 * 3600_000

/** The Redis that forgets has restarted. */
async function forgetAll({ redis, prefix }: Awaited<ReturnType<typeof openAlerting>>) {
  for (const key of await redis.keys(`${prefix}:*`)) await redis.del(key)
}

test('[ALE5] a number whose check is half a year old is told once to a line that shows it, until it is checked', async () => {
  const world = await openAlerting([aReceiverOf({ kinds: ['numbers-due'] })])
  const { service, clock, jobs } = world
  const given = { who: demoCoordinator.person, now: clock.now }
  for (const { id } of await service.ledger.confirmations.all()) await service.ledger.confirmations.withdraw(id, given)
  await watchDays(service)
  expect(jobs).toEqual([])
  const check = () => confirmNumber(service, 'boernetelefonen', demoCoordinator, { demo: true })
  expect((await check()).ok).toBe(true)
  clock.pass(180 * DAY)
  await watchDays(service)
  expect(jobs).toEqual([])
  clock.pass(10 * DAY)
  await watchDays(service)
  await watchDays(service)
  expect(jobs.map(({ kind, line }) => [kind, line])).toEqual([['numbers-due', LINE]])
  await check()
  await watchDays(service)
  clock.pass(190 * DAY)
  await watchDays(service)
  expect(jobs).toHaveLength(2)
})

test('[ALE5] what was told stands in the Redis that keeps: another process after a restart of the other one does not tell it again', async () => {
  const world = await openAlerting([aReceiverOf({ kinds: ['numbers-due'] })])
  await confirmNumber(world.service, 'boernetelefonen', demoCoordinator, { demo: true })
  world.clock.pass(200 * DAY)
  await watchAlerts(world.service)
  expect(world.kinds()).toEqual(['numbers-due'])
  await forgetAll(world)
  await watchAlerts(world.service)
  expect(world.jobs).toHaveLength(1)
})

/** A period whose tables are frozen: one is published, one withheld. */
async function frozen({ service, clock }: Awaited<ReturnType<typeof openAlerting>>, publisher: string, period: string) {
  const tables = [
    { publisher, table: 'Q' as const, period, cells: null },
    { publisher, table: 'S' as const, period, cells: [['none', '0-4']] as [string, string][] },
  ]
  expect(await service.ledger.publications.freeze(publisher, tables, new Map(), clock.now, clock.now)).toBe('frozen')
}

test('[ALE6] a table that was withheld in a period that has just ended is told once, also by another process', async () => {
  const world = await openAlerting([aReceiverOf({ kinds: ['withheld'] })])
  await frozen(world, LINE, '2025-Q3')
  await watchDays(world.service)
  expect(world.jobs).toEqual([])
  world.clock.now = Date.parse('2027-01-02T12:00:00Z')
  await frozen(world, LINE, '2026-Q4')
  await Promise.all([watchDays(world.service), watchDays(world.service)])
  await forgetAll(world)
  await watchDays(world.service)
  expect(world.jobs.map(({ kind, line }) => [kind, line])).toEqual([['withheld', LINE]])
})
