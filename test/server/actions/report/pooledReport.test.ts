import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { seeTopicsFile } from '../../../../server/actions/figures/seeTopicsFile.ts'
import { freezeReport } from '../../../../server/actions/report/freezeReport.ts'
import { readReport } from '../../../../server/actions/report/readReport.ts'
import { seeReportFile } from '../../../../server/actions/report/seeReportFile.ts'
import { fileWords } from '../../../../server/files/fileWords.ts'
import { topicsBook } from '../../../../server/files/xlsx/topicsBook.ts'
import type { ReportDoc } from '../../../../shared/report/reportDoc.ts'
import type { PartVersions } from '../../../../shared/report/reportWire.ts'
import { leap, NEW_YEAR } from '../figures/freezing.ts'
import { faxe, ishoej, pooled } from '../figures/pooled.ts'

const { person } = demoCoordinator
const of = { line: faxe, year: 2027 }

/** A year of two lines in a pool is over. */
async function poolYear() {
  const world = await pooled()
  const { service, clock, forms, had } = world
  await service.ledger.staff.put({ ...demoCoordinator, roles: { [faxe]: ['coordinator'] } })
  clock.now = NEW_YEAR
  await freezePeriods(service)
  await forms(faxe, 4)
  await forms(ishoej, 16)
  await had(faxe, '2027-01', 20)
  await had(ishoej, '2027-01', 30)
  await leap(service, clock, '2028-01-01T00:30:00Z')
  return world
}
const tableIn = ({ sections }: ReportDoc, id: string) => sections.flatMap(({ tables }) => tables).find((one) => one.id === id)

test('[REP23] the report of a line in a pool has the tables of the pool and says whose they are, also when it is frozen', async () => {
  const { service } = await poolYear()
  const read = await readReport(service, person, of.line, of.year)
  if (!read.ok) throw new Error(read.why)
  expect(read.value.isOver).toBe(true)
  const versions = Object.fromEntries(read.value.parts.map((one) => [one.written.part, one.version])) as PartVersions // one for each
  const seen = async () => {
    const file = await seeReportFile(service, person, of, { demo: false })
    return file.ok ? file.value!.da : Promise.reject(new Error(file.why))
  }
  const draft = await seen()
  expect(await freezeReport(service, person, of, versions)).toEqual({ ok: true, value: 'frozen' })
  const frozen = await seen()
  for (const report of [draft, frozen]) {
    expect(report.sections.find(({ id }) => id === 'short')?.paragraphs.join(' ')).toMatch(
      /I 2027 tæller linjen sammen med .+ i puljen »Syd«\. .* linjen har ingen tal om emner for sig selv det år\./,
    )
    // Twenty forms of both lines; the year before is another sum and no column.
    expect(tableIn(report, 'Q')?.columns).toEqual(['Emner', '2027'])
    expect(tableIn(report, 'Q')?.rows.find(({ name }) => name === 'Familie')?.spans).toEqual([{ low: 16, high: 24 }])
    expect(tableIn(report, 'Q-years')).toBe(undefined)
  }
  expect(frozen.state).toMatch(/^Låst/)
})

test('[FIL25] the workbook of a line in a pool has what the pool published, each row under its name, and names its lines', async () => {
  const { service } = await poolYear()
  const seen = await seeTopicsFile(service, person, faxe, { demo: false })
  if (!seen.ok) throw new Error(seen.why)
  const { sheets } = topicsBook(seen.value.figures, seen.value.name.da, false, fileWords('da'))
  const rows = sheets[0]!.rows.filter((row) => row[1] === 'Familie' || row[1] === null)
  expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
    ['4. kvartal 2026', seen.value.name.da],
    ['Hele 2027', 'Puljen »Syd«'],
  ])
  expect(rows[1]?.slice(1, 4)).toEqual(['Familie', 16, 24])
  expect(
    sheets
      .at(-1)!
      .rows.map((row) => row[2])
      .join(' '),
  ).toMatch(/I 2027 tæller linjen sammen med .+ i puljen »Syd«/)
})
