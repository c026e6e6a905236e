import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { seeYear } from '../../../../server/actions/figures/seeYear.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { FoldRow } from '../../../../server/ledger/figures/figures.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { type YearSoFar, yearSoFar } from '../../../../shared/load.ts'
import { bytes, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const row = (line: LineId, event: FoldRow['event'], when: string, count = 1): FoldRow => ({
  line,
  event,
  slotStart: Date.parse(when),
  count,
})
async function read(service: Service, year = '2026', person = karin): Promise<YearSoFar> {
  const said = await seeYear(service, person, year)
  if (!said.ok) throw new Error(said.why)
  return yearSoFar.parse(said.value)
}

test('[FIG53] the year holds the lines that this person coordinates, and the right is checked each time', async () => {
  const { service } = await openService()
  const mine = (seen: YearSoFar) => seen.lines.map(({ line }) => line)
  expect(mine(await read(service)).length).toBeGreaterThan(1)
  expect(await read(service, '2026', demoCounsellors[0]!.person)).toEqual({ year: '2026', lines: [], all: null })
  expect(await read(service, '2026', bytes(16))).toEqual({ year: '2026', lines: [], all: null })
  await service.ledger.staff.put({ ...demoCoordinator, roles: { faxe: ['coordinator'], aabenraa: ['counsellor'] } })
  expect(await read(service)).toMatchObject({ lines: [{ line: 'faxe' }], all: null })
})

test('[FIG54] a year is the sum of its months by the clock of the line, and all lines are the sum of the lines', async () => {
  const { service, clock } = await openService()
  await service.ledger.figures.fold(
    bytes(16),
    [
      // In Greenwich it is still 2025.
      row('faxe', 'arrived', '2025-12-31T23:00:00Z', 2),
      row('faxe', 'arrived', '2026-11-19T15:30:00Z', 3),
      row('faxe', 'wait-5', '2026-03-19T15:30:00Z', 6),
      row('aabenraa', 'arrived', '2025-12-31T22:45:00Z', 50),
      row('aabenraa', 'arrived', '2026-11-19T15:30:00Z', 7),
      row('aabenraa', 'wait-20', '2026-03-19T15:30:00Z', 6),
      // Of a month that runs, fewer than ten waits are not shown.
      row('aabenraa', 'wait-20', '2026-11-19T15:30:00Z', 9),
    ],
    clock.now,
  )
  const [now, before] = [await read(service), await read(service, '2025')]
  const of = (seen: YearSoFar, line: LineId) => seen.lines.find((one) => one.line === line)?.row
  expect(of(now, 'faxe')).toMatchObject({ name: '2026', closed: false, figures: { arrived: 5 }, waited: { of: 6, said: null } })
  expect(of(now, 'aabenraa')).toMatchObject({ figures: { arrived: 7 }, waited: { of: 6, said: null } })
  expect(now.all).toMatchObject({
    figures: { arrived: 12 },
    waited: { of: 12, said: { nineOfTen: { fromMin: 15, toMin: 20 }, withinFive: 6 } },
  })
  expect(of(before, 'aabenraa')).toMatchObject({ name: '2025', closed: true, figures: { arrived: 50 } })
  expect(before.all).toMatchObject({ closed: true, figures: { arrived: 50 } })
})
