import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { inventedOf, simulateYear } from '../../../server/simulateYear.ts'
import { bytes } from '../../support/service.ts'
import { dump } from '../ledger/open.ts'
import { NOW, openDemoLedger } from './simulated.ts'

const small = { perMonth: 4, seed: 1, years: 1 }
const here = { production: false, now: NOW }
const talk = { minutes: 20, messages: 30, handOvers: 0, endedBy: 'mutual' as const }

test('[FIG59] a demo is filled once, and says from then on, in its backups too, that its figures are invented', async () => {
  const { client, prefix, ledger } = await openDemoLedger()
  expect(await ledger.figures.areMadeUp()).toBe(false)
  expect(await simulateYear(client, prefix, small, here)).toMatchObject({ ok: true })
  expect(await ledger.figures.areMadeUp()).toBe(true)
  expect(await ledger.auditBrokenAt()).toBe(null)
  expect((await ledger.auditTrail()).map(({ what }) => what)).toContain('published')
  expect(await backupRows(client, prefix, NOW)).toContainEqual({ row: 'hash', name: 'madeUp', fields: { faxe: '1' } })
  const after = await dump(client, prefix)
  // [FIG60] A second one changes nothing.
  expect(await simulateYear(client, prefix, { ...small, seed: 2 }, here)).toMatchObject({
    ok: false,
    text: /has its invented years already/,
  })
  expect(await dump(client, prefix)).toEqual(after)
}, 60_000)

test('[FIG59] a real installation, and a demo that has counted a talk, are refused and stay as they are', async () => {
  const { client, prefix, ledger } = await openDemoLedger()
  const refused = async (text: RegExp, production = false) => {
    const before = await dump(client, prefix)
    const answer = await simulateYear(client, prefix, small, { production, now: NOW })
    expect([answer.ok, text.test(answer.text)]).toEqual([false, true])
    expect(await dump(client, prefix)).toEqual(before)
  }
  await refused(/not a demo/, true)
  await ledger.talks.addTalk('faxe', '2026-02', talk, bytes(16), NOW)
  await refused(/has counted talks or forms already/)
  // A real account among the invented ones: somebody works here.
  await ledger.staff.put({ ...demoCoordinator, person: bytes(16), login: 'karin', demo: false })
  await refused(/not a demo/)
})

test('[FIG59] a ledger without accounts is no demo', async () => {
  const { client, prefix } = await openDemoLedger()
  expect(await simulateYear(client, `${prefix}-empty`, small, here)).toMatchObject({ ok: false })
  expect((await dump(client, `${prefix}-empty`)).size).toBe(0)
})

test('[FIG59] the command takes four sizes, a seed and up to ten years, and nothing else', () => {
  expect(inventedOf(['--per-month', '30'])).toEqual({ perMonth: 30, seed: 1, years: 1, into: null })
  expect(inventedOf(['--per-month', '300', '--seed', '9', '--years', '10', '--into', 'new'])).toEqual({
    perMonth: 300,
    seed: 9,
    years: 10,
    into: 'new',
  })
  for (const wrong of [
    [],
    ['--per-month', '31'],
    ['--per-month', '4', '--years', '0'],
    ['--per-month', '4', '--years', '11'],
    ['--per-month', '4', '--seed', 'x'],
    ['4'],
  ])
    expect(inventedOf(wrong)).toBe(null)
})
