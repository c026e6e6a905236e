// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import type { AllLines, TopicFigures } from '../../../../shared/published/publication.ts'
import { partsOf } from '../../../../shared/report/published.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openScreen, quietLine } from '../openScreen.tsx'
import { figuresOf, table } from './figures.ts'

afterEach(cleanup)

const both = (name: string) => ({ da: name, en: name })
const faxe = { line: 'faxe', name: both('Faxe') }
const ishoej = { line: 'ishoej', name: both('Ishøj') }
const aabenraa = { line: 'aabenraa', name: both('Aabenraa') }
const inPool = (year: number, ...lines: TopicFigures['together'][number]['lines']) => ({
  year,
  pool: both('Syd'),
  lines: [aabenraa, ...lines],
})
const pooled = (period: string, shown: Record<string, string>) => ({ ...table('Q', period, shown), publisher: 'pool.syd' })

async function page(
  figures: TopicFigures,
  all: Partial<AllLines> = {},
  screenName: 'topics' | 'year' = 'topics',
  lang: 'da' | 'en' = 'da',
) {
  const row = { name: '2026', closed: true, waited: { of: 0, said: null } }
  const none = { arrived: 3, seated: 3, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: 1000, lines: [aabenraa, faxe].map((one) => ({ ...quietLine, ...one })) }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'topics:read': () => done(figures),
    'topics:all': () =>
      done({ lines: [aabenraa, faxe], publishers: [], sums: [], brokenIn: [], topics: [], municipalities: [], offers: [], ...all }),
    'year:read': ({ year }) =>
      done({ year, lines: [aabenraa, faxe].map((one) => ({ ...one, row: { ...row, figures: none } })), all: { ...row, figures: none } }),
  })
  const user = await openScreen(server, screenName, lang)
  return { server, user }
}

test('[DIS91] the page says with which lines the line counts together and why, and what is so from the next New Year on', async () => {
  await page(
    figuresOf([pooled('2026', { family: '10' })], {
      together: [inPool(2026, faxe, ishoej), inPool(2027, faxe, ishoej), inPool(2028, faxe)],
    }),
  )
  expect(
    await screen.findByText(/I 2026 tæller linjen sammen med Faxe og Ishøj i puljen »Syd«\. Hver for sig er linjerne så små/),
  ).toBeTruthy()
  expect(screen.getByText('Tallene for 2027 bliver for linjen og Faxe og Ishøj tilsammen, i puljen »Syd«.')).toBeTruthy()
  expect(screen.getByText('Fra nytår 2028 tæller linjen sammen med Faxe i puljen »Syd«.')).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[DIS91] over time, and where a year of a pool shows no number, the page says with which lines the line counts together', async () => {
  const said = /I 2026 tæller linjen sammen med Faxe i puljen »Syd«/
  const { user } = await page(figuresOf([pooled('2026', { family: '20' })], { together: [inPool(2026, faxe)] }))
  expect(await screen.findByText(said)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Over tid' }))
  expect(screen.getByText(said)).toBeTruthy()
  cleanup()
  const few = { ...pooled('2026', {}), cells: null }
  await page(figuresOf([few], { together: [inPool(2026, faxe)], tooFewIn: [2026] }))
  expect(await screen.findByText(said)).toBeTruthy()
  expect(screen.getByText(/^I 2026 er der ingen tal om emner. Der var færre end 30 samtaler/)).toBeTruthy()
})

test('[DIS91] a line that leaves, or joins, reads it before; a line for itself reads nothing of pools', async () => {
  await page(figuresOf([table('Q', '2026')], { together: [inPool(2028, faxe)] }))
  expect(await screen.findByText('Fra nytår 2028 tæller linjen sammen med Faxe i puljen »Syd«.')).toBeTruthy()
  expect(screen.queryByText(/I 2026 tæller/)).toBe(null)
  cleanup()
  await page(figuresOf([table('Q', '2026')], { together: [inPool(2027)] }), {}, 'topics', 'en')
  expect(await screen.findByText('From New Year 2028 on the line counts for itself again.')).toBeTruthy()
  expect(screen.getByText('In 2027 the line is the only one in the pool “Syd”.')).toBeTruthy()
  cleanup()
  await page(figuresOf([table('Q', '2026')]))
  await screen.findByText('Intet emne nåede op på 5 samtaler')
  expect(document.body.textContent).not.toContain('pulje')
})

test('[DIS96] a period is compared with an earlier one only where the same lines counted together in both', () => {
  const [many, few] = [{ family: '100' }, { family: '10' }]
  const before = (
    one: TopicFigures['publications'][number],
    other: TopicFigures['publications'][number],
    together: TopicFigures['together'],
  ) => partsOf(figuresOf([one, other], { together }), other.period)[0]?.before
  expect(before(table('Q', '2026', few), table('Q', '2027', many), [])).toMatchObject({ period: '2026' })
  expect(before(table('Q', '2026', few), pooled('2027', many), [inPool(2027, faxe)])).toBe(null)
  expect(before(pooled('2026', few), pooled('2027', many), [inPool(2026, faxe), inPool(2027, faxe)])).toMatchObject({ period: '2026' })
  expect(before(pooled('2026', few), pooled('2027', many), [inPool(2026, faxe), inPool(2027, faxe, ishoej)])).toBe(null)
  expect(before(pooled('2026', few), pooled('2027', many), [inPool(2026, faxe), inPool(2027, ishoej)])).toBe(null)
  // The same lines in another pool are the same lines.
  const moved = { ...pooled('2027', many), publisher: 'pool.ost' }
  expect(before(pooled('2026', few), moved, [inPool(2026, faxe), inPool(2027, faxe)])).toMatchObject({ period: '2026' })
})

const publishers = [
  { publisher: 'aabenraa', name: both('Aabenraa'), lines: [aabenraa] },
  { publisher: 'pool.syd', name: both('Syd'), lines: [faxe, ishoej] },
  { publisher: 'x', name: both('Xby'), lines: [{ line: 'x', name: both('Xby') }] },
]
const sum = (name: 'Q' | 'P' | 'L', period: string, cells: [string, number, number][]) => ({
  ...{ table: name, period, cells },
  ...{ of: ['aabenraa', 'pool.syd'], withheld: ['x'], without: ['faxe'] },
})

test('[DIS94] opened, the sum over all lines shows its bands, who is in it, who has withheld and who is not in it', async () => {
  const { server, user } = await page(figuresOf([]), {
    publishers,
    sums: [sum('Q', '2026-Q4', [['family', 1, 9]]), sum('Q', '2026', [['family', 16, 28]]), sum('L', '2026', [['ishoej', 5, 9]])],
    municipalities: [{ id: 'ishoej', name: 'Ishøj' }],
  })
  const folded = await screen.findByText('Alle dine linjer lagt sammen')
  expect(server.ofKind('topics:all')).toEqual([])
  await user.click(folded)
  await user.selectOptions(await screen.findByLabelText('Periode'), '2026')
  expect(server.ofKind('topics:all')).toEqual([{}])
  const part = within(screen.getByRole('region', { name: 'Emner, lagt sammen' }))
  expect(part.getByRole('row', { name: /Familie.*16 til 28/ })).toBeTruthy()
  expect(
    part.getByText(/Lagt sammen: Aabenraa og puljen »Syd« \(Faxe og Ishøj\)\. Holdt tilbage og ikke med: Xby\. Ikke med: Faxe\./),
  ).toBeTruthy()
  expect(
    within(screen.getByRole('region', { name: 'Kommune, lagt sammen' })).getByText(/En række er summen af dem, der har den række/),
  ).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[DIS94] where there is no sum, the page says why', async () => {
  const { user } = await page(figuresOf([]))
  await user.click(await screen.findByText('Alle dine linjer lagt sammen'))
  expect(await screen.findByText('Der er endnu ingen tabel, som mindst to har offentliggjort for den samme periode.')).toBeTruthy()
  cleanup()
  const other = await page(figuresOf([]), { publishers, brokenIn: ['pool.syd'] })
  await other.user.click(await screen.findByText('Alle dine linjer lagt sammen'))
  expect((await screen.findByRole('alert')).textContent).toContain('puljen »Syd«')
})

test('[DIS94] on "since New Year" stands the sum of the main topics of that year, or that it is not there yet', async () => {
  const { user } = await page(
    figuresOf([]),
    { publishers, sums: [sum('P', String(new Date().getFullYear() - 1), [['family', 16, 28]])] },
    'year',
  )
  expect(await screen.findByText(/Summen for \d+ kan først laves/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Året før' }))
  const part = within(await screen.findByRole('region', { name: 'Det vigtigste emne, lagt sammen' }))
  expect(part.getByRole('row', { name: /16 til 28/ })).toBeTruthy()
  expect(await faults()).toEqual([])
})
