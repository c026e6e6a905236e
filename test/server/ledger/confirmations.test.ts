import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { offers } from '../../../seeds/offers.ts'
import { shownHelp } from '../../../server/actions/lines/shownHelp.ts'
import { backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { type Confirmation, printOf } from '../../../server/ledger/confirmations.ts'
import { type Ledger, openLedger } from '../../../server/ledger/ledger.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { openCutLine } from '../../support/servers/cutLine.ts'
import { OPEN_AT, openLedgerClient } from '../../support/service.ts'
import { openPlanted } from './open.ts'

const by = { who: 'somebody', now: OPEN_AT }
const entry = offers.find(({ id }) => id === 'ungeraadgivningen-ishoej')!
const given = (of: Parameters<typeof printOf>[0], change: Partial<Confirmation> = {}): Confirmation => ({
  id: of.id,
  print: printOf(of),
  by: 'somebody',
  on: '2026-11-19',
  demo: false,
  ...change,
})
const places = async (ledger: Ledger, demo = false) => (await shownHelp({ ledger }, { demo })).offers.map(({ id }) => id)

test('[HEL21] who confirmed or withdrew what is in the audit trail, and a backup carries the confirmations', async () => {
  const { ledger, client, prefix } = await openPlanted()
  await ledger.confirmations.confirm(given(entry), by)
  await ledger.confirmations.confirm(given(helpNumbers[0]!), by)
  expect(await ledger.confirmations.withdraw('112', by)).toBe('withdrawn')
  expect(await ledger.confirmations.withdraw('112', by)).toBe('none')
  const said = (await ledger.auditTrail()).filter(({ what }) => what.startsWith('number-'))
  expect(said.map(({ what, about, who, at }) => [what, about, who, at])).toEqual([
    ['number-confirmed', entry.id, 'somebody', OPEN_AT],
    ['number-confirmed', '112', 'somebody', OPEN_AT],
    ['number-withdrawn', '112', 'somebody', OPEN_AT],
  ])
  expect(await ledger.auditBrokenAt()).toBe(null)
  const there = ownPrefix()
  await restoreRows(client, there, backupRowsOf(backupText(await backupRows(client, prefix, OPEN_AT))), { overwrite: false, now: OPEN_AT })
  const restored = openLedger(client, there)
  onTestFinished(() => restored.close())
  expect(await places(restored)).toEqual([entry.id])
})

test('[NUM34] of more people than are kept the oldest checks stay, and a row of an older program is read', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const old = given(entry, { by: 'p0' })
  await client.hSet(`${prefix}:confirmations`, entry.id, JSON.stringify({ ...given(entry, { by: 'p1' }), before: old }))
  for (let n = 2; n < 30; n++)
    await ledger.confirmations.confirm(given(entry, { by: `p${n}`, on: `2026-11-${String(n).padStart(2, '0')}` }), by)
  const [standing] = await ledger.confirmations.all()
  expect(standing?.by).toBe('p29')
  expect(standing?.before?.map((one) => one.by)).toEqual(Array.from({ length: 20 }, (_, n) => `p${n}`))
  await ledger.confirmations.withdraw(entry.id, by, null, false)
  expect((await ledger.confirmations.all())[0]?.by).toBe('p19')
})

test('[HEL17] a confirmation holds for exactly what was said then', async () => {
  const { ledger } = await openPlanted()
  await ledger.confirmations.confirm(given(entry), by)
  await ledger.confirmations.confirm(given(helpNumbers[0]!), by)
  expect(await places(ledger)).toEqual([entry.id])
  await ledger.offers.put([{ ...entry, contacts: [{ ...entry.contacts[0]!, value: '51 50 44 42' }] }])
  expect(await places(ledger)).toEqual([])
  await ledger.helpNumbers.put([{ ...helpNumbers[0]!, what: { da: 'Noget andet', en: 'Something else' } }])
  const { numbers } = await shownHelp({ ledger }, { demo: false })
  expect(numbers.find(({ id }) => id === '112')?.checked).toBe(null)
})

test('[HEL19] what an invented person of a demo confirmed counts in a demo alone', async () => {
  const { ledger } = await openPlanted()
  await ledger.confirmations.confirm(given(entry, { demo: true }), by)
  expect(await places(ledger, true)).toEqual([entry.id])
  expect(await places(ledger, false)).toEqual([])
})

test('[HEL16] a place that can be reached in no way is not shown, even where a confirmation stands', async () => {
  const { ledger } = await openPlanted()
  const kombas = offers.find(({ id }) => id === 'kombas')!
  await ledger.confirmations.confirm(given(kombas), by)
  expect(await places(ledger)).toEqual([])
})

test.each([0, 150])(
  '[HEL22] another process hears of a withdrawal at once: without the ledger it remembers no contact that was taken back, %i ms away',
  async (lateMs) => {
    const { ledger, prefix } = await openPlanted()
    const line = await openCutLine(inject('ledgerUrl'))
    const client = await openLedgerClient(line.url)
    const other = openLedger(client, prefix)
    const ear = await other.hearHelpNews(() => {})
    onTestFinished(async () => {
      ear.close()
      await other.close()
      client.destroy()
      await line.close()
    })
    line.slow(lateMs)
    const read = vi.spyOn(client, 'hGetAll')
    await ledger.confirmations.confirm(given(entry), by)
    expect(await other.confirmations.all()).toHaveLength(1)
    await ledger.confirmations.confirm(given(entry), by)
    await ledger.confirmations.withdraw(entry.id, by)
    // Once for us. The confirmation that stood already is no news; each of the two words reads five things again. Cut before the last of them is
    // read, it rightly remembers nothing at all.
    const answered = () => read.mock.settledResults.filter(({ type }) => type === 'fulfilled')
    await vi.waitFor(() => expect(answered()).toHaveLength(11), { timeout: 10_000, interval: 10 })
    await line.cut()
    await vi.waitFor(() => expect(client.isReady).toBe(false), { timeout: 10_000, interval: 10 })
    expect(await other.confirmations.all()).toEqual([])
  },
)
