// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { LoadRow, YearSoFar } from '../../../shared/load.ts'
import { done } from '../../../shared/outcome.ts'
import { dateAt, dayInWords } from '../../../web/coordinator/figures/calendar.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'
import { faults } from '../faults.ts'
import { openScreen, quietLine } from './openScreen.tsx'

afterEach(cleanup)

const faxe = { da: 'Faxe', en: 'Faxe' }
const ishoj = { da: 'Ishøj', en: 'Ishøj' }
const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }
const row = (arrived: number, seated: number, waited: LoadRow['waited'] = { of: 0, said: null }): LoadRow => ({
  ...{ name: '2026', closed: false, waited },
  figures: { ...none, arrived, seated, left: arrived - seated },
})
const said = (of: number, toMin: number | null) => ({
  of,
  said: { half: { fromMin: 2, toMin: 5 }, nineOfTen: { fromMin: 90, toMin }, withinFive: of / 2 },
})
const present = dateAt(Date.now()).slice(0, 4)

async function page(answer: (year: string) => Omit<YearSoFar, 'year'>, lang: Lang = 'da') {
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: 1000, lines: [{ ...quietLine, line: 'faxe', name: faxe }] }),
    'year:read': ({ year }) => done({ year, ...answer(year) }),
  })
  const user = await openScreen(server, 'year', lang)
  return { server, user }
}
const two = {
  lines: [
    { line: 'faxe', name: faxe, row: row(30, 24) },
    { line: 'ishoj', name: ishoj, row: row(70, 56, said(40, 120)) },
  ],
  all: row(100, 80, said(50, 120)),
}
const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

test('[FIG53] the lines stand side by side with their sum, under a title that says the finding', async () => {
  await page(() => two)
  expect(await screen.findByRole('heading', { name: '100 kom i køen på de 2 linjer, og 80 kom til en rådgiver' })).toBeTruthy()
  expect(cells(/^Faxe/)).toEqual(['30', '24', 'under 10', 'under 10', 'under 10', '20 % (6 af 30)', '0', '0'])
  expect(cells(/^Alle linjer/)).toEqual(['100', '80', '2–5 min.', '90–120 min.', '50 % (25 af 50)', '20 % (20 af 100)', '0', '0'])
  expect(screen.getByText('80 % af dem, der kom')).toBeTruthy()
  expect(screen.getByText('Ventede højst 120 min.').nextSibling?.textContent).toBe('9 ud af 10blandt 50 ventetider')
  expect(await faults()).toEqual([])
})

test('[FIG55] the page opens on the year that runs, prints until when it counts, and goes back to years that are over', async () => {
  const { server, user } = await page((year) =>
    year === present ? two : { lines: two.lines.map((l) => ({ ...l, row: row(0, 0) })), all: row(0, 0) },
  )
  await screen.findByRole('heading', { name: 'Siden nytår' })
  expect(await screen.findByText(/Året er i gang/)).toBeTruthy()
  expect(document.querySelector('.printed-title')?.textContent).toBe(
    `Den anonyme chat, ${present} til og med ${dayInWords(dateAt(Date.now()), 'da')}`,
  )
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Året efter' }).disabled).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Året før' }))
  const before = String(Number(present) - 1)
  await waitFor(() => expect(server.ofKind('year:read').at(-1)).toEqual({ year: before }))
  expect(await screen.findByText(`Der er ikke talt noget i ${before}.`)).toBeTruthy()
  expect(screen.queryByRole('table')).toBe(null)
})

test('[FIG53] one line stands alone, without a sum, and a wait over the last bound is said as that', async () => {
  await page(() => ({ lines: [{ line: 'faxe', name: faxe, row: row(30, 24, said(20, null)) }], all: null }), 'en')
  expect(await screen.findByRole('heading', { name: '30 joined the queue, and 24 reached a counsellor' })).toBeTruthy()
  expect(screen.queryByRole('row', { name: /^All lines/ })).toBe(null)
  expect(screen.getByText('Waited over 90 min').nextSibling?.textContent).toBe('More than 1 in 10of 20 waits')
  expect(await faults()).toEqual([])
})
