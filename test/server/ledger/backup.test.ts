import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BackupRow, backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows, inBackups, isRead } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { outcomes, severities } from '../../../shared/closingForm.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'
import { aForm, dump, openPlanted } from './open.ts'

const line = 'aabenraa'
const MINUTE = 60_000
type Open = Awaited<ReturnType<typeof openPlanted>>

const backup = async ({ client, prefix }: Pick<Open, 'client' | 'prefix'>, now = OPEN_AT) =>
  backupText(await backupRows(client, prefix, now))

async function anEvening({ ledger }: Open, now = OPEN_AT) {
  const slotStart = now - (now % (15 * MINUTE))
  await ledger.figures.fold(
    bytes(16),
    [
      { line, event: 'arrived', slotStart, count: 1 },
      { line, event: 'seated', slotStart, count: 1 },
      { line, event: 'wait-10', slotStart, count: 1 },
    ],
    now,
  )
  await ledger.talks.addTalk(line, '2026-11', { minutes: 37, messages: 61, handOvers: 1, endedBy: 'youth' }, bytes(16), now)
  await ledger.tallies.countForm(line, aForm({ severity: 'acute', municipality: 'aabenraa' }), now)
  await ledger.tallies.countSurvey(line, { moodChange: 1, heardFrom: 'ssp' }, bytes(32), now)
  await ledger.sessions.make(bytes(32), bytes(16), now)
  await ledger.links.make(bytes(32), { person: bytes(16), purpose: 'sign-in' }, now)
}

test('[RUN27] two backups one conversation apart are the same bytes, up to the tenth', async () => {
  const here = await openPlanted({ demo: true })
  const before = await backup(here)
  for (let i = 1; i <= 9; i++) {
    await anEvening(here, OPEN_AT + i * MINUTE)
    expect([i, await backup(here, OPEN_AT + i * MINUTE)]).toEqual([i, before])
  }
  await anEvening(here)
  const tenth = await backup(here)
  expect(tenth).not.toBe(before)
  await anEvening(here)
  expect(await backup(here)).toBe(tenth)
})

test('[RUN27] whatever is on one to nine forms, no byte of a backup changes', async () => {
  const here = await openPlanted()
  await Promise.all(Array.from({ length: 20 }, () => here.ledger.tallies.countForm(line, aForm(), OPEN_AT)))
  const before = await backup(here)
  expect(before).toContain('"family":10')
  const form = fc.record({
    topics: fc.uniqueArray(fc.constantFrom('family.divorce', 'mental.anxiety', 'violence.physical', 'peer.friends'), {
      minLength: 1,
      maxLength: 3,
    }),
    severity: fc.constantFrom(...severities),
    outcomes: fc.uniqueArray(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 3 }),
    age: fc.constantFrom('12-14', '15-17', 'under_12', 'unknown'),
    municipality: fc.constantFrom(null, 'aabenraa'),
  })
  for (const given of fc.sample(form, 9)) {
    await here.ledger.tallies.countForm(line, aForm(given as Parameters<typeof aForm>[0]), OPEN_AT) // made of the values it may have
    expect(await backup(here)).toBe(before)
  }
})

test('[RUN27] whatever is counted, mended, taken back or a prank, in whichever period: two backups never differ by one to nine forms', async () => {
  const quarter = 92 * 24 * 3600_000
  const step = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('family.divorce', 'violence.physical', 'noncounselling.test_prank') },
    { weight: 2, arbitrary: fc.constantFrom('mend', 'takeBack') },
    { weight: 1, arbitrary: fc.constant('next period') },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 60 }), async (steps) => {
      const here = await openPlanted()
      const { tallies } = here.ledger
      const page = bytes(16)
      let now = OPEN_AT
      let last = aForm()
      let before = new Map<string, number>()
      for (const one of steps) {
        if (one === 'next period') now += quarter
        else if (one === 'takeBack') await tallies.takeBackForm(line, last, now, page)
        else if (one === 'mend') {
          const mended = { ...last, topics: ['mental.stress'], primary: null }
          if ((await tallies.mendForm(line, last, mended, now, page)) === 'mended') last = mended
        } else {
          last = aForm({ topics: [one] })
          await tallies.countForm(line, last, now, page)
        }
        const after = await formsIn(here, now)
        for (const [period, forms] of after) {
          const more = forms - (before.get(period) ?? 0)
          expect(more === 0 || more >= 10, `${period}: ${more}`).toBe(true)
        }
        before = after
      }
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 60_000)

/** How many forms a backup carries of each period. Each form has one group. */
async function formsIn(here: Awaited<ReturnType<typeof openPlanted>>, now: number): Promise<Map<string, number>> {
  const rows = backupRowsOf(await backup(here, now))
  return new Map(
    rows.flatMap((row) =>
      row.row === 'settled' && row.table === 'Q' ? [[row.period, Object.values(row.cells).reduce((sum, n) => sum + n, 0)] as const] : [],
    ),
  )
}

test('[RUN28] a backup holds no session, link, form number, running sum or quarter of an hour', async () => {
  const here = await openPlanted({ demo: true })
  for (let i = 0; i < 23; i++) await anEvening(here)
  const text = await backup(here)
  const held = await here.dump()
  const never = [...held.keys()].filter((key) => /^(session|sessions|link|form|fold)/.test(key))
  expect(never.length).toBeGreaterThan(20)
  for (const key of never) expect(text).not.toContain(key.split(':').at(-1))
  const rows = backupRowsOf(text)
  expect(new Set(rows.map((one) => one.row))).toEqual(new Set(['hash', 'audit', 'counted', 'settled', 'month']))
  expect(rows).toContainEqual({
    row: 'month',
    line,
    month: '2026-11',
    events: { arrived: 20, seated: 20 },
    waits: { 'wait-10': 20 },
    talks: { conversations: 20, 'ended-youth': 20, handOvers: 20, messages: 1220, minutes: 740 },
  })
  // A month and four weeks that are over are whole.
  const later = backupRowsOf(await backup(here, Date.parse('2027-01-10T12:00:00Z')))
  expect(later).toContainEqual(expect.objectContaining({ row: 'month', events: { arrived: 23, seated: 23 }, waits: { 'wait-10': 23 } }))
  expect(later.map((one) => one.row)).toContain('heat')
})

test('[RUN28] of every key it is decided whether a backup reads it, and it reads no other', () => {
  for (const [name, key] of Object.entries(ledgerKeys('p'))) {
    if (name === 'audit') continue
    const sample =
      typeof key === 'string' ? key : (key as (...parts: string[]) => string)('x', name === 'tally' ? 'carried' : '1', 'x', 'x') // whatever it asks for
    expect([name, isRead(sample.slice(2))]).toEqual([name, inBackups[name as keyof typeof inBackups] !== 'never'])
  }
  for (const sums of ['running', 'settled'] as const) expect(isRead(ledgerKeys('p').tally('x', sums, 'Q', '2026').slice(2))).toBe(false)
})

test('[RUN29] a restored ledger has the same backup, and counts on from the settled sums', async () => {
  const here = await openPlanted({ demo: true })
  for (let i = 0; i < 23; i++) await anEvening(here)
  const text = await backup(here)
  const prefix = ownPrefix()
  await restoreRows(here.client, prefix, backupRowsOf(text), { overwrite: false, now: OPEN_AT })
  const but = (rows: BackupRow[]) => rows.filter((one) => one.row !== 'hash' || one.name !== 'serials')
  expect(but(backupRowsOf(await backup({ client: here.client, prefix })))).toEqual(but(backupRowsOf(text)))

  const there = openLedger(here.client, prefix)
  // A page that has seen a roster must not be shown an older one.
  expect(await there.staffKeys.serial(line)).toBeGreaterThan((await here.ledger.staffKeys.serial(line)) + 100)
  expect(await there.lines.all()).toEqual(await here.ledger.lines.all())
  expect(await there.staff.all()).toEqual(expect.arrayContaining(await here.ledger.staff.all()))
  expect(await there.auditBrokenAt()).toBe(null)
  const q = (which: 'running' | 'settled' | 'carried') => there.tallies.sums(line, which, 'Q', '2026-Q4')
  expect(await q('running')).toMatchObject({ family: 10 })
  await Promise.all(Array.from({ length: 10 }, () => there.tallies.countForm(line, aForm(), OPEN_AT)))
  expect(await q('running')).toMatchObject({ family: 20 })
  expect(await q('settled')).toMatchObject({ family: 20 })
  expect(await q('carried')).toMatchObject({ family: 10 })
  await there.close()
})

test('[RUN35] a file that is cut, changed, of another version, or with a changed audit trail is refused', async () => {
  const here = await openPlanted({ demo: true })
  for (let i = 0; i < 10; i++) await anEvening(here)
  const text = await backup(here)
  const rows = backupRowsOf(text)
  const refused: Record<string, string> = {
    'not a backup': 'hello\n',
    'not a backup ': '',
    'cut short': text.slice(0, -200),
    'cut short ': text.split('\n').slice(0, -3).join('\n'),
    'was changed': text.replace('"mental":', '"mentaI":').replace('"Mette"', '"Marie"').replace('Mette', 'Marie'),
    'version 2': text.replace('"version":1', '"version":2'),
    'audit trail': backupText(rows.map((one) => (one.row === 'audit' ? { ...one, entry: { ...one.entry, who: 'nobody' } } : one))),
    'nothing that a backup holds': backupText([...rows, { row: 'counted', line, family: 'form', count: 13 }]),
  }
  for (const [why, changed] of Object.entries(refused)) expect(() => backupRowsOf(changed)).toThrow(why.trim())
})

test('[RUN33] an installation in use is left as it is unless it is to be replaced, and then nothing of it is left', async () => {
  const from = await openPlanted()
  const rows = backupRowsOf(await backup(from))
  const used = await openPlanted({ demo: true })
  await anEvening(used)
  const before = await dump(used.client, used.prefix)
  await expect(restoreRows(used.client, used.prefix, rows, { overwrite: false, now: OPEN_AT })).rejects.toThrow()
  expect(await dump(used.client, used.prefix)).toEqual(before)
  await restoreRows(used.client, used.prefix, rows, { overwrite: true, now: OPEN_AT })
  expect([...(await used.dump()).keys()]).toEqual([...(await from.dump()).keys()])
  expect(await backup(used)).toBe(await backup(from))
  // One that was only started has nothing to lose.
  const fresh = await openPlanted()
  await restoreRows(fresh.client, fresh.prefix, backupRowsOf(await backup(used)), { overwrite: false, now: OPEN_AT })
})

test('[RUN36] rows that this program could not read are refused before anything is written', async () => {
  const { client, prefix, dump: held } = await openPlanted()
  const before = await held()
  const rows = backupRowsOf(backupText([{ row: 'hash', name: 'lines', fields: { x: '{"id":"x"}' } }]))
  await expect(restoreRows(client, prefix, rows, { overwrite: true, now: OPEN_AT })).rejects.toThrow('"x" among the lines')
  expect(await held()).toEqual(before)
  expect(ledgerKeys(prefix).lines).toBe(`${prefix}:lines`)
})

test.each([
  ['campaigns', 'faxe own-1', { id: 'own-1', line: 'faxe', factor: 1e9 }],
  ['dutyPlans', 'faxe duty 1', { version: 1, at: 1, by: 'x', spans: 'all day' }],
  ['lineChanges', 'faxe', [{ at: 1, by: 'x', before: { overflow: 5 }, after: {} }]],
  ['bridges', 'own-1', { id: 'own-1', line: 'faxe' }],
  ['alertReceivers', 'faxe', { version: 1 }],
] as const)('[RUN36] what a line owns is read before it is restored: %s', async (name, field, row) => {
  const { client, prefix } = await openPlanted()
  const rows = await backupRows(client, prefix, OPEN_AT)
  const attacked = [
    ...rows.filter((one) => !(one.row === 'hash' && one.name === name)),
    { row: 'hash' as const, name, fields: { [field]: JSON.stringify(row) } },
  ]
  await expect(restoreRows(client, prefix, attacked, { overwrite: true, now: OPEN_AT })).rejects.toThrow(`"${field}" among the ${name}`)
})
