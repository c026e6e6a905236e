// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { buildReport } from '../../../../shared/report/buildReport.ts'
import { loadReportWords } from '../../../../shared/report/loadReportWords.ts'
import { textParts, themeParts } from '../../../../shared/report/reportText.ts'
import type { SavedPart, WrittenPart } from '../../../../shared/report/reportWire.ts'
import { reportSource, row } from '../../../shared/report/reportSource.ts'
import { AT, article, box, faults, readingOf, report, write } from './openReport.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

// The page opens on the year before this one, by its own clock.
const lastYear = () => new Date().getFullYear() - 1

test('[REP20] the screen shows the report: its sections, its findings, and each number drawn as the band it is', async () => {
  await report(readingOf({ year: lastYear() }))
  await screen.findByRole('article')
  expect(
    article()
      .getAllByRole('heading', { level: 3 })
      .map((one) => one.textContent),
  ).toEqual([
    'Året kort',
    'Hvem skrev til os?',
    'Hvad handlede det om?',
    'Hvordan gik det?',
    'Hvor længe ventede de?',
    'Hvad har ændret sig?',
    'Virkningen over årene',
    `Mål og status for ${lastYear()}`,
    'Sådan læser du tallene',
  ])
  const came = article().getByRole('row', { name: /^Kom i køen 350 412/ })
  expect([...came.querySelectorAll('.band-range')].map((bar) => Math.round(Number(bar.getAttribute('width'))))).toEqual([85, 100])
  expect(article().getAllByText('0 til 4').length).toBeGreaterThan(50)
  expect(await faults()).toEqual([])
})

test('[REP20] the report is read in another language than the page, and says so to a screen reader', async () => {
  const { user } = await report(readingOf({ year: lastYear() }))
  await screen.findByRole('article')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rapportens sprog' }), 'English')
  await screen.findByRole('heading', { name: 'Who wrote to us?' })
  expect(screen.getByRole('article').lang).toBe('en')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Årsrapport')
})

test('[REP20] a year without figures says what is missing, and no year after this one can be chosen', async () => {
  const { user, server } = await report(readingOf({ year: lastYear() }))
  await screen.findByRole('article')
  await user.click(screen.getByRole('button', { name: 'Året før' }))
  await waitFor(() => expect(server.ofKind('report:read').at(-1)).toEqual({ line: 'aabenraa', year: lastYear() - 1 }))
  expect((await article().findAllByText('Der er ikke talt noget på linjen i det år.')).length).toBeGreaterThan(0)
  expect(article().queryAllByRole('table')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Året efter' }))
  await user.click(screen.getByRole('button', { name: 'Året efter' }))
  expect((screen.getByRole('button', { name: 'Året efter' }) as HTMLButtonElement).disabled).toBe(true)
  expect(await faults()).toEqual([])
})

test('[REP17] what is written stands in the report at once, is saved by itself, and the page says so', async () => {
  const { user, server } = await report(readingOf({ year: lastYear() }))
  await write(user)
  expect(screen.getByText('Skriv ikke om enkelte unge. Tal om unge skal stå i tabellerne.')).toBeTruthy()
  await user.type(box('Indledning'), 'Et godt år.')
  expect(article().getByText('Et godt år.')).toBeTruthy()
  await screen.findByText(/^Alt er gemt\. Sidst kl\./, {}, { timeout: 4000 })
  expect(server.ofKind('report:save').at(-1)).toEqual({
    line: 'aabenraa',
    year: lastYear(),
    base: 0,
    written: { part: 'introduction', value: { said: 'Et godt år.', confirmed: [] } },
  })
  // The tab forgets it right after the page has said so.
  await waitFor(() => expect(sessionStorage.length).toBe(0))
  expect(await faults()).toEqual([])
})

test('[REP18] without a connection the text stays in the tab, over a reload, and is saved when the connection is back', async () => {
  const first = await report(readingOf({ year: lastYear() }))
  await write(first.user)
  act(() => void first.server.socket.disconnect())
  await first.user.type(box('Indledning'), 'Skrevet i toget.')
  expect(screen.getByText('Ikke gemt endnu. Det står i den her fane, og vi prøver igen.')).toBeTruthy()
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  expect(first.server.ofKind('report:save')).toEqual([])
  cleanup()
  const { server, user } = await report(readingOf({ year: lastYear() }))
  await write(user)
  expect((box('Indledning') as HTMLTextAreaElement).value).toBe('Skrevet i toget.')
  await waitFor(() => expect(server.ofKind('report:save')).toHaveLength(1), { timeout: 4000 })
})

test('[REP13] a number that is in no table is asked about, each by itself, and the text waits outside the report', async () => {
  const { user } = await report(readingOf({ year: lastYear() }))
  await write(user)
  await user.type(box('Indledning'), 'Vi talte med 14 unge og to piger.')
  expect(article().queryByText(/Vi talte med/)).toBe(null)
  expect(article().getByText(/^Teksten er ikke med endnu/)).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: '»14« kan ikke føre til en enkelt ung' }))
  expect(article().queryByText(/Vi talte med/)).toBe(null)
  await user.click(screen.getByRole('checkbox', { name: '»to« kan ikke føre til en enkelt ung' }))
  expect(article().getByText('Vi talte med 14 unge og to piger.')).toBeTruthy()
})

test('[REP19] when somebody else has saved the same text, both stand side by side with what differs, and one is chosen', async () => {
  const theirs: SavedPart = {
    written: { part: 'introduction', value: { said: 'Fælles linje.\nBos linje.', confirmed: [] } },
    version: 1,
    at: AT,
    by: 'Bo',
  }
  const { user, server } = await report(readingOf({ year: lastYear() }), {
    save: ({ base }) => (base === 0 ? done({ did: 'newer', saved: theirs }) : done({ did: 'saved', version: base + 1, at: AT })),
  })
  await write(user)
  await user.type(box('Indledning'), 'Fælles linje.{enter}Min linje.')
  const alert = within(await screen.findByRole('alert', {}, { timeout: 4000 }))
  expect(alert.getByText(/^Bo har gemt det her, mens du skrev/)).toBeTruthy()
  expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['Min linje.', 'Bos linje.'])
  expect(await faults()).toEqual([])
  await user.click(alert.getByRole('button', { name: 'Behold min' }))
  await waitFor(
    () => expect(server.ofKind('report:save').at(-1)).toMatchObject({ base: 1, written: { value: { said: 'Fælles linje.\nMin linje.' } } }),
    { timeout: 4000 },
  )
  expect(screen.queryByRole('alert')).toBe(null)
})

test('[REP21] themes and goals are added, judged and taken out, and a goal keeps the name of its document', async () => {
  const { user, server } = await report(readingOf({ year: lastYear() }))
  await write(user)
  expect(screen.getByText('Kilde: En politik, mål 9')).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Delvist opfyldt')
  await user.type(box('Hvad er der sket?'), 'Vi var på skolerne.')
  expect(article().getByText('Status: Delvist opfyldt. Vi var på skolerne. Kilde: En politik, mål 9.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tilføj et tema' }))
  const added = within(screen.getByRole('region', { name: 'Nyt tema' }))
  await user.click(added.getByRole('button', { name: 'Tilføj et mål til »Nyt tema«' }))
  await user.type(added.getByRole('textbox', { name: 'Mål' }), 'Kortere kø.')
  expect(article().getByText('Kortere kø.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Fjern temaet »Forebyggelse«' }))
  expect(article().queryByText('Flere kender chatten.')).toBe(null)
  // The keyboard stands on the way back.
  expect(document.activeElement?.textContent).toBe('Fortryd')
  await user.keyboard('{Enter}')
  expect(article().getByText('Flere kender chatten.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Fortryd' })).toBe(null)
  await user.click(screen.getByRole('button', { name: 'Fjern temaet »Forebyggelse«' }))
  await waitFor(
    () => {
      const sent = server.ofKind('report:save') as { written: WrittenPart }[]
      expect(sent.findLast(({ written }) => written.part === 'theme-1')?.written.value).toBe(null)
      expect(sent.findLast(({ written }) => written.part === 'theme-2')?.written.value).toMatchObject({ goals: [{ goal: 'Kortere kø.' }] })
    },
    { timeout: 6000 },
  )
  expect(await faults()).toEqual([])
})

test('[REP22] a report is locked after a confirmation; what is missing for that stands in a sentence', async () => {
  const { user, server, set } = await report(readingOf({ year: lastYear() }))
  await write(user)
  const button = () => screen.getByRole('button', { name: 'Lås rapporten' }) as HTMLButtonElement
  expect(button().disabled).toBe(true)
  await user.click(screen.getByRole('checkbox', { name: /^Jeg har læst rapporten/ }))
  const frozenWords = { da: await loadReportWords('da'), en: await loadReportWords('en') }
  const source = reportSource({ frozenOn: '2027-03-01' })
  set({ frozen: { at: AT, by: 'Karin', docs: { da: buildReport(source, frozenWords.da), en: buildReport(source, frozenWords.en) } } })
  await user.click(button())
  await screen.findByText('Låst den 1. marts 2027. Rapporten ændrer sig ikke mere.')
  expect(screen.getByText('Karin har låst rapporten. Teksterne kan ikke ændres mere.')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBe(null)
  expect(server.ofKind('report:freeze')).toEqual([
    {
      line: 'aabenraa',
      year: lastYear(),
      versions: Object.fromEntries([...textParts, ...themeParts].map((part) => [part, 0])),
      confirmed: true,
    },
  ])
})

test('[REP22] a report that runs, and one that cannot be locked now, say why', async () => {
  const running = await report(readingOf({ year: lastYear(), isOver: false, rows: [row(String(lastYear()), 50, { closed: false })] }))
  await write(running.user)
  expect(screen.getByText(`Rapporten kan låses, når ${lastYear()} er slut, og alle årets tal er offentliggjort.`)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Lås rapporten' })).toBe(null)
  cleanup()
  const refused = await report(readingOf({ year: lastYear() }), { freeze: () => done('newer') })
  await write(refused.user)
  await refused.user.click(screen.getByRole('checkbox', { name: /^Jeg har læst rapporten/ }))
  await refused.user.click(screen.getByRole('button', { name: 'Lås rapporten' }))
  expect(await screen.findByText('En anden har ændret en tekst. Læs rapporten igen, og lås den så.')).toBeTruthy()
})

test('[REP14] a locked report that was changed is not shown, and the page says so', async () => {
  await report(readingOf({ year: lastYear(), frozen: { at: AT, by: 'Karin', docs: null } }))
  expect((await screen.findByRole('alert')).textContent).toContain('Nogen har ændret eller fjernet den låste rapport')
  expect(screen.queryByRole('article')).toBe(null)
})
