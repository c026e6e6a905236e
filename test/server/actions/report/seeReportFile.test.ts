import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { freezeReport } from '../../../../server/actions/report/freezeReport.ts'
import { readReport } from '../../../../server/actions/report/readReport.ts'
import { seeReportFile } from '../../../../server/actions/report/seeReportFile.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import type { PartVersions } from '../../../../shared/report/reportWire.ts'
import { bytes, openLedgerClient, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const of = { line: 'faxe', year: 2026 }

async function published() {
  const world = await openService()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  await freezePeriods(world.service)
  world.clock.now = Date.parse('2027-01-02T12:00:00Z')
  await freezePeriods(world.service)
  const seen = (person = karin, year = 2026, demo = false) => seeReportFile(world.service, person, { ...of, year }, { demo })
  return { ...world, client, keys: ledgerKeys(world.prefix), seen }
}

test('[FIL23] the files of a report hold the frozen report, else the draft as it stands, and in a demo the draft says that it is made up', async () => {
  const { service, seen } = await published()
  const draft = await seen()
  expect(draft).toMatchObject({ ok: true, value: { da: { lang: 'da', year: 2026, madeUp: null }, en: { lang: 'en' } } })
  expect(await seen(karin, 2026, true)).toMatchObject({ value: { da: { madeUp: 'Eksempel: opdigtede tal' } } })
  const read = await readReport(service, karin, of.line, of.year)
  const versions = Object.fromEntries(read.ok ? read.value.parts.map((one) => [one.written.part, one.version]) : []) as PartVersions // one for each
  expect(await freezeReport(service, karin, of, versions)).toEqual({ ok: true, value: 'frozen' })
  const frozen = await readReport(service, karin, of.line, of.year)
  expect(await seen()).toEqual({ ok: true, value: frozen.ok && frozen.value.frozen?.docs })
  expect(await seen()).not.toEqual(draft)
  expect(await seen(karin, 2026, true)).toMatchObject({
    value: { da: { madeUp: 'Eksempel: opdigtede tal', state: expect.stringMatching(/^Låst/) } },
  })
})

test('[FIL23] nobody else is given a report, nor is one of a year that has not begun', async () => {
  const { seen } = await published()
  expect(await seen(bytes(16))).toEqual({ ok: false, why: 'not-allowed' })
  expect(await seen(karin, 2028)).toEqual({ ok: false, why: 'malformed' })
})

test('[FIL23] where the frozen report, or a publication of the draft, was changed, there is no report', async () => {
  const { client, keys, seen, service } = await published()
  const key = keys.publications(of.line)
  const [first = ''] = await client.lRange(key, 0, 0)
  await client.lSet(key, 0, first.replace('"period":"2026', '"period":"2025'))
  expect(await seen()).toEqual({ ok: true, value: null })
  await client.lSet(key, 0, first)
  const read = await readReport(service, karin, of.line, of.year)
  const versions = Object.fromEntries(read.ok ? read.value.parts.map((one) => [one.written.part, one.version]) : []) as PartVersions // one for each
  await freezeReport(service, karin, of, versions)
  await client.hDel(keys.frozenReports, 'faxe 2026')
  expect(await seen()).toEqual({ ok: true, value: null })
})
