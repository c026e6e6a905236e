import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCounsellors } from '../../../seeds/demoTeam.ts'
import { closeForm } from '../../../server/actions/figures/closeForm.ts'
import { mendForm } from '../../../server/actions/figures/mendForm.ts'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import type { ClosingForm } from '../../../shared/closingForm.ts'
import { openLives } from '../../support/lives.ts'
import { bytes, OPEN_AT, openService } from '../../support/service.ts'
import { aForm, openPlanted } from './open.ts'

const line = 'aabenraa'
const mette = demoCounsellors[0]!.person
const prank = { topics: ['noncounselling.test_prank'], primary: 'noncounselling.test_prank' }

/** One form, saved by a page, and what may be asked about it. */
async function aSavedForm(given: Partial<ClosingForm> = {}) {
  const { service, prefix } = await openService()
  const form = aForm(given)
  const page = bytes(16)
  await service.live.owed.add(mette, { form: form.form, conv: bytes(16), line, endedBy: 'mutual', endedAt: OPEN_AT }, OPEN_AT)
  await closeForm(service, mette, form, page)
  const sums = async (table: 'Q' | 'S' | 'A' | 'O' | 'TA' | 'Qd', which: 'running' | 'settled' = 'running') => {
    const held = await service.ledger.tallies.sums(line, which, table, ['A', 'TA', 'Qd'].includes(table) ? '2026' : '2026-Q4')
    return Object.fromEntries(Object.entries(held).filter(([, n]) => n !== 0))
  }
  const mend = (now: Partial<ClosingForm>, was: ClosingForm = form, by = page) =>
    mendForm(service, by, { line, was, now: { ...form, ...now } })
  const others = async (n: number) => {
    await Promise.all(
      Array.from({ length: n }, () => service.ledger.tallies.countForm(line, aForm({ topics: ['violence.physical'] }), OPEN_AT)),
    )
  }
  return { service, prefix, form, page, sums, mend, others }
}
const counted = { ok: true, value: 'counted' }
const gone = { ok: false, why: 'gone' }
const otherwise = { ok: false, why: 'out-of-order' }

test('[FOR20] set right, a form counts where it belongs and nowhere else; sent again it changes nothing', async () => {
  const { form, sums, mend, others } = await aSavedForm()
  await others(3)
  const now = {
    topics: ['mental.self_harm', 'school_work.absence'],
    primary: 'mental.self_harm',
    severity: 'acute' as const,
    outcomes: ['bridged' as const],
    age: '12-14' as const,
  }
  expect(await mend(now)).toEqual(counted)
  expect(await mend(now)).toEqual(counted)
  await Promise.all([mend(now), mend(now)])
  expect(await sums('Q')).toEqual({ mental: 1, school_work: 1, violence: 3 })
  expect(await sums('Qd')).toEqual({ 'school_work.absence': 1, 'violence.physical': 3 })
  expect(await sums('A')).toEqual({ '12-14': 1, '15-17': 3 })
  expect(await sums('TA')).toEqual({ 'mental|12-14': 1, 'school_work|12-14': 1, 'violence|15-17': 3 })
  expect(await sums('O')).toEqual({ bridged: 1, listened: 3 })
  expect(await sums('S')).toEqual({ concern_or_acute: 1 })
  // And back, from what it is now.
  expect(await mend({}, { ...form, ...now })).toEqual(counted)
  expect(await sums('Q')).toEqual({ family: 1, violence: 3 })
  expect(await sums('S')).toEqual({})
})

test('[FOR20] a ledger that restarted in between has it set right anew; one that cannot hold it does not say so', async () => {
  const { service, form, page, sums } = await aSavedForm()
  let asked = 0
  const shaken = {
    ...service,
    ledger: { ...service.ledger, snapshotHeld: async () => (asked++ === 0 ? ('restarted' as const) : ('held' as const)) },
  }
  const now = { ...form, severity: 'acute' as const }
  expect(await mendForm(shaken, page, { line, was: form, now })).toEqual(counted)
  expect(asked).toBe(2)
  expect(await sums('S')).toEqual({ concern_or_acute: 1 })
  const blind = { ...service, ledger: { ...service.ledger, snapshotHeld: async () => 'snapshots-off' as const } }
  expect(await mendForm(blind, page, { line, was: now, now: form })).toEqual({ ok: false, why: 'failed' })
})

test('[FOR24] sent again after its ten settled, since the answer was lost, it is told as set right: that is what stands', async () => {
  const { form, sums, mend, others } = await aSavedForm()
  expect(await mend({ severity: 'acute' })).toEqual(counted)
  await others(35)
  expect(await sums('S', 'settled')).toEqual({ concern_or_acute: 1 })
  expect(await Promise.all([mend({ severity: 'acute' }), mend({ severity: 'acute' })])).toEqual([counted, counted])
  // What it was before is no longer what stands, and neither is what was never saved.
  expect(await mend({ age: '12-14' })).toEqual(otherwise)
  expect(await mend({ age: '12-14' }, { ...form, severity: 'acute' })).toEqual(gone)
  expect(await sums('S')).toEqual({ concern_or_acute: 1 })
})

test('[FOR24] so it is where setting it right made the tenth form, and the ten settled with it', async () => {
  const { form, sums, mend, others } = await aSavedForm(prank)
  await others(9)
  const now = { topics: ['family.divorce'], primary: 'family.divorce' }
  expect(await Promise.all([mend(now), mend(now), mend(now)])).toEqual([counted, counted, counted])
  await others(3)
  expect(await mend(now)).toEqual(counted)
  expect(await mend({ topics: ['family.divorce'], primary: 'family.divorce', age: '12-14' }, { ...form, ...now })).toEqual(gone)
  expect(await sums('Q')).toEqual({ violence: 12, family: 1 })
  expect(await sums('Q', 'settled')).toEqual({ violence: 9, family: 1 })
})

test.each([
  ['a form that counts', {}],
  ['a form about nothing that is published', prank],
])('[FOR25] two that differ, at one moment: one stands, and only that one is told so: %s', async (_, given) => {
  const { service, form, page, sums, prefix } = await aSavedForm(given)
  const client = await connectLedger(inject('ledgerUrl'))
  const elsewhere = openLedger(client, prefix)
  onTestFinished(async () => {
    await elsewhere.close()
    await client.close()
  })
  // A second process, on the same Redis.
  const desks = [service, { ...service, ledger: elsewhere }]
  const ages = ['12-14', '15-17', '18-20', '21-25', 'under_12'] as const
  const nows = ages.map((age): ClosingForm => ({ ...form, topics: ['school_work.absence'], primary: 'school_work.absence', age }))
  const told = await Promise.all([...nows, ...nows].map((now, i) => mendForm(desks[i % 2]!, page, { line, was: form, now })))
  // Each was asked for twice, at either process: both are told the same.
  expect(told.slice(0, 5)).toEqual(told.slice(5))
  const won = told.slice(0, 5).flatMap((one, i) => (one.ok ? [i] : []))
  expect(won).toHaveLength(1)
  expect(told.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 8 }, () => otherwise))
  const age = nows[won[0]!]!.age
  expect(await sums('Q')).toEqual({ school_work: 1 })
  expect(await sums('A')).toEqual({ [age === 'under_12' ? 'outer' : age]: 1 })
  // From what stands it goes on.
  expect(await mendForm(service, page, { line, was: nows[won[0]!]!, now: form })).toEqual(counted)
})

test('[FOR21] another page, another form than was saved, and another line change nothing', async () => {
  const { service, form, page, sums, mend } = await aSavedForm()
  const before = [await sums('Q'), await sums('A')]
  expect(await mend({ severity: 'acute' }, form, bytes(16))).toEqual(otherwise)
  expect(await mend({ severity: 'acute' }, { ...form, age: '12-14' })).toEqual(otherwise)
  expect(await mendForm(service, page, { line: 'faxe', was: form, now: { ...form, severity: 'acute' } })).toEqual(otherwise)
  expect(await mend({ form: bytes(16) })).toEqual({ ok: false, why: 'malformed' })
  expect(await mend({ topics: ['family.invented'], primary: 'family.invented' })).toEqual({ ok: false, why: 'malformed' })
  expect(await mend({ municipality: 'faxe' })).toEqual({ ok: false, why: 'malformed' })
  expect([await sums('Q'), await sums('A')]).toEqual(before)
})

test('[FOR21] once its ten are settled a form stands, also the tenth itself, and one saved by no page at all', async () => {
  const early = await aSavedForm()
  await early.others(8)
  expect(await early.mend({ severity: 'acute' })).toEqual(counted)
  await early.others(1)
  expect(await early.sums('S', 'settled')).toEqual({ concern_or_acute: 1 })
  expect(await early.mend({}, { ...early.form, severity: 'acute' })).toEqual(gone)
  expect(await early.sums('S')).toEqual({ concern_or_acute: 1 })

  const { ledger } = await openPlanted()
  await Promise.all(Array.from({ length: 9 }, () => ledger.tallies.countForm(line, aForm(), OPEN_AT)))
  const [tenth, page] = [aForm(), bytes(16)]
  await ledger.tallies.countForm(line, tenth, OPEN_AT, page)
  expect(await ledger.tallies.mendForm(line, tenth, { ...tenth, severity: 'acute' }, OPEN_AT, page)).toBe('settled')
  const pageless = aForm()
  await ledger.tallies.countForm(line, pageless, OPEN_AT)
  expect(await ledger.tallies.mendForm(line, pageless, { ...pageless, severity: 'acute' }, OPEN_AT, page)).toBe('settled')
})

test('[FOR21] when its period is over a form stands, whether or not another has begun the next', async () => {
  const { ledger } = await openPlanted()
  const newYear = Date.parse('2027-01-01T00:00:00+01:00')
  const [form, page] = [aForm(), bytes(16)]
  await ledger.tallies.countForm(line, form, newYear - 60_000, page)
  const mend = () => ledger.tallies.mendForm(line, form, { ...form, severity: 'acute' }, newYear + 60_000, page)
  expect(await mend()).toBe('settled')
  await ledger.tallies.countForm(line, aForm(), newYear + 30_000)
  expect(await mend()).toBe('settled')
  expect(await ledger.tallies.sums(line, 'running', 'S', '2026-Q4')).toEqual({ concern_or_acute: 0 })
})

test('[FOR22] while it may be set right its number holds a salted hash, and no other key changes', async () => {
  const { ledger, dump, client, prefix } = await openPlanted()
  const [form, page] = [aForm({ severity: 'acute' }), bytes(16)]
  await ledger.tallies.countForm(line, form, OPEN_AT, page)
  const naming = [...(await dump())].filter(([name, held]) => `${name} ${held}`.includes(form.form))
  expect(naming.map(([name]) => name)).toEqual([`form:${form.form}`])
  expect(naming[0]![1]).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify([...(await dump())])).not.toContain(page)
  // The same form of another page reads otherwise: nobody can try out what it was.
  const twin = { ...form, form: bytes(16) }
  await ledger.tallies.countForm(line, twin, OPEN_AT, bytes(16))
  expect(await client.get(`${prefix}:form:${twin.form}`)).not.toBe(naming[0]![1])
  const livesOf = openLives((key) => client.pTTL(key))
  const life = await client.pTTL(`${prefix}:form:${form.form}`)
  await ledger.tallies.mendForm(line, form, { ...form, age: '12-14' }, OPEN_AT, page)
  const { least, most } = await livesOf(`${prefix}:form:${form.form}`)
  expect(least).toBeLessThanOrEqual(life)
  expect(most).toBeGreaterThanOrEqual(life - 10)
})

test('[FOR23] a prank that was a talk counts, a talk that was a prank does not, and settled sums go by tens', async () => {
  const { service, form, sums, mend, others } = await aSavedForm(prank)
  await others(9)
  const now = { topics: ['family.divorce'], primary: 'family.divorce' }
  expect(await sums('Q')).toEqual({ violence: 9 })
  // The tenth that counts: all ten settle.
  expect(await mend(now)).toEqual(counted)
  expect(await sums('Q')).toEqual({ violence: 9, family: 1 })
  expect(await sums('Q', 'settled')).toEqual({ violence: 9, family: 1 })

  const talk = await aSavedForm()
  await talk.others(2)
  expect(await talk.mend(prank)).toEqual(counted)
  expect(await talk.mend(prank)).toEqual(counted)
  expect(await talk.sums('Q')).toEqual({ violence: 2 })
  await talk.others(7)
  expect(await talk.sums('Q', 'settled')).toEqual({})
  await talk.others(1)
  expect(await talk.sums('Q', 'settled')).toEqual({ violence: 10 })
  expect(form.form).not.toBe(talk.form.form)
  expect(service).not.toBe(talk.service)
})
