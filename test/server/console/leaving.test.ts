import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownHelp } from '../../../server/actions/lines/shownHelp.ts'
import { alwaysTo } from '../../../shared/settings/overflow.ts'
import { line as id, opened } from '../actions/figures/freezing.ts'
import { command, folder, sealedAnew, sealedText, source, target } from './aLineFile.ts'

const isRead = ({ row, name }: Record<string, unknown>) => row === 'person' || (row === 'thing' && name === 'dutyPlans')
/** The receivers of alerts as an import leaves them. */
const switchedOff = (row: Record<string, unknown>) =>
  row.name === 'alertReceivers' ? { ...row, text: (row.text as string).replace('"active":true', '"active":false') } : row
const aBridge = (field: string, part: object = {}) => ({
  ...{ row: 'thing', name: 'bridges', field },
  text: JSON.stringify({
    ...{ name: 'Lise', place: 'Her', when: 'Tirsdag', say: 'Hej', owner: 'Lise', agreedOn: '2026-11-01' },
    id: field,
    line: id,
    version: 1,
    ...part,
  }),
})
const earlierElsewhere = (number: object) => {
  const { earlier: _, ...now } = number as { earlier?: object }
  return { row: 'number', number: { ...now, earlier: { ...now, regionLines: ['faxe'] } } }
}
const kindsOf = (rows: Record<string, unknown>[]) => new Set(rows.map(({ row }) => row))

test('[INS18] an export holds what is of the line, and nothing of another', async () => {
  const { rows, text } = await source()
  for (const kind of [
    'line',
    'person',
    'number',
    'offer',
    'fact',
    'confirmation',
    'off',
    'leader',
    'thing',
    'themes',
    'periods',
    'publication',
    'month',
    'report-text',
    'frozen-report',
    'audit',
  ])
    expect(kindsOf(rows), kind).toContain(kind)
  expect(rows.filter(({ row }) => row === 'publication')).toHaveLength(13)
  expect(text).not.toMatch(/faxe|ishoej|ungeraadgivningen"/)
})

test('[INS19] no secret, no sign-in name, no running sum and nobody who is young is in it, and it is its owner’s alone', async () => {
  const { text, file, rows } = await source()
  expect(text).not.toMatch(/argon2|passwordHash|ida\.hemmelig|demo\.karin|session|"login"|staff-keys/)
  expect(kindsOf(rows)).not.toContain('settled')
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('[INS20] imported elsewhere and opened, it is exported as the same rows', async () => {
  const from = await source()
  const there = await target(from)
  expect(await command(there, 'import', from.file)).toMatchObject({ ok: true, text: expect.stringContaining('not open yet') })
  expect((await there.ledger.lines.find(id))?.preparing).toBe(true)
  expect(await command(there, 'open', id)).toMatchObject({ ok: true })
  const again = `${from.file}.again`
  await command(there, 'export', id, again)
  const rows = readFileSync(again, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((row) => JSON.parse(row))
  const added = rows.filter(({ row, what }) => row === 'audit' && /^line-(brought|opened)$/.test(what))
  expect(added.map(({ what }) => what)).toEqual(['line-brought', 'line-opened'])
  const [periods] = rows.filter(({ row }) => row === 'periods')
  expect(periods.lost).toBe('2027 2027-Q1')
  periods.lost = null
  // The people stay behind, and their plans with them; the receivers are here, and switched off.
  const before = from.rows.slice(0, -1).filter((row) => !isRead(row))
  expect(rows.filter((row) => !added.includes(row))).toEqual(before.map(switchedOff))
})

test('[INS22] the published tables and the locked report are held to the audit of the new installation', async () => {
  const from = await source()
  const there = await target(from)
  await command(there, 'import', from.file)
  const chain = await there.ledger.publications.chainOf(id)
  expect([chain.brokenAt, chain.publications.length]).toEqual([null, 13])
  expect((await there.ledger.reports.frozenOf(id, 2026))?.docs).not.toBe(null)
  expect(await there.ledger.auditBrokenAt()).toBe(null)
})

test('[INS23] what runs is withheld, and the line is closed', async () => {
  const from = await source()
  const there = await target(from)
  const { text } = await command(there, 'import', from.file)
  expect(text).toContain('not published here, because their sums stayed behind: 2027, 2027-Q1')
  expect(await there.ledger.periods.lostIn(id)).toEqual(['2027', '2027-Q1'])
})

test('[INS21] a byte changed, a part cut off, another version and npm’s own words are refused, and nothing is changed', async () => {
  const from = await source()
  const there = await target(from)
  const head = from.rows[0]!
  const attacks: [string, string][] = [
    [from.text.replace('Et godt år', 'Et godt as'), 'checksum'],
    [from.text.slice(0, -200), 'checksum'],
    [from.text.split('\n').toSpliced(3, 1).join('\n'), 'checksum'],
    ['', 'not a file of'],
    ['{"format":"ungechat-backup","version":1}\n', 'not a file of'],
    [`\n> ungechat@0.1.0 line\n${from.text}`, 'npm run -s'],
    [sealedAnew([{ ...head, version: 3 }, ...from.rows.slice(1, -1)]), 'of version 3'],
  ]
  for (const [text, why] of attacks) {
    const file = join(folder(), 'attacked')
    writeFileSync(file, text)
    expect(await command(there, 'import', file), why).toMatchObject({ ok: false, text: expect.stringContaining(why) })
  }
  expect(await command(there, 'import', join(folder(), 'nothing'))).toMatchObject({
    ok: false,
    text: expect.stringContaining('cannot be read: ENOENT. Say its whole path'),
  })
  expect(await there.ledger.lines.all()).toEqual([])
  expect((await there.ledger.auditTrail()).map(({ what }) => what)).toEqual(['planted'])
})

test('[INS21] a file sealed anew by an attacker is refused where it says what an export cannot say', async () => {
  const from = await source()
  const there = await target(from)
  const [head, ...rest] = from.rows.slice(0, -1)
  const where = (kind: string) => rest.findIndex(({ row }) => row === kind)
  const changed = (kind: string, change: (row: never) => unknown) =>
    rest.toSpliced(where(kind), 1, change(rest[where(kind)] as never) as never)
  const attacks: [unknown[], string][] = [
    [[...rest, rest[0]], 'exactly one line'],
    [[...rest, { row: 'staff', passwordHash: 'x' }], 'nothing that an export holds'],
    [
      changed('number', ({ number }: { number: object }) => ({ row: 'number', number: { ...number, regionLines: ['faxe'] } })),
      'of another line',
    ],
    [changed('publication', ({ text }: { text: string }) => ({ row: 'publication', text: text.replace('0-4', '5') })), 'were changed'],
    [rest.toSpliced(where('publication') + 12, 1), 'do not end as its audit says'],
    [[...rest, { row: 'audit', at: 1, who: 'x', what: 'published', about: 'faxe abc' }], 'of another line'],
    [[...rest, { row: 'audit', at: 1, who: 'x', what: 'line-removed', about: id }], 'of another line'],
    [[...rest, { row: 'confirmation', confirmation: { id: '112', print: 'x', by: 'x', on: '2026-01-01', demo: false } }], 'does not hold'],
    [changed('report-text', (row: object) => ({ ...row, text: '{}' })), 'nothing that an export holds'],
    [changed('thing', (row: object) => ({ ...row, field: 'faxe' })), 'of another line'],
    [[...rest, { row: 'thing', name: 'staff', field: 'x', text: '{}' }], 'nothing that an export holds'],
    [[...rest, { row: 'thing', name: '__proto__', field: 'x', text: '{}' }], 'nothing that an export holds'],
    [[...rest, aBridge('own-x', { line: 'faxe' })], 'of another line'],
    [[...rest, aBridge('own-x', { say: 'x'.repeat(10_000) })], 'of another line'],
    [[...rest, ...Array.from({ length: 40 }, (_, at) => aBridge(`own-${at}`))], 'more than 40 of "bridges"'],
    [[...rest, ...rest.filter(({ row }) => row === 'leader')], 'more than one row "leader"'],
    [[...rest, { row: 'off', off: { id: '112', marks: [{ line: 'faxe', by: 'x', at: 1 }], everywhere: true } }], 'of another line'],
    [[...rest, { row: 'audit', at: 1, who: 'x', what: 'plan-changed', about: 'faxe duty 1' }], 'of another line'],
    [changed('number', ({ number }: { number: object }) => earlierElsewhere(number)), 'of another line'],
    [changed('fact', ({ fact, ...row }: { fact: object }) => ({ ...row, fact: { ...fact, text: 1 } })), 'cannot be read'],
  ]
  for (const [rows, why] of attacks) {
    const file = join(folder(), 'attacked')
    writeFileSync(file, sealedAnew([head, ...rows]))
    expect(await command(there, 'import', file), why).toMatchObject({ ok: false, text: expect.stringContaining(why) })
  }
  expect(await there.ledger.lines.all()).toEqual([])
})

test('[INS21] a key that would reach into every object is refused, wherever it stands', async () => {
  const from = await source()
  const there = await target(from)
  const lines = from.text.trimEnd().split('\n')
  const at = lines.findIndex((line) => line.startsWith('{"row":"month"'))
  const attacked = lines[at]!.replace('"sums":{', '"sums":{"__proto__":1,')
  expect(attacked).not.toBe(lines[at])
  const rows = [...lines.slice(0, at), attacked, ...lines.slice(at + 1, -1)]
  const file = join(folder(), 'attacked')
  writeFileSync(file, sealedText(rows))
  expect(await command(there, 'import', file)).toMatchObject({ ok: false, text: expect.stringContaining('nothing that an export holds') })
})

test('[INS29] a file of version 1 is still read', async () => {
  const from = await source()
  const there = await target(from)
  const [head, ...rest] = from.rows.slice(0, -1)
  const old = rest.filter(({ row }) => row !== 'thing' && row !== 'off')
  const people = old.map((row) => (row.row === 'person' ? { row: 'person', person: row.person, name: row.name } : row))
  const file = join(folder(), 'old')
  writeFileSync(file, sealedAnew([{ ...head, version: 1 }, ...people]))
  expect(await command(there, 'import', file)).toMatchObject({ ok: true })
  expect(await there.ledger.bridges.all()).toEqual([])
})

test('[INS30] what leaves for reading is not taken up, receivers are switched off, and no other line loses a number', async () => {
  const from = await source()
  const there = await target(from)
  const { text } = await command(there, 'import', from.file)
  expect(text).toContain('receivers of alerts are here and switched off')
  expect((await there.ledger.plans.of({ line: id, kind: 'duty' })).size).toBe(0)
  expect((await there.ledger.alertReceivers.of(id)).receivers.map(({ active }) => active)).toEqual([false])
  expect((await there.ledger.bridges.all()).map(({ name }) => name)).toEqual(['Lise'])
  expect((await there.ledger.lineChanges.read(id))?.changes).toHaveLength(1)
  const seen = async (on: string[]) => (await shownHelp({ ledger: there.ledger }, { demo: true, on })).numbers.map((one) => one.id)
  expect(await seen([id])).not.toContain('boernetelefonen')
  expect(await seen([])).toContain('boernetelefonen')
})

test('[INS21] a huge file is read no further than the largest one may be', async () => {
  const from = await opened()
  const there = await target(from)
  expect(await command(there, 'import', '/dev/zero')).toMatchObject({ ok: false, text: expect.stringContaining('larger than 64 MB') })
})

test('[INS22] a line, a path or a number that is there already is refused, and another path helps', async () => {
  const from = await source()
  const there = await target(from)
  const faxe = (await from.service.ledger.lines.find('faxe'))!
  await there.ledger.lines.put({ ...faxe, path: '/a', overflow: alwaysTo() })
  expect(await command(there, 'import', from.file)).toMatchObject({
    ok: false,
    text: expect.stringContaining('The path /a belongs to faxe here'),
  })
  expect(await command(there, 'import', from.file, '--path', '/aabenraa')).toMatchObject({
    ok: false,
    text: expect.stringContaining('1 to 3 small letters'),
  })
  const doctor = (await from.service.ledger.helpNumbers.all()).find((one) => one.id === 'laegevagt-syddanmark')!
  await there.ledger.helpNumbers.put([{ ...doctor, call: '12 34 56 78', regionLines: ['faxe'] }])
  expect(await command(there, 'import', from.file, '--path', '/b')).toMatchObject({
    ok: false,
    text: expect.stringContaining('with other words'),
  })
  await there.ledger.helpNumbers.put([{ ...doctor, regionLines: ['faxe'] }])
  expect(await command(there, 'import', from.file, '--path', '/b')).toMatchObject({ ok: true })
  expect((await there.ledger.helpNumbers.all()).find((one) => one.id === doctor.id)?.regionLines).toEqual(['faxe', id])
  expect((await there.ledger.lines.find(id))?.path).toBe('/b')
  expect(await command(there, 'import', from.file, '--path', '/c')).toMatchObject({
    ok: false,
    text: expect.stringContaining(`There is a line ${id} here already`),
  })
  expect(await command(from.service, 'export', 'nowhere', `${from.file}.x`)).toMatchObject({
    ok: false,
    text: expect.stringContaining('no such line'),
  })
})
