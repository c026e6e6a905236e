// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { done } from '../../../shared/outcome.ts'
import { coordinator } from '../../../shared/words/da/team/coordinator.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'
import { faults } from '../faults.ts'
import { openPage, quietLine } from './openScreen.tsx'

afterEach(cleanup)
const line = { ...quietLine, line: 'vejen', name: { da: 'Vejen-chatten', en: 'The Vejen chat' } }
const at = Date.parse('2026-11-19T16:30:00Z')
const tabs = () => within(screen.getByRole('navigation', { name: coordinator.tabsLabel })).getAllByRole('button')

test('[GUI12] a leader reads the own role in heading and title, and has one screen, where a line can be closed', async () => {
  await openPage(fakeSocket<CoordinatorDoor>({ 'now:watch': () => done({ at, lines: [line], runs: [] }) }))
  await screen.findByRole('heading', { level: 1, name: coordinator.now.title })
  screen.getByText(coordinator.leads)
  expect(screen.queryByText(coordinator.title)).toBe(null)
  expect(document.title).toBe(`${coordinator.tabs.now} · ${coordinator.leads}`)
  expect(tabs().map(({ textContent }) => textContent)).toEqual([coordinator.tabs.now])
  screen.getByRole('button', { name: coordinator.line.closing.closeLine('Vejen-chatten') })
  expect(await faults()).toEqual([])
})

test('[GUI12] that is so before the first look at the lines, and a coordinator of one line is a coordinator', async () => {
  const { socket } = fakeSocket<CoordinatorDoor>({})
  const { unmount } = render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={socket} protocol="1" leads />
    </WordsProvider>,
  )
  screen.getByText(coordinator.leads)
  expect(tabs()).toHaveLength(1)
  unmount()
  const other = { ...line, line: 'ishoej' }
  await openPage(fakeSocket<CoordinatorDoor>({ 'now:watch': () => done({ at, lines: [line, other], runs: ['ishoej'] }) }))
  await screen.findByRole('heading', { level: 1, name: coordinator.now.title })
  screen.getByText(coordinator.title)
  expect(tabs().length).toBeGreaterThan(5)
})
