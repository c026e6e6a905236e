// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import type { TopicFigures } from '../../../../shared/published/publication.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openScreen, quietLine } from '../openScreen.tsx'
import { figuresOf, fullYear, table } from './figures.ts'

afterEach(cleanup)

const line = (id: string, name: string) => ({ ...quietLine, line: id, name: { da: name, en: name } })

/** The Topics screen of a coordinator of one or more lines; each line answers its own figures. */
async function topics(of: Record<string, TopicFigures>, lang: 'da' | 'en' = 'da', madeUp = false) {
  let failing = false
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: 1000, lines: Object.keys(of).map((id) => line(id, `Chat ${id}`)) }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'topics:read': ({ line }) => (failing ? refuse('failed') : done(of[line] ?? figuresOf([]))),
  })
  const user = await openScreen(server, 'topics', lang, madeUp)
  return { server, user, fail: (now: boolean) => (failing = now) }
}
/** A part is named by its table and by what it says, since two tables may say the same. */
const regionOf = (title: string) => (name: string) => name.endsWith(title)
const part = (title: string) => within(screen.getByRole('region', { name: regionOf(title) }))
const rows = (title: string) =>
  part(title)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const numbers = () => document.querySelector('main')?.querySelectorAll('table').length ?? 0

test('[DIS45] a full quarter: each table has what it says as its title, its bands drawn and in words, and what is counted', async () => {
  await topics({ aabenraa: figuresOf(fullYear()) })
  await screen.findByRole('heading', { name: 'Flest samtaler: »Familie«', level: 2 })
  expect(rows('Flest samtaler: »Familie«').filter((row) => !row?.endsWith('0 til 4'))).toEqual([
    'Sådan har den unge det11 til 19',
    'Familie56 til 64',
    'Skole og job6 til 14',
  ])
  const familie = part('Flest samtaler: »Familie«').getByRole('row', { name: /^Familie/ })
  const bar = familie.querySelector('.band-range')
  // From 56 to 64, where 64 fills the width.
  expect([bar?.getAttribute('x'), bar?.getAttribute('width')]).toEqual(['87.5', '12.5'])
  const few = part('Flest samtaler: »Familie«').getByRole('row', { name: /^Diskrimination 0 til 4/ })
  expect([few.querySelector('.band-range'), few.querySelector('.band-few')?.getAttribute('width')]).toEqual([null, '6.25'])
  expect(part('Flest samtaler: »Familie«').getByText(/Hvor mange skemaer der er, bliver ikke offentliggjort/)).toBeTruthy()
  expect(rows('Flere fik det bedre end dårligere')).toEqual(['Bedre26 til 34', 'Dårligere5 til 9'])
  expect(part('Oftest af de viste udfald: »Lyttede« og »Viden«').getByText(/viser ikke, hvilket af dem/)).toBeTruthy()
  expect(screen.getByText(/Det rigtige tal ligger et sted mellem/)).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[DIS44] what has changed since the quarter before is said only where the bands are apart', async () => {
  await topics({ aabenraa: figuresOf(fullYear()) })
  const q = await screen.findByRole('region', { name: regionOf('Flest samtaler: »Familie«') })
  const changes = within(q).getByText(/3. kvartal 2026/).textContent
  expect(changes).toBe('Flere end i 3. kvartal 2026: »Familie« og »Skole og job«. Færre end i 3. kvartal 2026: »Sådan har den unge det«.')
  expect(part('Bekymring eller akut: 11 til 19').queryByText(/kvartal/)).toBe(null)
})

test('[DIS47] only published periods can be chosen, and the year has the tables that are counted by the year', async () => {
  const { user } = await topics({ aabenraa: figuresOf(fullYear()) })
  const choice = await screen.findByRole('combobox', { name: 'Periode' })
  expect(
    within(choice)
      .getAllByRole('option')
      .map((o) => o.textContent),
  ).toEqual(['4. kvartal 2026', '3. kvartal 2026', 'Hele 2026'])
  await user.selectOptions(choice, 'Hele 2026')
  expect(rows('Flest samtaler med kendt alder: »15–17 år«')[1]).toBe('15–17 år41 til 49')
  const ages = part('Flest samtaler med kendt alder: »Familie, 15–17 år«').getByRole('row', { name: /^Familie/ })
  expect(
    within(ages)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['6 til 14', '26 til 34', '0 til 4', '0 til 4', '0 til 4'])
  // The details that are 0 to 4 are folded up.
  const details = part('Flest samtaler af de viste emner: »Skilsmisse«')
  expect(details.getAllByRole('row')).toHaveLength(2)
  expect(details.getByText('2 med 0 til 4 samtaler hver')).toBeTruthy()
  expect(document.querySelector('.printed-title')?.textContent).toBe('Chat aabenraa, Emner, 2026')
  expect(await faults()).toEqual([])
})

test('[DIS46] a sparse line, of which no cell reached five, and a withheld table, which shows no number', async () => {
  await topics({ aabenraa: figuresOf([table('Q', '2026-Q4'), table('F', '2026-Q4'), table('O', '2026-Q4', null)]) })
  await screen.findByRole('heading', { name: 'Intet emne nåede op på 5 samtaler' })
  expect(rows('Intet emne nåede op på 5 samtaler').every((row) => row?.endsWith('0 til 4'))).toBe(true)
  expect(rows('Hverken bedre eller dårligere nåede op på 5 svar')).toEqual(['Bedre0 til 4', 'Dårligere0 til 4'])
  const withheld = part('Hvad kom der ud af det?')
  expect(withheld.getByText(/holdt tilbage/)).toBeTruthy()
  expect(withheld.queryByRole('table')).toBe(null)
  expect(withheld.queryByRole('link')).toBe(null)
  expect(await faults()).toEqual([])
})

test('[DIS46] nothing yet, and when the first numbers come', async () => {
  await topics({ aabenraa: figuresOf([]) })
  expect(await screen.findByText('Linjen har ikke offentliggjort nogen tal om emner endnu.')).toBeTruthy()
  expect(screen.getByText(/1. kvartal 2027 er ikke slut endnu. Tallene kommer 1. april 2027 kl. 01.00/)).toBeTruthy()
  expect(screen.getByText(/^2027 er ikke slut endnu. Tallene kommer 1. januar 2028 kl. 01.00/)).toBeTruthy()
  expect(screen.queryByRole('combobox', { name: 'Periode' })).toBe(null)
  expect(numbers()).toBe(0)
  expect(await faults()).toEqual([])
})

test('[DIS46] a year with too few conversations is one sentence, past or running', async () => {
  const running = [{ period: '2027', publishedFrom: Date.parse('2028-01-01T00:00:00Z') }]
  const withheld = [table('Q', '2026', null), table('A', '2026', null)]
  await topics({ aabenraa: figuresOf(withheld, { tooFewIn: [2026, 2027], running }) })
  expect(await screen.findByText(/I 2026 er der ingen tal om emner. Der var færre end 30 samtaler/)).toBeTruthy()
  expect(screen.getByText(/I 2027 er der ingen tal/)).toBeTruthy()
  expect(screen.queryByText(/holdt tilbage|er ikke slut/)).toBe(null)
  expect(numbers()).toBe(0)
})

test('[DIS79] a period that a restore has lost is one sentence with its reason, past or running, and the others show their numbers', async () => {
  const lost = [table('Q', '2026-Q4', null), table('F', '2026-Q4', null), table('A', '2026', null)]
  const lostIn = ['2026', '2026-Q4', '2027']
  const { user } = await topics({ aabenraa: figuresOf([table('Q', '2026-Q3', { family: '20' }), ...lost], { lostIn }) })
  expect(
    await screen.findByText(/Der kommer ingen tal om emner for 4. kvartal 2026. Systemet er gendannet fra en sikkerhedskopi/),
  ).toBeTruthy()
  expect(screen.getByText(/Der kommer ingen tal om emner for 2027/)).toBeTruthy()
  expect(screen.getByText(/1. kvartal 2027 er ikke slut endnu/)).toBeTruthy()
  expect(screen.queryByText(/holdt tilbage/)).toBe(null)
  expect(numbers()).toBe(0)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Periode' }), '2026')
  expect(screen.getByText(/Der kommer ingen tal om emner for 2026/)).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Periode' }), '2026-Q3')
  expect(screen.queryByText(/Der kommer ingen tal om emner for 2026/)).toBe(null)
  expect(numbers()).toBeGreaterThan(0)
  expect(await faults()).toEqual([])
})

test('[DIS41] a broken chain is said as an alert, and no table is shown', async () => {
  await topics({ aabenraa: figuresOf([], { brokenAt: 7 }) }, 'en')
  expect((await screen.findByRole('alert')).textContent).toContain('changed or removed a published table')
  expect(screen.getByRole('alert').textContent).toContain('table number 7')
  expect(screen.queryByText(/has not published/)).toBe(null)
  expect(await faults()).toEqual([])
})

test('[DIS40] another line asks anew and shows its own; what did not come can be asked for again', async () => {
  const faxe = figuresOf([table('S', '2026-Q4', { concern_or_acute: '30' })], { line: 'faxe' })
  const { server, user, fail } = await topics({ aabenraa: figuresOf(fullYear()), faxe })
  await screen.findByRole('heading', { name: 'Flest samtaler: »Familie«' })
  expect(server.ofKind('topics:read')).toEqual([{ line: 'aabenraa' }])
  fail(true)
  const answer = server.hold('topics:read')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Linje' }), 'faxe')
  expect(screen.queryByRole('heading', { name: /Familie/ })).toBe(null)
  answer()
  await screen.findByText(/Tallene kunne ikke hentes/)
  fail(false)
  await user.click(screen.getByRole('button', { name: 'Prøv igen' }))
  expect(await screen.findByRole('heading', { name: 'Bekymring eller akut: 26 til 34' })).toBeTruthy()
  await waitFor(() => expect(server.ofKind('topics:read').at(-1)).toEqual({ line: 'faxe' }))
})

test('[DIS11] each table can be had as a file with the same bands', async () => {
  await topics({ aabenraa: figuresOf(fullYear()) }, 'en')
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Download “Concern or acute” as CSV' })
  expect(link.getAttribute('download')).toBe('aabenraa-S-2026-Q4.csv')
  expect(decodeURIComponent(link.href.split(',').slice(1).join(','))).toBe(
    '\ufeffpublisher,table,period,cell,low,high\r\naabenraa,S,2026-Q4,concern_or_acute,11,19\r\n',
  )
})

test('[FIG61] a table of invented figures that is downloaded says so in its name and in each row', async () => {
  await topics({ aabenraa: figuresOf(fullYear()) }, 'da', true)
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Hent »Bekymring eller akut« som CSV' })
  expect(link.getAttribute('download')).toBe('invented-aabenraa-S-2026-Q4.csv')
  const rows = decodeURIComponent(link.href.split(',').slice(1).join(',')).trim().split('\r\n')
  expect(rows.map((row) => row.split(',').at(-1))).toEqual(['note', 'invented'])
})

test('[DIS81] the periods stand over time at the press of a button, the shortest kind first, and back', async () => {
  const { user } = await topics({ aabenraa: figuresOf(fullYear()) })
  await screen.findByRole('heading', { name: 'Flest samtaler: »Familie«' })
  expect(screen.getByRole('button', { name: 'Én periode', pressed: true })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Over tid' }))
  expect(
    await screen.findByRole('heading', {
      name: 'Flere i 4. kvartal 2026 end i 3. kvartal 2026: »Familie« og »Skole og job«. Færre: »Sådan har den unge det«',
    }),
  ).toBeTruthy()
  const spans = screen.getByRole('combobox', { name: 'Perioder' })
  expect(
    within(spans)
      .getAllByRole('option')
      .map((o) => o.textContent),
  ).toEqual(['Kvartaler, 3. kv. 2026 til 4. kv. 2026', 'Hele år, 2026'])
  await user.selectOptions(spans, 'Hele år, 2026')
  expect(screen.getAllByRole('heading', { name: /^Der er kun tal for 2026/ }).length).toBe(6)
  expect(document.querySelector('.printed-title')?.textContent).toBe('Chat aabenraa, Emner over tid, hele år')
  expect(await faults()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Én periode' }))
  expect(screen.getByRole('heading', { name: 'Flest samtaler: »Familie«' })).toBeTruthy()
})
