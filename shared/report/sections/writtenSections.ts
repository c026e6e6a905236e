import type { ReportSection } from '../reportDoc.ts'
import { type ReportNumbers, strangeNumbers } from '../reportNumbers.ts'
import type { ReportWords } from '../reportSource.ts'
import { type ReportText, type ReportTheme, themeParts, type WrittenText } from '../reportText.ts'

/** The sections that the coordinator wrote bear an id with this beginning. */
const WRITTEN = 'written-'
export const isWritten = ({ id }: Pick<ReportSection, 'id'>): boolean => id.startsWith(WRITTEN)

type Given = { words: ReportWords; known: ReportNumbers }

/** An introduction or a closing text. Nothing where nothing is written. */
export function writtenSection(given: Given, id: 'introduction' | 'closing', { said, confirmed }: WrittenText): ReportSection[] {
  if (said.trim() === '') return []
  const { annual } = given.words
  const paragraphs = strangeNumbers(said, given.known, confirmed).length > 0 ? [annual.unconfirmed] : linesOf(said)
  return [{ id: `${WRITTEN}${id}`, heading: annual[id], paragraphs, tables: [] }]
}

/** The goals of the year under their themes, each with its status. */
export function goalSections(given: Given, { themes }: ReportText, year: number): ReportSection[] {
  const { annual } = given.words
  const written = themeParts.flatMap((part) => {
    const theme = themes[part]
    return theme && (theme.title.trim() !== '' || theme.goals.length > 0) ? [{ part, theme }] : []
  })
  return [
    { id: `${WRITTEN}goals`, heading: annual.goals(year), paragraphs: written.length === 0 ? [annual.noGoals] : [], tables: [] },
    ...written.map(({ part, theme }) => ({
      id: `${WRITTEN}${part}`,
      heading: strangeNumbers(theme.title, given.known, theme.confirmed).length > 0 ? annual.theme : theme.title,
      paragraphs: strangeInTheme(theme, given.known).length > 0 ? [annual.unconfirmed] : themeParagraphs(given.words, theme),
      tables: [],
    })),
  ]
}

/** All that is written under a theme, as one text. */
export const wordsOfTheme = ({ title, goals }: ReportTheme): string =>
  [title, ...goals.flatMap(({ goal, said }) => [goal, said])].join('\n')
export const strangeInTheme = (theme: ReportTheme, known: ReportNumbers): string[] =>
  strangeNumbers(wordsOfTheme(theme), known, theme.confirmed)

function themeParagraphs({ annual }: ReportWords, { goals }: ReportTheme): string[] {
  return goals.flatMap(({ goal, from, status, said }) => [
    goal,
    [
      status === null ? annual.noStatus : annual.status(annual.statuses[status]),
      ...(said.trim() === '' ? [] : [said.trim()]),
      ...(from.trim() === '' ? [] : [annual.fromSource(from.trim())]),
    ].join(' '),
  ])
}

const linesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
