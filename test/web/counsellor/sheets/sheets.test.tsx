// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ProcedureSheet } from '../../../../shared/deskTexts/deskText.ts'
import { isSheetDue } from '../../../../shared/deskTexts/isSheetDue.ts'
import { faults } from '../atTheDesk.tsx'
import { LINE } from '../pretendServer.ts'
import { withTexts } from '../replies/withTexts.tsx'

const SLOW = { timeout: 60_000 }
const sheet = (id: string, title: string, part: Partial<ProcedureSheet> = {}): ProcedureSheet => ({
  ...{
    kind: 'sheet',
    id,
    line: LINE,
    version: 1,
    title,
    text: 'Spørg din leder.\n<b>Skriv</b> så.',
    owner: 'Lise Holm',
    checkedOn: '2026-11-01',
  },
  ...part,
})
const sheets = [
  sheet('own-1', 'Underretning'),
  sheet('own-2', 'Selvmordstanker', { text: 'Spørg direkte.', checkedOn: '2025-11-21' }),
  sheet('own-3', 'Fra Faxe', { line: 'faxe' }),
]

test(
  '[TEX17] beside a talk stand the sheets of its line, with search, owner and day; one from more than twelve months ago is marked',
  SLOW,
  async () => {
    const { pane, user, box } = await withTexts({ texts: sheets })
    const list = within(pane).getByText('Vejledninger (2)').closest('details')!
    expect(list.textContent).not.toContain('Fra Faxe')
    list.open = true
    expect(within(list).getAllByText('Over 12 måneder gammel')).toHaveLength(1)
    expect(within(list).getByText('Selvmordstanker').closest('summary')?.textContent).toContain('Over 12 måneder gammel')
    expect(list.textContent).toContain('Set efter 1. november 2026. Spørg Lise Holm, hvis noget ikke passer.')
    const search = within(list).getByRole('searchbox', { name: 'Søg i vejledningerne' })
    await user.type(search, 'direkte')
    expect(within(list).getByRole('status').textContent).toBe('1 vejledning passer.')
    expect(within(list).queryByText('Underretning')).toBeNull()
    expect(box().value).toBe('')
    expect(await faults()).toEqual([])
  },
)

test('[TEX18] a sheet stands as it was written: its line breaks are kept and nothing of it becomes part of the page', SLOW, async () => {
  const { pane } = await withTexts({ texts: sheets })
  const text = within(pane).getByText(/Spørg din leder/)
  expect(text.textContent).toBe('Spørg din leder.\n<b>Skriv</b> så.')
  expect(text.querySelector('b')).toBeNull()
})

test('[TEX17] Alt+R opens the sheets of the talk in front, ready to search, and leads back to the box', SLOW, async () => {
  const { pane, box } = await withTexts({ texts: sheets })
  const press = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'r', code: 'KeyR', altKey: true })
  box().focus()
  press()
  const list = within(pane).getByText('Vejledninger (2)').closest('details')!
  expect([list.open, document.activeElement]).toEqual([true, within(list).getByRole('searchbox')])
  press()
  expect([list.open, document.activeElement]).toEqual([false, box()])
})

test('[TEX17] a sheet is due the day after twelve months', () => {
  expect(isSheetDue({ checkedOn: '2025-11-22' }, '2026-11-22')).toBe(false)
  expect(isSheetDue({ checkedOn: '2025-11-21' }, '2026-11-22')).toBe(true)
  expect(isSheetDue({ checkedOn: '2024-02-29' }, '2025-02-28')).toBe(false)
})
