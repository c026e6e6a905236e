import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { freezeReport } from '../../../../server/actions/report/freezeReport.ts'
import { readReport } from '../../../../server/actions/report/readReport.ts'
import type { PartVersions, ReportReading } from '../../../../shared/report/reportWire.ts'
import { at, opened } from '../figures/freezing.ts'

const { person } = demoCoordinator
const versionsOf = ({ parts }: ReportReading) => Object.fromEntries(parts.map((one) => [one.written.part, one.version])) as PartVersions // one for each

test('[REP12] a year that is over and not published yet cannot be frozen: the freeze may wait for a clock that is trusted', async () => {
  const { service, clock } = await opened()
  const reading = async (year: number) => {
    const answer = await readReport(service, person, 'faxe', year)
    return answer.ok ? answer.value : Promise.reject(new Error(answer.why))
  }
  const freeze = async (read: ReportReading) => freezeReport(service, person, { line: 'faxe', year: read.year }, versionsOf(read))
  // More than 45 days later the clock is not trusted at once, and nothing is published.
  clock.now = at('2027-02-20T12:00:00Z')
  await freezePeriods(service)
  const waiting = await reading(2026)
  expect([waiting.isOver, waiting.topics.publications]).toEqual([false, []])
  expect(await freeze(waiting)).toEqual({ ok: true, value: 'running' })
  for (let minutes = 0; minutes <= 65; minutes += 5) {
    clock.now += 5 * 60_000
    await freezePeriods(service)
  }
  const read = await reading(2026)
  expect([read.isOver, read.topics.publications.length > 0]).toEqual([true, true])
  expect(await freeze(read)).toEqual({ ok: true, value: 'frozen' })
  // A year from before the line began has nothing to publish.
  expect((await reading(2025)).isOver).toBe(true)
})
