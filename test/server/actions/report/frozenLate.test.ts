import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { freezeReport } from '../../../../server/actions/report/freezeReport.ts'
import { readReport } from '../../../../server/actions/report/readReport.ts'
import type { PartVersions } from '../../../../shared/report/reportWire.ts'
import { openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const of = { line: 'faxe', year: 2026 }

test('[REP26] a report is not frozen before the tables of its year are published, also when the year is over', async () => {
  const { service, clock } = await openService()
  await freezePeriods(service)
  clock.now = Date.parse('2027-01-02T12:00:00Z')
  const look = async () => {
    const read = await readReport(service, karin, of.line, of.year)
    if (!read.ok) throw new Error(read.why)
    const versions = Object.fromEntries(read.value.parts.map(({ written, version }) => [written.part, version])) as PartVersions // one for each
    return { isOver: read.value.isOver, versions }
  }
  const early = await look()
  expect(early.isOver).toBe(false)
  expect(await freezeReport(service, karin, of, early.versions)).toEqual({ ok: true, value: 'running' })
  await freezePeriods(service)
  const later = await look()
  expect(later.isOver).toBe(true)
  expect(await freezeReport(service, karin, of, later.versions)).toEqual({ ok: true, value: 'frozen' })
})
