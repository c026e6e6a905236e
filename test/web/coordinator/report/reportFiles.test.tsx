// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ReportFiles } from '../../../../web/coordinator/report/ReportFiles.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'

afterEach(cleanup)

test('[FIL19] the links of a report lead to its files in the language of the report, which may be another than that of the page', async () => {
  render(
    <WordsProvider value={await loadWords('da')}>
      <ReportFiles line="faxe" year={2025} lang="en" connected />
    </WordsProvider>,
  )
  const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(addressOf('Hent rapporten som PDF')).toBe('/staff/report/faxe/2025/report.pdf?lang=en')
  expect(addressOf('Hent rapportens tal som regneark (XLSX)')).toBe('/staff/report/faxe/2025/tables.xlsx?lang=en')
})

test('[FIL27] without a connection a file is not fetched, and the page says so', async () => {
  const words = await loadWords('da')
  const links = (connected: boolean) => (
    <WordsProvider value={words}>
      <ReportFiles line="faxe" year={2025} lang="da" connected={connected} />
    </WordsProvider>
  )
  const { rerender } = render(links(false))
  const isFetched = () => {
    const link = screen.getByRole('link', { name: 'Hent rapporten som PDF' })
    const click = createEvent.click(link)
    fireEvent(link, click)
    return !click.defaultPrevented
  }
  expect(isFetched()).toBe(false)
  expect(screen.getByText('Der er ingen forbindelse lige nu. Hent filen, når den er tilbage.')).toBeTruthy()
  rerender(links(true))
  expect(isFetched()).toBe(true)
  expect(screen.queryByText(/^Der er ingen forbindelse/)).toBe(null)
})
