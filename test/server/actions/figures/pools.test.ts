import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { joinPool, leavePool, makePool } from '../../../../server/actions/figures/changePools.ts'
import { closeForm } from '../../../../server/actions/figures/closeForm.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { mendForm } from '../../../../server/actions/figures/mendForm.ts'
import { seePublications } from '../../../../server/actions/figures/seePublications.ts'
import { takeBackForm } from '../../../../server/actions/figures/takeBackForm.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { CONSOLE } from '../../../../server/domain/staff.ts'
import { backupRowsOf, backupText } from '../../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../../server/ledger/backup/restoreRows.ts'
import { openLedger } from '../../../../server/ledger/ledger.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { ownPrefix } from '../../../support/ownPrefix.ts'
import { bytes } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'
import { at, leap, NEW_YEAR, shown } from './freezing.ts'
import { faxe, ishoej, name, POOL, pooled } from './pooled.ts'

const mette = demoCounsellors[0]!.person

/** The first days of a year, by a clock that goes on. */
async function go(service: Service, clock: { now: number }, year: number) {
  clock.now = at(`${year}-01-01T00:00:01Z`)
  await freezePeriods(service)
}

test('[DIS87] from New Year on forms and answers of the lines go to the pool, and a line publishes no table of that year', async () => {
  const { service, clock, sums, forms, had, published, names, from } = await pooled()
  expect(from).toBe(2027)
  await forms(faxe, 3)
  expect([await sums(faxe, 'Q', '2026-Q4'), await sums(POOL, 'Q', '2026-Q4')]).toEqual([{ family: 3 }, {}])
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await forms(faxe, 4, { municipality: 'faxe' })
  await forms(ishoej, 8, { topics: ['mental.stress'], municipality: 'ishoej' })
  const answers = { moodChange: 1, gotWhatICameFor: 'yes', wouldComeBack: 'yes', heardFrom: 'school' } as const
  await service.ledger.tallies.countSurvey(faxe, answers, bytes(32), clock.now)
  expect(await sums(POOL, 'Q', '2027')).toEqual({ family: 4, mental: 8 })
  expect(await sums(POOL, 'L', '2027')).toEqual({ faxe: 4, ishoej: 8 })
  expect(await sums(POOL, 'F', '2027')).toEqual({ better: 1 })
  for (const line of [faxe, ishoej]) expect(await sums(line, 'Q', '2027')).toEqual({})
  await had(faxe, '2027-01', 6)
  await had(ishoej, '2027-01', 14)
  await leap(service, clock, '2028-01-01T00:30:00Z')
  expect(await names(faxe)).toBe('2026-Q4,2026')
  expect(await names(POOL)).toBe('2027')
  const all = await published(POOL)
  expect([shown(all, 'Q', '2027', 'mental'), shown(all, 'Q', '2027', 'family')]).toEqual(['5', '0-4'])
  expect(all.find(({ table }) => table === 'L')?.cells?.map(([cell]) => cell)).toEqual(['faxe', 'ishoej', 'vallensbaek'])
  expect((await service.ledger.figures.month(faxe, '2027-01', clock.now)).conversations).toBe(6)
})

test('[DIS87] a line that leaves publishes for itself from New Year on, and the pool goes on with the others', async () => {
  const { service, clock, sums, forms, names } = await pooled()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  expect(await leavePool(service, CONSOLE, POOL, faxe)).toMatchObject({ ok: true, value: { from: 2028 } })
  await forms(faxe, 1)
  expect(await sums(POOL, 'Q', '2027')).toEqual({ family: 1 })
  await leap(service, clock, '2028-01-01T00:30:00Z')
  await forms(faxe, 2)
  await forms(ishoej, 1)
  expect([await sums(faxe, 'Q', '2028-Q1'), await sums(POOL, 'Q', '2028')]).toEqual([{ family: 2 }, { family: 1 }])
  expect([await names(faxe), await names(POOL)]).toEqual(['2026-Q4,2026', '2027'])
})

test('[DIS88] a form counts once, and is taken back from the publisher for which it was counted', async () => {
  const { service, clock, sums } = await pooled()
  const page = bytes(16)
  const form = aForm()
  const end = { endedBy: 'youth' as const, endedAt: at('2026-12-31T22:30:00Z') }
  clock.now = at('2026-12-31T22:55:00Z')
  await service.live.owed.add(mette, { form: form.form, conv: bytes(16), line: faxe, ...end }, clock.now)
  await closeForm(service, mette, form, page)
  const mended = { line: faxe, was: form, now: { ...form, topics: ['mental.stress'], primary: 'mental.stress' } }
  expect(await mendForm(service, page, mended)).toEqual({ ok: true, value: 'counted' })
  clock.now = at('2026-12-31T23:05:00Z')
  // Now the line is in the pool. The form was counted before: it is neither counted again nor taken from the pool.
  await closeForm(service, mette, mended.now, page)
  expect(await mendForm(service, page, mended)).toEqual({ ok: true, value: 'counted' })
  expect(await takeBackForm(service, mette, page, { line: faxe, was: mended.now, ...end })).toEqual({ ok: false, why: 'gone' })
  expect([await sums(faxe, 'Q', '2026-Q4'), await sums(POOL, 'Q', '2027')]).toEqual([{ mental: 1 }, {}])
})

test('[DIS88] what was taken back before New Year and saved after it counts in the pool, and so does a form that was owed across it', async () => {
  const { service, clock, sums } = await pooled()
  const page = bytes(16)
  const [first, late] = [aForm(), aForm({ topics: ['mental.stress'] })]
  const end = { endedBy: 'youth' as const, endedAt: at('2026-12-31T22:30:00Z') }
  clock.now = at('2026-12-31T22:50:00Z')
  for (const { form } of [first, late]) await service.live.owed.add(mette, { form, conv: bytes(16), line: faxe, ...end }, clock.now)
  await closeForm(service, mette, first, page)
  expect(await takeBackForm(service, mette, page, { line: faxe, was: first, ...end })).toEqual({ ok: true, value: 'owed' })
  expect(await sums(faxe, 'Q', '2026-Q4')).toEqual({})
  clock.now = at('2026-12-31T23:10:00Z')
  for (const form of [first, late]) expect(await closeForm(service, mette, form, page)).toEqual({ ok: true, value: 'counted' })
  expect([await sums(faxe, 'Q', '2026-Q4'), await sums(POOL, 'Q', '2027')]).toEqual([{}, { family: 1, mental: 1 }])
  expect(await takeBackForm(service, mette, page, { line: faxe, was: late, ...end })).toEqual({ ok: true, value: 'owed' })
  expect(await sums(POOL, 'Q', '2027')).toEqual({ family: 1 })
})

test('[DIS88] a clock that was put back across New Year counts for the publisher of the year that is not published', async () => {
  const { service, clock, sums, forms } = await pooled()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  clock.now = at('2026-12-31T22:00:00Z')
  await forms(faxe, 1)
  expect([await sums(faxe, 'Q', '2026-Q4'), await sums(POOL, 'Q', '2027')]).toEqual([{}, { family: 1 }])
})

test('[DIS89] in December the conversations of the lines of the next year, together, say how its periods are', async () => {
  const { service, clock, had } = await pooled()
  await go(service, clock, 2027)
  await had(faxe, '2027-03', 20)
  await had(ishoej, '2027-03', 15)
  await leap(service, clock, '2027-12-02T12:00:00Z')
  await freezePeriods(service)
  const { kindIn } = service.ledger.periods
  expect([await kindIn(POOL, 2028), await kindIn(faxe, 2028)]).toEqual(['year', 'none'])
  await leap(service, clock, '2028-11-02T12:00:00Z')
  expect(await leavePool(service, CONSOLE, POOL, ishoej)).toMatchObject({ ok: true })
  await had(faxe, '2028-10', 29)
  await had(ishoej, '2028-10', 40)
  await leap(service, clock, '2028-12-02T12:00:00Z')
  expect([await kindIn(POOL, 2029), await kindIn(ishoej, 2029)]).toEqual(['none', 'year'])
})

test('[DIS89] two processes publish a pool once, and the gate knows the conversations of each line', async () => {
  const { service, beside, clock, forms, had, published } = await pooled()
  await go(service, clock, 2027)
  await forms(ishoej, 20, { municipality: 'ishoej' })
  await had(ishoej, '2027-01', 25)
  await had(faxe, '2027-01', 3)
  await leap(service, clock, '2027-12-31T21:00:00Z')
  clock.now = at('2028-01-01T00:30:00Z')
  await Promise.all([freezePeriods(service), freezePeriods(beside)])
  const all = await published(POOL)
  expect(all).toHaveLength(13)
  expect(shown(all, 'Q', '2027', 'family')).toBe('20')
  // Three conversations: the municipality of that line cannot have been 4.
  expect(all.find(({ table }) => table === 'L')?.cells).toBe(null)
  expect(await service.ledger.publications.chainOf(POOL)).toEqual({ publications: all, brokenAt: null })
})

test('[DIS90] a backup has the pools, and their sums ten forms behind; a restored ledger counts on for the pool', async () => {
  const { service, client, prefix, clock, forms, sums } = await pooled()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await forms(faxe, 12)
  await forms(ishoej, 11)
  expect(await sums(POOL, 'Q', '2027', 'carried')).toEqual({ family: 10 })
  const rows = backupRowsOf(backupText(await backupRows(client, prefix, clock.now)))
  expect(rows.filter((row) => row.row === 'settled' && row.table === 'Q')).toEqual([
    expect.objectContaining({ line: POOL, period: '2027', cells: expect.objectContaining({ family: 10 }) }),
  ])
  const there = ownPrefix()
  await restoreRows(client, there, rows, { overwrite: false, now: clock.now })
  const ledger = openLedger(client, there)
  expect(await ledger.pools.all()).toEqual(await service.ledger.pools.all())
  await ledger.tallies.countForm(faxe, aForm(), clock.now)
  expect(await ledger.tallies.sums(POOL, 'running', 'Q', '2027')).toMatchObject({ family: 11 })
  await ledger.close()
})

test('[DIS91] a coordinator of a line of the pool reads what the pool publishes, for the years of the line only; another one does not', async () => {
  const { service, clock, forms } = await pooled()
  const { person } = demoCoordinator
  const isOf = async (line: LineId) => service.ledger.staff.put({ ...demoCoordinator, roles: { [line]: ['coordinator'] } })
  const seen = async (line: LineId) => {
    await isOf(line)
    const answer = await seePublications(service, person, line)
    if (!answer.ok) throw new Error(answer.why)
    return answer.value
  }
  const years = ({ publications }: Awaited<ReturnType<typeof seen>>) => [
    ...new Set(publications.map((one) => `${one.publisher} ${one.period.slice(0, 4)}`)),
  ]
  expect((await seen(faxe)).together).toMatchObject([{ year: 2027, pool: name, lines: [{ line: 'faxe' }, { line: 'ishoej-vallensbaek' }] }])
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await forms(ishoej, 5)
  expect(await joinPool(service, CONSOLE, POOL, 'aabenraa')).toMatchObject({ ok: true, value: { from: 2028 } })
  await leap(service, clock, '2028-01-01T00:30:00Z')
  const ofFaxe = await seen(faxe)
  expect(years(ofFaxe)).toEqual(['faxe 2026', `${POOL} 2027`])
  expect(ofFaxe.together.map(({ year, lines }) => [year, lines.length])).toEqual([
    [2027, 2],
    [2028, 3],
    [2029, 3],
  ])
  expect(years(await seen('aabenraa'))).toEqual(['aabenraa 2026', 'aabenraa 2027'])
  await isOf('ungeraadgivningen')
  for (const line of [faxe, ishoej, POOL]) expect(await seePublications(service, person, line)).toEqual({ ok: false, why: 'not-allowed' })
  expect(years(await seen('ungeraadgivningen'))).toEqual(['ungeraadgivningen 2026', 'ungeraadgivningen 2027'])
})

test('[DIS92] each change of a pool stands in the audit, and a clock that was put back changes no year that is published', async () => {
  const { service, clock } = await pooled()
  clock.now = NEW_YEAR
  await freezePeriods(service)
  clock.now = at('2026-11-20T12:00:00Z')
  expect(await leavePool(service, CONSOLE, POOL, faxe)).toMatchObject({ ok: true, value: { from: 2028 } })
  expect(await makePool(service, CONSOLE, POOL, name, ['aabenraa', 'ungeraadgivningen'])).toEqual({ ok: false, why: 'taken' })
  expect(await joinPool(service, CONSOLE, POOL, 'nowhere')).toEqual({ ok: false, why: 'gone' })
  const trail = (await service.ledger.auditTrail()).filter(({ what }) => what.startsWith('pool-'))
  expect(trail.map(({ who, what, about }) => [who, what, about])).toEqual([
    ['console', 'pool-made', 'pool.syd faxe ishoej-vallensbaek 2027'],
    ['console', 'pool-changed', 'pool.syd -faxe 2028'],
  ])
})
