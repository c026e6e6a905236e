import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { watchAlerts } from '../../../../server/actions/alerts/watchAlerts.ts'
import { watchDays } from '../../../../server/actions/alerts/watchDays.ts'
import { backupHealth, backupState } from '../../../../server/actions/backups/backupState.ts'
import { confirmNumber } from '../../../../server/actions/lines/confirmNumber.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { readConfig } from '../../../../server/config.ts'
import { bytes } from '../../../support/service.ts'
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

/** An installation whose setting says eight days. */
const eightDays = (world: Awaited<ReturnType<typeof openAlerting>>): Service => ({ ...world.service, backupOverdueDays: 8 })

test('[ALE34] a backup that is overdue is told once to each line, until there is one; a new installation has the same days', async () => {
  const world = await openAlerting([aReceiverOf({ kinds: ['backup-overdue'] })])
  const { clock, jobs, letters, deliverAll, service } = world
  const days = async (count: number) => {
    clock.pass(count * DAY)
    await watchDays(eightDays(world))
  }
  await days(0)
  await days(7)
  expect(jobs).toEqual([])
  await days(2)
  await days(1)
  expect(jobs.map(({ kind, line }) => [kind, line])).toEqual([['backup-overdue', LINE]])
  await deliverAll()
  expect(letters[0]?.text).toBe('Aabenraa-chatten: Der er ikke taget en sikkerhedskopi i tide. Sig det til dem, der driver systemet.')
  await service.ledger.backupTrace.noteFinished(clock.now)
  await days(8)
  expect(jobs).toHaveLength(1)
  await days(1)
  expect(jobs).toHaveLength(2)
})

test('[ALE34] where nobody set a number of days, as in a demo, nothing is told; the state says so', async () => {
  const world = await openAlerting([aReceiverOf({ kinds: ['backup-overdue'] })])
  await watchDays(world.service)
  world.clock.pass(400 * DAY)
  await watchDays(world.service)
  expect(world.jobs).toEqual([])
  expect(await backupState(world.service)).toEqual({ lastAt: null, overdueDays: null, overdue: false })
  expect(await backupState(eightDays(world))).toEqual({ lastAt: null, overdueDays: 8, overdue: true })
  expect(await backupHealth(eightDays(world))).toEqual({ ok: false, days: null, overdueDays: 8 })
  await world.service.ledger.backupTrace.noteFinished(world.clock.now - 3.5 * DAY)
  expect(await backupHealth(eightDays(world))).toEqual({ ok: true, days: 3, overdueDays: 8 })
})

test('[ALE34] the days are a setting: eight in a real installation, none in a demo, and 0 says never', () => {
  const daysOf = (env: Record<string, string>) => readConfig(env).backupOverdueDays
  expect(daysOf({})).toBeNull()
  expect(daysOf({ BACKUP_OVERDUE_DAYS: '3' })).toBe(3)
  expect(daysOf({ BACKUP_OVERDUE_DAYS: '0' })).toBeNull()
  expect(() => daysOf({ BACKUP_OVERDUE_DAYS: 'a week' })).toThrow(/BACKUP_OVERDUE_DAYS must be a number of days/)
  const real = {
    NODE_ENV: 'production',
    PUBLIC_ORIGINS: 'https://chat.example.dk',
    REDIS_LIVE_URL: `redis://:${bytes(24)}@live:6379`,
    REDIS_LEDGER_URL: `redis://:${bytes(24)}@ledger:6379`,
    SERVER_SECRET: bytes(36),
    ROOT_KEY_FILE: '/keys/root.key',
  }
  expect(daysOf(real)).toBe(8)
})
