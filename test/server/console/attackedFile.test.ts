import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { line as id } from '../actions/figures/freezing.ts'
import { command, folder, sealedAnew, source, target } from './aLineFile.ts'

const audit = (part: object) => ({ row: 'audit', at: 1, who: 'x', what: 'planted', about: '', ...part })

test('[INS32] an entry, a clock or a size that no export has is refused, because every line would be stopped by it', {
  timeout: 60_000,
}, async () => {
  const from = await source()
  const there = await target(from)
  const [head, ...rest] = from.rows.slice(0, -1)
  const ofLine = (change: object) =>
    rest.map((row) => (row.row === 'line' ? { ...row, line: { ...(row.line as object), ...change } } : row))
  const attacks: [unknown[], string][] = [
    [[...rest, audit({ at: 1e300 })], 'nothing that an export holds'],
    [[...rest, audit({ at: -1e300 })], 'nothing that an export holds'],
    [[...rest, audit({ what: 'roles-changed', about: 'x faxe coordinator' })], 'of another line'],
    [[...rest, audit({ what: 'account-made', about: 'x faxe' })], 'of another line'],
    [[...rest, audit({ what: 'campaign-saved', about: 'faxe uge-40' })], 'of another line'],
    [[...rest, audit({ what: 'bridge-removed', about: 'faxe own-1' })], 'of another line'],
    [[...rest, audit({ what: 'number-off', about: 'boernetelefonen faxe' })], 'of another line'],
    [ofLine({ timeZone: 'Mars/Phobos' }), 'time zone'],
    [ofLine({ path: '/was' }), '--path'],
    [ofLine({ name: { da: 'x'.repeat(100_000), en: 'x' } }), 'no form would take'],
    [ofLine({ queueLimit: 1e9 }), 'no form would take'],
  ]
  for (const [rows, why] of attacks) {
    const file = join(folder(), 'attacked')
    writeFileSync(file, sealedAnew([head, ...rows]))
    expect(await command(there, 'import', file), `${why} ${JSON.stringify(rows.at(-1)).slice(0, 80)}`).toMatchObject({
      ok: false,
      text: expect.stringContaining(why),
    })
  }
  expect(await there.ledger.lines.all()).toEqual([])
  expect(id).toBe(head?.line)
})

test('[INS34] an audit entry that is of all lines is in no file, and a file that makes one up is refused', {
  timeout: 60_000,
}, async () => {
  const from = await source()
  const there = await target(from)
  const [head, ...rest] = from.rows.slice(0, -1)
  for (const what of ['restored', 'planted', 'figures-made-up', 'topic-retired', 'topic-brought-back'] as const) {
    const file = join(folder(), 'attacked')
    writeFileSync(file, sealedAnew([head, ...rest, audit({ what, about: id })]))
    expect(await command(there, 'import', file), what).toMatchObject({ ok: false, text: expect.stringContaining('or of all lines') })
    await from.service.ledger.audit('console', what, from.clock.now, id)
  }
  expect((await there.ledger.auditTrail()).map(({ what }) => what)).toEqual(['planted'])
  const again = join(folder(), 'again')
  expect(await command(from.service, 'export', id, again)).toMatchObject({ ok: true })
  expect(readFileSync(again, 'utf8')).toBe(from.text)
})

test('[INS36] what a file says does not work is bounded, and leaves what stands here as it is', { timeout: 60_000 }, async () => {
  const from = await source()
  const prefix = ownPrefix()
  const there = await target(from, prefix)
  const [head, ...rest] = from.rows.slice(0, -1)
  const mark = { line: id, by: 'x', at: 1 }
  const off = (of: string, part: object = {}) => ({ row: 'off', off: { id: of, marks: [mark], everywhere: false, ...part } })
  const file = join(folder(), 'attacked')
  const imported = (...rows: unknown[]) => {
    writeFileSync(file, sealedAnew([head, ...rest, ...rows]))
    return command(there, 'import', file)
  }
  const refused: [unknown[], string][] = [
    [[off('112')], 'of another line'],
    [[off('livslinien', { marks: [mark, { ...mark, by: 'y' }] })], 'of another line'],
    [[off('livslinien', { marks: [] })], 'of another line'],
    [[off('livslinien', { everywhere: true })], 'of another line'],
    [[off('livslinien'), off('livslinien')], 'says twice that "livslinien"'],
  ]
  for (const [rows, why] of refused)
    expect(await imported(...rows), JSON.stringify(rows)).toMatchObject({ ok: false, text: expect.stringContaining(why) })
  const here = { marks: [{ line: 'faxe', by: 'ida', at: 5 }], everywhere: false, checkedAt: 7 }
  const { entriesOff } = ledgerKeys(prefix)
  await from.client.hSet(entriesOff, 'boernetelefonen', JSON.stringify({ ...here, id: 'boernetelefonen' }))
  const ahead = from.clock.now + 86_400_000
  expect(await imported(off('nobody-knows'), off('livslinien', { marks: [{ ...mark, at: ahead }] }))).toMatchObject({ ok: true })
  const kept = await there.ledger.entriesOff.all()
  expect(kept.map((one) => one.id).sort()).toEqual(['boernetelefonen', 'livslinien'])
  expect(kept.find((one) => one.id === 'boernetelefonen')).toMatchObject({ ...here, marks: [here.marks[0], { line: id }] })
  expect(kept.find((one) => one.id === 'livslinien')?.marks).toEqual([{ ...mark, at: from.clock.now }])
})
