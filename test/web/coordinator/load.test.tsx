// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { FourWeeks, Load, LoadRow } from '../../../shared/load.ts'
import { done, refuse } from '../../../shared/outcome.ts'
import { dateAt, dayInWords } from '../../../web/coordinator/figures/calendar.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'
import { faults } from '../faults.ts'
import { openScreen, quietLine } from './openScreen.tsx'

afterEach(cleanup)

const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }
/** A week of hours; `at`: weekday (0 is Monday), hour, count. */
function week(...at: [number, number, number][]): number[] {
  const hours = Array<number>(168).fill(0)
  for (const [weekday, hour, count] of at) hours[weekday * 24 + hour] = count
  return hours
}
const over = (monday: string, arrived: number[], unmet = week()): FourWeeks => ({ monday, closed: true, arrived, unmet })
const hour = (name: number, arrived: number, usual: number | null): Load['today']['hours'][number] => ({
  ...{ hour: String(name).padStart(2, '0'), isOver: name < 18, arrived },
  usual: usual === null ? null : { arrived: usual, times: 12 },
})
const today = (weeks: number, usual: (name: number) => number | null): Load['today'] => ({
  ...{ date: '2026-11-19', weeks },
  hours: Array.from({ length: 24 }, (_, name) => hour(name, name === 16 ? 2 : name === 17 ? 3 : name === 18 ? 1 : 0, usual(name))),
})
const row = (name: string, part: Partial<LoadRow> = {}): LoadRow => ({
  ...{ name, closed: true, waited: { of: 0, said: null } },
  figures: {
    ...none,
    arrived: 20,
    seated: 12,
    left: 3,
    'turned-away-nobody': 2,
    'not-reached': 3,
    'turned-away-closed': 4,
    'turned-away-full': 1,
  },
  ...part,
})
const said = { half: { fromMin: 2, toMin: 5 }, nineOfTen: { fromMin: 15, toMin: 20 }, withinFive: 6 }

const full: Load = {
  line: 'faxe',
  fourWeeks: [
    { ...over('2026-11-02', week([0, 16, 1])), closed: false },
    over('2026-10-05', week([1, 19, 12], [1, 20, 3]), week([4, 22, 6], [5, 22, 6])),
    over('2026-09-07', week([2, 10, 2], [3, 10, 2], [4, 10, 2], [5, 10, 2])),
  ],
  months: [row('2026-11', { closed: false }), row('2026-10', { waited: { of: 12, said } }), row('2026-09')],
  quarters: [
    row('2026-Q4', { closed: false }),
    row('2026-Q3', { waited: { of: 10, said: { ...said, nineOfTen: { fromMin: 90, toMin: null } } } }),
  ],
  today: today(12, (name) => (name === 17 ? 15 : name === 19 ? 24 : 0)),
}

async function page(load: Load | null, lang: Lang = 'da') {
  const held = { load }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () =>
      done({
        at: 1000,
        lines: [
          { ...quietLine, line: 'faxe', name: { da: 'Faxe', en: 'Faxe' } },
          { ...quietLine, line: 'ishoj', name: { da: 'Ishøj', en: 'Ishøj' } },
        ],
      }),
    'load:read': ({ line }) => (held.load === null ? refuse('not-allowed') : done({ ...held.load, line })),
  })
  const user = await openScreen(server, 'load', lang)
  return { server, user, held }
}
const table = (name: RegExp) => within(screen.getByRole('table', { name }))
const cells = (of: ReturnType<typeof table>, name: RegExp) =>
  within(of.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

test('[FIG51] the titles name the busiest hours, the tables hold every number, and both shade by one scale', async () => {
  const { user } = await page(full)
  expect(await screen.findByRole('heading', { name: 'Flest kom tirsdag kl. 19–20: 12' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Flest fik ingen samtale fredag kl. 22–23 og lørdag kl. 22–23: 6 hver gang' })).toBeTruthy()
  const [arrived, unmet] = [table(/^Kom i køen, 5\. okt\. 2026/), table(/^Fik ingen samtale, 5\. okt\. 2026/)]
  expect(cells(arrived, /^19–20/)).toEqual(['0', '12', '0', '0', '0', '0', '0'])
  expect(cells(unmet, /^22–23/)).toEqual(['0', '0', '0', '0', '6', '6', '0'])
  expect(arrived.getAllByRole('row').map((one) => one.firstChild?.textContent)).toEqual(['Time', '19–20', '20–21', '21–22', '22–23'])
  // The largest number of both maps has the darkest shade. Six of twelve has the middle one, in whichever table it stands.
  expect(arrived.getByText('12').dataset['step']).toBe('5')
  expect(unmet.getAllByText('6').map((cell) => cell.dataset['step'])).toEqual(['3', '3'])
  expect(screen.getByText(/^15 kom i køen/)).toBeTruthy()
  expect(screen.getByText(/^12 fik ingen samtale/)).toBeTruthy()
  expect(await faults()).toEqual([])

  const choice = screen.getByRole('combobox', { name: 'Uger' })
  await user.selectOptions(choice, '2026-09-07')
  expect(screen.getByRole('heading', { name: 'Flest kom i 4 af ugens timer: 2 i hver' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Ingen kom uden at få en samtale i de uger' })).toBeTruthy()
  await user.selectOptions(choice, '2026-11-02')
  expect(screen.getByText(/De fire uger er i gang/)).toBeTruthy()
})

test('[FIG48] today stands hour by hour against the usual, and the title compares only the hours that are over', async () => {
  await page(full)
  expect(
    await screen.findByRole('heading', {
      name: 'Indtil kl. 18 er der kommet 5. En sædvanlig torsdag er der i gennemsnit kommet 1,3 på det tidspunkt',
    }),
  ).toBeTruthy()
  const hours = table(/^Kom i køen, i dag og sædvanligt/)
  expect(cells(hours, /^16/)).toEqual(['2', '0'])
  expect(cells(hours, /^17/)).toEqual(['3', '1,3'])
  expect(cells(hours, /^18 \(i gang\)/)).toEqual(['1', '0'])
  expect(cells(hours, /^19/)).toEqual(['–', '2'])
  expect(screen.getByText(/gennemsnittet af hver torsdag i de seneste 12 uger/)).toBeTruthy()
})

test('[FIG46] months and quarters show the bands, the share within five minutes and the share who left, and say when waits are too few', async () => {
  await page(full)
  const months = await screen.findByRole('region', { name: 'Ventetid måned for måned' })
  expect(within(months).getAllByRole('heading', { level: 3 })[0]?.textContent).toBe(
    'oktober 2026: ni ud af ti af dem, der kom til en rådgiver, ventede højst 20 min., og 50 % kom til inden for 5 min.',
  )
  const rows = table(/måned for måned$/)
  expect(cells(rows, /^oktober/)).toEqual(['20', '12', '2–5 min.', '15–20 min.', '50 % (6 af 12)', '25 % (5 af 20)', '3', '5'])
  expect(cells(rows, /^september/).slice(2, 5)).toEqual(['under 10', 'under 10', 'under 10'])
  expect(rows.getByRole('rowheader', { name: 'november 2026 (i gang)' })).toBeTruthy()
  expect(cells(table(/kvartal for kvartal$/), /^3\. kvartal 2026/)[3]).toBe('over 90 min.')
  expect(screen.getByRole('heading', { name: /^3\. kvartal 2026: mere end en ud af ti .* ventede over 90 min/ })).toBeTruthy()
})

test('[FIG50] nothing yet, too few weeks, too few waits and what is deleted have a sentence each', async () => {
  const { held, user } = await page({ ...full, fourWeeks: [], months: [], quarters: [] })
  expect(await screen.findByText(/Der er ikke talt noget på linjen endnu/)).toBeTruthy()
  expect(screen.queryByRole('table')).toBe(null)
  expect(await faults()).toEqual([])
  held.load = { ...full, months: [row('2026-10')], quarters: [], today: today(0, () => null) }
  await user.click(screen.getByRole('button', { name: 'Hent nye tal' }))
  expect(await screen.findByText(/Der er ikke uger nok/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Indtil kl. 18 er der kommet 5' })).toBeTruthy()
  expect(screen.getAllByText('Der er endnu ikke ti ventetider at sige noget om')).toHaveLength(2)
  expect(screen.getByText(/Tallene for en enkelt dag slettes efter 14 dage/)).toBeTruthy()
})

test('[FIG34] a load that did not come says so and is asked for again, and another line is asked for anew', async () => {
  const { server, held, user } = await page(null)
  expect((await screen.findByRole('alert')).textContent).toContain('Tallene kunne ikke hentes.')
  held.load = full
  await user.click(screen.getByRole('button', { name: 'Prøv igen' }))
  await screen.findByRole('heading', { name: 'I dag mod det sædvanlige' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Linje' }), 'ishoj')
  await waitFor(() => expect(server.ofKind('load:read').at(-1)).toEqual({ line: 'ishoj' }))
})

test('[FIG38] the printed sheet of the load says its line and its day', async () => {
  await page(full)
  await screen.findByRole('heading', { name: 'I dag mod det sædvanlige' })
  expect(document.querySelector('.printed-title')?.textContent).toBe(`Faxe, Belastning, ${dayInWords(dateAt(Date.now()), 'da')}`)
})

test('[FIG51] in English the load says the same', async () => {
  await page(full, 'en')
  expect(await screen.findByRole('heading', { name: 'Most came Tuesday 19–20: 12' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'By 18:00, 5 have come. On a usual Thursday, 1.3 have come by then on average' })).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[FIG63] twelve weeks that are over stand first, as the sum of their three times four, and each four weeks can be chosen', async () => {
  const third = over('2026-08-10', week([1, 19, 5], [6, 12, 1]), week([1, 19, 2]))
  const { user } = await page({ ...full, fourWeeks: [...full.fourWeeks, third, over('2026-07-13', week([1, 19, 90]))] })
  expect(await screen.findByRole('heading', { name: 'Flest kom tirsdag kl. 19–20: 17' })).toBeTruthy()
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Uger' })
  expect(choice.selectedOptions[0]?.textContent).toBe('Tolv uger: 10. aug. 2026 – 1. nov. 2026')
  expect(screen.getByText(/^10\. aug\. 2026 – 1\. nov\. 2026\. Hvert tal er summen .* i de tolv uger\.$/)).toBeTruthy()
  expect(cells(table(/^Kom i køen, 10\. aug/), /^12–13/)).toEqual(['0', '0', '0', '0', '0', '0', '1'])
  expect(screen.getByText(/^29 kom i køen/)).toBeTruthy()
  expect(screen.getByText(/Tallene for en enkelt dag slettes efter 14 dage/)).toBeTruthy()
  await user.selectOptions(choice, '2026-08-10')
  expect(screen.getByRole('heading', { name: 'Flest kom tirsdag kl. 19–20: 5' })).toBeTruthy()
})

test('[FIG64] the waits of the months that are over are drawn as bands, oldest first, and of fewer than ten nothing is drawn', async () => {
  const of = (name: string, part: Partial<LoadRow> = {}) => row(name, part)
  const months = [
    of('2026-11', { closed: false, waited: { of: 12, said } }),
    of('2026-10', { waited: { of: 12, said } }),
    of('2026-09'),
    of('2026-08', { waited: { of: 20, said: { ...said, nineOfTen: { fromMin: 90, toMin: null } } } }),
  ]
  await page({ ...full, months })
  const part = await screen.findByRole('region', { name: 'Ventetid måned for måned' })
  const drawn = [...part.querySelectorAll('.wait-chart svg > g')].filter((g) => g.querySelector('.wait-nine, .wait-gone'))
  expect(drawn.map((g) => g.querySelector('.chart-hour')?.textContent)).toEqual(['aug.', 'sep.', 'okt.'])
  // Eight steps of one height: over 90 minutes is the uppermost, 15 to 20 the upper half of the fourth, 2 to 5 the second.
  const boxes = (g: Element | undefined, of: string) => Number(g?.querySelector(of)?.getAttribute('height'))
  const step = boxes(drawn[0], '.wait-nine')
  expect(boxes(drawn[2], '.wait-nine') / step).toBeCloseTo(0.5)
  expect(boxes(drawn[2], '.wait-half') / step).toBeCloseTo(1)
  expect(drawn[1]?.querySelector('rect')).toBe(null)
  expect(within(part).getByRole('heading', { name: 'Kom til inden for 5 min.: fra 30 % til 50 %' })).toBeTruthy()
  expect(within(part).getByRole('heading', { name: 'Gik igen før en samtale: 25 %' })).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[FIG64] where no month has ten waits, a sentence says so, and the quarters are drawn', async () => {
  const quarters = ['2026-Q3', '2026-Q2'].map((name) => row(name, { waited: { of: 12, said } }))
  await page({ ...full, months: [row('2026-10'), row('2026-09')], quarters })
  const months = await screen.findByRole('region', { name: 'Ventetid måned for måned' })
  expect(within(months).getByText(/^I hver af månederne er der under ti ventetider/)).toBeTruthy()
  expect(months.querySelector('.wait-chart')).toBe(null)
  const drawn = screen.getByRole('region', { name: 'Ventetid kvartal for kvartal' }).querySelectorAll('.wait-nine')
  expect(drawn.length).toBe(2 + 2 + 2)
})
