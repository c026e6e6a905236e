import { expect, test } from 'vitest'
import type { Staff } from '../../../server/domain/staff.ts'
import { printOf } from '../../../server/ledger/confirmations.ts'
import { numbersCommand } from '../../../server/numbers.ts'
import { bytes, openService } from '../../support/service.ts'

const DAY = 86_400_000
const coordinator = (login: string, line: string, change: Partial<Staff> = {}): Staff => ({
  person: bytes(16),
  login,
  name: 'Karin',
  title: 'koordinator',
  passwordHash: null,
  roles: { [line]: ['coordinator'] },
  langs: ['da'],
  topics: [],
  ages: [],
  active: true,
  demo: false,
  ...change,
})

async function opened() {
  const { service, clock } = await openService()
  await service.ledger.staff.put(coordinator('karin.ishoej', 'ishoej-vallensbaek'))
  await service.ledger.staff.put(coordinator('karin.faxe', 'faxe'))
  await service.ledger.staff.put(coordinator('mads', 'faxe', { roles: { faxe: ['counsellor'] } }))
  const numbers = (...args: string[]) => numbersCommand(service, args, { demo: false })
  const row = async (id: string) => (await numbers('list')).text.split('\n').find((line) => line.includes(`|  ${id}  |`)) ?? ''
  return { service, clock, numbers, row }
}

test('[HEL23] it lists how every number and place stands, confirms and withdraws', async () => {
  const { numbers, row } = await opened()
  expect(await row('112')).toContain('shown, not checked')
  expect(await row('ungeraadgivningen-ishoej')).toMatch(/^not shown: not checked .*call 51 50 44 41.*ishoej-vallensbaek$/)
  expect(await row('kombas')).toContain('not shown: no contact')
  expect(await numbers('confirm', 'ungeraadgivningen-ishoej', '--by', 'Karin.Ishoej')).toEqual({
    ok: true,
    text: 'ungeraadgivningen-ishoej was checked on 2026-11-19 by karin.ishoej. Pages say so from now on.',
  })
  expect(await row('ungeraadgivningen-ishoej')).toContain('checked 2026-11-19 by karin.ishoej')
  expect(await numbers('withdraw', 'ungeraadgivningen-ishoej', '--by', 'karin.ishoej')).toMatchObject({ ok: true })
  expect(await row('ungeraadgivningen-ishoej')).toContain('not shown: not checked')
  const full = await numbers('list', '112')
  expect(full.text).toContain('records: true (politi.dk, Alarm 112, undated)')
  expect(full.text).not.toContain('asks')
})

test('[HEL23] what it does not know is said, with how to use it, and changes nothing', async () => {
  const { numbers } = await opened()
  const before = await numbers('list')
  for (const args of [
    [],
    ['confirm'],
    ['confirm', '112'],
    ['confirm', '112', '--by'],
    ['confirm', '112', '--by', 'a', 'b'],
    ['burn', '112', '--by', 'x'],
  ])
    expect(await numbers(...args)).toEqual({ ok: false, text: expect.stringContaining('npm run numbers') })
  expect(await numbers('confirm', '112', '--by', 'nobody')).toEqual({
    ok: false,
    text: expect.stringContaining('Nobody has that sign-in name'),
  })
  expect(await numbers('confirm', 'nothing', '--by', 'karin.faxe')).toEqual({
    ok: false,
    text: expect.stringContaining('No number or place'),
  })
  expect(await numbers('list', 'nothing')).toMatchObject({ ok: false })
  expect(await numbers('withdraw', '112', '--by', 'karin.faxe')).toEqual({ ok: false, text: 'Nobody has confirmed 112.' })
  expect(await numbers('list')).toEqual(before)
})

test('[HEL16] a place that can be reached in no way cannot be confirmed', async () => {
  const { numbers } = await opened()
  expect(await numbers('confirm', 'klubber-faxe', '--by', 'karin.faxe')).toEqual({
    ok: false,
    text: expect.stringContaining('nothing to confirm'),
  })
})

test('[HEL19] only a coordinator of a line that shows it, and in a real installation nobody invented', async () => {
  const { service, numbers } = await opened()
  const refused = { ok: false, text: expect.stringContaining('is not a coordinator of a line that shows') }
  expect(await numbers('confirm', 'ungeraadgivningen-ishoej', '--by', 'karin.faxe')).toEqual(refused)
  expect(await numbers('confirm', 'rusmiddelcenter-faxe', '--by', 'mads')).toEqual(refused)
  expect(await numbers('confirm', '112', '--by', 'demo.karin')).toEqual(refused)
  expect(await numbersCommand(service, ['confirm', '112', '--by', 'demo.karin'], { demo: true })).toMatchObject({ ok: true })
  await service.ledger.staff.put(coordinator('karin.gone', 'faxe', { active: false }))
  expect(await numbers('confirm', '112', '--by', 'karin.gone')).toEqual(refused)
  // For the whole country any coordinator may say so, and nobody takes back what is not shown to them.
  expect(await numbers('confirm', 'netstof', '--by', 'karin.faxe')).toMatchObject({ ok: true })
  expect(await numbers('withdraw', 'ungeraadgivningen-ishoej', '--by', 'karin.faxe')).toEqual(refused)
})

test('[HEL18] a check is due again after half a year, and where a known change lies between', async () => {
  const { clock, numbers, row } = await opened()
  for (const id of ['112', 'laegevagt-sjaelland']) await numbers('confirm', id, '--by', 'karin.faxe')
  expect(await row('laegevagt-sjaelland')).not.toContain('due again')
  clock.now = Date.parse('2027-01-01T12:00:00+01:00')
  expect(await row('laegevagt-sjaelland')).toContain('due again')
  expect(await row('112')).not.toContain('due again')
  await numbers('confirm', 'laegevagt-sjaelland', '--by', 'karin.faxe')
  expect(await row('laegevagt-sjaelland')).not.toContain('due again')
  clock.now += 184 * DAY
  expect(await row('112')).toContain('due again')
})

test('[HEL17] an entry that was changed since is listed as such', async () => {
  const { service, numbers, row } = await opened()
  await numbers('confirm', '112', '--by', 'karin.faxe')
  const [first] = await service.ledger.helpNumbers.all()
  expect(first?.id).toBe('112')
  await service.ledger.helpNumbers.put([{ ...first!, name: 'Alarm' }])
  expect(printOf({ ...first!, name: 'Alarm' })).not.toBe(printOf(first!))
  expect(await row('112')).toContain('does not count any more')
})
