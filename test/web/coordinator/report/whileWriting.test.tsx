// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { buildReport } from '../../../../shared/report/buildReport.ts'
import { loadReportWords } from '../../../../shared/report/loadReportWords.ts'
import { FIRST_YEAR } from '../../../../shared/report/reportWire.ts'
import { keep } from '../../../../web/coordinator/report/keptDrafts.ts'
import { SignedOut } from '../../../../web/coordinator/SignedOut.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { reportSource } from '../../../shared/report/reportSource.ts'
import { AT, box, readingOf, report, write } from './openReport.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const lastYear = () => new Date().getFullYear() - 1
const asksBeforeLeaving = () => {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}
const standsAt = (part: string) => waitFor(() => expect(document.activeElement?.id).toBe(`report-part-${part}`))

test('[REP30] who leaves the report at once has it saved, and loses nothing', async () => {
  const { user, server } = await report(readingOf({ year: lastYear() }))
  await write(user)
  fireEvent.change(box('Indledning'), { target: { value: 'Et godt år.' } })
  await user.click(screen.getByRole('button', { name: 'Nu' }))
  expect(server.ofKind('report:save')).toEqual([
    { line: 'aabenraa', year: lastYear(), base: 0, written: { part: 'introduction', value: { said: 'Et godt år.', confirmed: [] } } },
  ])
  await waitFor(() => expect(sessionStorage.length).toBe(0))
  expect(asksBeforeLeaving()).toBe(false)
})

test('[REP30] text that could not be saved is asked about on every screen, and named when the session ends', async () => {
  const { user, server } = await report(readingOf({ year: lastYear() }))
  await write(user)
  act(() => void server.socket.disconnect())
  await user.type(box('Indledning'), 'I toget.')
  await user.click(screen.getByRole('button', { name: 'Nu' }))
  expect(asksBeforeLeaving()).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Årsrapport' }))
  act(() => void server.socket.connect())
  await waitFor(() => expect(sessionStorage.length).toBe(0), { timeout: 4000 })
  expect(asksBeforeLeaving()).toBe(false)
})

test('[REP30] a page whose session is over says that a text waits in this tab, and shows no word of it', async () => {
  const signedOut = async () => {
    cleanup()
    render(
      <WordsProvider value={await loadWords('da')}>
        <SignedOut />
      </WordsProvider>,
    )
    return screen.queryByText(/^Noget af det, du skrev, er ikke gemt endnu/)
  }
  expect(await signedOut()).toBe(null)
  keep('aabenraa', 2025, {
    introduction: { written: { part: 'introduction', value: { said: 'Hemmeligt.', confirmed: [] } }, base: 0, sent: [] },
  })
  expect(await signedOut()).toBeTruthy()
  expect(document.body.textContent).not.toContain('Hemmeligt')
})

test('[REP31] a text over a lock says that the report is locked, and stands beside the locked report until it is dropped', async () => {
  const { user, set } = await report(readingOf({ year: lastYear() }), { save: () => done({ did: 'frozen' }) })
  await write(user)
  await user.type(box('Indledning'), 'For sent.')
  await screen.findByText(/^En anden har låst rapporten/, {}, { timeout: 4000 })
  const source = reportSource({ frozenOn: '2027-03-01' })
  const docs = { da: buildReport(source, await loadReportWords('da')), en: buildReport(source, await loadReportWords('en')) }
  set({ frozen: { at: AT, by: 'Bo', docs } })
  await user.click(screen.getByRole('button', { name: 'Nu' }))
  await user.click(screen.getByRole('button', { name: 'Årsrapport' }))
  const left = within(await screen.findByRole('region', { name: /^Det her nåede ikke at blive gemt/ }))
  expect(left.getByText('For sent.')).toBeTruthy()
  await user.click(left.getByRole('button', { name: 'Slet det' }))
  expect(screen.queryByText('For sent.')).toBe(null)
  expect(asksBeforeLeaving()).toBe(false)
})

test('[REP32] the keyboard stays at the part that it was about', async () => {
  const { user } = await report(readingOf({ year: lastYear() }))
  await write(user)
  await user.type(box('Indledning'), '77 unge')
  screen.getByRole('checkbox', { name: '»77« kan ikke føre til en enkelt ung' }).focus()
  await user.keyboard(' ')
  await standsAt('introduction')
  await user.click(screen.getByRole('button', { name: 'Fjern temaet »Forebyggelse«' }))
  await user.keyboard('{Enter}')
  await standsAt('theme-1')
  await user.click(screen.getByRole('button', { name: 'Tilføj et tema' }))
  await standsAt('theme-2')
})

test('[REP32] a double click takes out one thing, and all that was taken out comes back, the last first', async () => {
  const { user } = await report(readingOf({ year: lastYear() }))
  await write(user)
  await user.click(screen.getByRole('button', { name: 'Tilføj et mål til »Forebyggelse«' }))
  const goals = () => screen.queryAllByRole('textbox', { name: 'Mål' })
  fireEvent.change(goals()[1]!, { target: { value: 'Kortere kø.' } })
  const remove = () => screen.getByRole('button', { name: 'Fjern mål 1 fra »Forebyggelse«' })
  fireEvent.click(remove(), { detail: 1 })
  fireEvent.click(remove(), { detail: 2 })
  expect(goals().map((one) => (one as HTMLTextAreaElement).value)).toEqual(['Kortere kø.'])
  fireEvent.click(remove(), { detail: 1 })
  fireEvent.click(screen.getByRole('button', { name: 'Fjern temaet »Forebyggelse«' }), { detail: 1 })
  for (const count of [0, 1, 2]) {
    await user.click(screen.getByRole('button', { name: 'Fortryd' }))
    expect(goals()).toHaveLength(count)
  }
  expect(goals().map((one) => (one as HTMLTextAreaElement).value)).toEqual(['Flere kender chatten.', 'Kortere kø.'])
  expect(screen.queryByRole('button', { name: 'Fortryd' })).toBe(null)
})

test('[REP33] no year before the first one is asked for, however fast the arrow is pressed', async () => {
  const { user, server } = await report(readingOf({ year: lastYear() }))
  await screen.findByRole('article')
  const back = screen.getByRole('button', { name: 'Året før' }) as HTMLButtonElement
  for (let pressed = 0; pressed < lastYear() - FIRST_YEAR + 3; pressed += 1) fireEvent.click(back)
  expect(back.disabled).toBe(true)
  await waitFor(() => expect(server.ofKind('report:read').at(-1)).toMatchObject({ year: FIRST_YEAR }))
  await user.click(screen.getByRole('button', { name: 'Siden nytår' }))
})
