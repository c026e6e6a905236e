import { expect, test } from 'vitest'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import type { Line } from '../../../../shared/line.ts'
import { bytes } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'
import { at, forms, leap, line, NEW_YEAR, opened, shown } from './freezing.ts'

const lineIn = async (service: Service): Promise<Line> => {
  const found = await service.ledger.lines.find(line)
  if (!found) throw new Error('no line')
  return found
}
const cellsOf = async (service: Service, table: string, period: string) =>
  (await service.ledger.publications.publicationsOf(line))
    .find((one) => one.table === table && one.period === period)
    ?.cells?.map(([cell]) => cell)

test('[DIS77] a place and a municipality that are new in December have no cell in that year, and have one in the next', async () => {
  const { service, clock } = await opened()
  const { lines, offers, tallies, periods } = service.ledger
  await forms(service, '2026-11', 25)
  clock.now = at('2026-12-30T12:00:00Z')
  const [place] = (await offers.all()).filter((one) => one.lines.includes(line))
  await offers.put([{ ...place!, id: 'new-place' }])
  const here = await lineIn(service)
  await lines.put({ ...here, municipalities: [...here.municipalities, { id: 'new-town', name: 'Ny by' }] })
  await freezePeriods(service)
  const about = aForm({ offersGiven: ['new-place'], municipality: 'new-town' })
  for (let i = 0; i < 2; i++) await tallies.countForm(line, { ...about, form: bytes(16) }, clock.now)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  // Whoever knows of the two conversations after it was added would know that its count is not 3 or 4.
  expect(await cellsOf(service, 'G', '2026')).not.toContain('new-place')
  expect(await cellsOf(service, 'L', '2026')).toEqual(here.municipalities.map(({ id }) => id).sort())
  expect(shown(await service.ledger.publications.publicationsOf(line), 'Q', '2026-Q4', 'family')).toBe('25')

  await forms(service, '2027-01', 4)
  for (let i = 0; i < 9; i++) await tallies.countForm(line, { ...about, form: bytes(16) }, clock.now)
  expect(await tallies.sums(line, 'running', 'G', '2027')).toMatchObject({ 'new-place': 9 })
  expect(await tallies.sums(line, 'running', 'L', '2027')).toMatchObject({ 'new-town': 9 })
  await periods.setKind(line, 2027, 'quarter')
  for (let i = 0; i < 15; i++)
    await service.ledger.talks.addTalk(line, '2027-01', { minutes: 1, messages: 1, handOvers: 0, endedBy: 'youth' }, bytes(16), clock.now)
  await leap(service, clock, '2028-01-01T00:00:01Z')
  expect(await cellsOf(service, 'G', '2027')).toContain('new-place')
  expect(await cellsOf(service, 'L', '2027')).toContain('new-town')
})

test('[DIS77] what is gone before the freeze has no cell in the tables of its year, also where it came back', async () => {
  const { service, clock } = await opened()
  const { topics, lines, tallies, offers } = service.ledger
  const [place] = (await offers.all()).filter((one) => one.lines.includes(line))
  const form = aForm({ topics: ['family.divorce'], municipality: 'aabenraa', offersGiven: [place!.id] })
  for (let i = 0; i < 15; i++) await tallies.countForm(line, { ...form, form: bytes(16) }, clock.now)
  const all = await topics.all()
  const retired = all.filter(({ id }) => id === 'family.divorce')
  await topics.put(retired.map((one) => ({ ...one, retiredTo: 'family.sibling' })))
  const here = await lineIn(service)
  await lines.put({ ...here, municipalities: [] })
  await offers.put([{ ...place!, lines: ['faxe'] }])
  await freezePeriods(service)
  await lines.put(here)
  await offers.put([place!])
  await topics.put(retired)
  await freezePeriods(service)
  await forms(service, '2026-11', 15)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  expect(await cellsOf(service, 'Qd', '2026')).not.toContain('family.divorce')
  expect(await cellsOf(service, 'Qd', '2026')).toContain('mental.stress')
  expect(await cellsOf(service, 'L', '2026')).toEqual([])
  expect(await cellsOf(service, 'G', '2026')).not.toContain(place!.id)
  expect(await tallies.sums(line, 'running', 'Qd', '2026')).toEqual({})
  await forms(service, '2027-01', 1)
  expect(await tallies.sums(line, 'running', 'Qd', '2027')).toMatchObject({ 'family.divorce': 1 })
})

test('[DIS65] a form about a topic that was retired in mid-year counts in its group, its age and all else as before', async () => {
  const { service, clock } = await opened()
  const { topics, tallies } = service.ledger
  await forms(service, '2026-11', 10)
  const all = await topics.all()
  await topics.put(all.filter(({ id }) => id === 'family.divorce').map((one) => ({ ...one, retiredTo: 'family.sibling' })))
  await freezePeriods(service)
  await forms(service, '2026-11', 20)
  expect(await tallies.sums(line, 'running', 'Qd', '2026')).toMatchObject({ 'family.sibling': 20 })
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const published = await service.ledger.publications.publicationsOf(line)
  expect(shown(published, 'Q', '2026-Q4', 'family')).toBe('30')
  expect(shown(published, 'TA', '2026', 'family|15-17')).toBe('30')
  expect(shown(published, 'Qd', '2026', 'family.sibling')).toBe('20')
})

test('[DIS78] a table that came with an update in mid-year is not published for that year, and is for the next', async () => {
  const { service, clock, client, prefix } = await opened()
  await forms(service, '2026-11', 25)
  // As a program without the table P has fixed the year.
  const field = `${line} 2026`
  const { P: _, ...older } = JSON.parse((await client.hGet(ledgerKeys(prefix).cells, field)) ?? '{}') as Record<string, string[]>
  await client.hSet(ledgerKeys(prefix).cells, field, JSON.stringify(older))
  await freezePeriods(service)
  await forms(service, '2026-11', 5)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const { publications, tallies } = service.ledger
  expect((await publications.publicationsOf(line)).map(({ table }) => table)).toEqual([
    'Q',
    'O',
    'S',
    'F',
    'V',
    'Qd',
    'A',
    'C',
    'G',
    'L',
    'TA',
    'H',
  ])
  await forms(service, '2027-01', 7)
  expect(await tallies.sums(line, 'running', 'P', '2027')).toMatchObject({ family: 7 })
  expect(await client.sMembers(ledgerKeys(prefix).tallies(line, 'form'))).not.toContain('P:2026')
})
