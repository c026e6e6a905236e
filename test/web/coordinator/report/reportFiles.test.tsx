// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ReportFiles } from '../../../../web/coordinator/report/ReportFiles.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'

afterEach(cleanup)

test('[FIL19] the links of a report lead to its files in the language of the report, which may be another than that of the page', async () => {
  render(
    <WordsProvider value={await loadWords('da')}>
      <ReportFiles line="faxe" year={2025} lang="en" />
    </WordsProvider>,
  )
  const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(addressOf('Hent rapporten som PDF')).toBe('/staff/report/faxe/2025/report.pdf?lang=en')
  expect(addressOf('Hent rapportens tal som regneark (XLSX)')).toBe('/staff/report/faxe/2025/tables.xlsx?lang=en')
})
