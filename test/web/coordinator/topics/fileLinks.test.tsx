// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FileLinks } from '../../../../web/coordinator/topics/FileLinks.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'

afterEach(cleanup)

test.each([
  ['da', 'Hent alle tabeller som regneark (XLSX)', 'Hent dataordbogen til CSV-filerne'],
  ['en', 'Download all tables as a spreadsheet (XLSX)', 'Download the data dictionary for the CSV files'],
] as const)(
  '[FIL19] in %s the links lead to the workbook and the dictionary of the line, in that language',
  async (lang, tables, dictionary) => {
    render(
      <WordsProvider value={await loadWords(lang)}>
        <FileLinks line="aabenraa" connected />
      </WordsProvider>,
    )
    const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(addressOf(tables)).toBe(`/staff/topics/aabenraa/tables.xlsx?lang=${lang}`)
    expect(addressOf(dictionary)).toBe(`/staff/topics/aabenraa/dictionary.csv?lang=${lang}`)
  },
)
