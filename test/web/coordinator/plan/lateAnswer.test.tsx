// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done } from '../../../../shared/outcome.ts'
import { PlanPart } from '../../../../web/coordinator/plan/PlanPart.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

test('[PLA15] a save that is answered late takes neither the focus nor the day that the coordinator has begun meanwhile', async () => {
  const server = fakeSocket<CoordinatorDoor>({ 'plan:save': () => done({ did: 'saved' }) })
  server.open()
  const plan = {
    line: 'aabenraa',
    today: '2026-11-19',
    duty: [],
    onCall: [],
    people: [{ person: 'm'.repeat(22), name: 'Mette', may: ['duty'] }],
  }
  render(
    <WordsProvider value={await loadWords('da')}>
      <PlanPart kind="duty" plan={plan as never} socket={server.socket} again={() => {}} />
    </WordsProvider>,
  )
  const user = userEvent.setup()
  const begin = async (date: string) => {
    await user.clear(screen.getByLabelText('Dato'))
    await user.type(screen.getByLabelText('Dato'), date)
    await user.click(screen.getByRole('button', { name: 'Lav en plan for dagen' }))
  }
  await begin('2026-12-03')
  const answer = server.hold('plan:save')
  const first = within(screen.getByRole('form', { name: 'Ret torsdag den 3. december 2026' }))
  await user.click(first.getByRole('button', { name: 'Gem dagen' }))
  await begin('2026-12-04')
  const second = within(screen.getByRole('form', { name: 'Ret fredag den 4. december 2026' }))
  await user.click(second.getByRole('button', { name: 'En vagt mere' }))
  const from = within(second.getByRole('group', { name: 'Vagt 1' })).getByLabelText<HTMLInputElement>('Fra')
  await user.type(from, '1')
  answer()
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Ret torsdag den 3. december 2026' })).toBe(null))
  await user.keyboard('6')
  expect(document.activeElement).toBe(from)
  expect(from.value).toBe('16')
  await user.click(second.getByRole('button', { name: 'Fortryd' }))
  // Where nobody has gone on, the focus goes back to the button that opened the day.
  await user.click(screen.getByRole('button', { name: 'Ret mandag' }))
  await user.click(screen.getByRole('button', { name: 'Gem dagen' }))
  await screen.findByText('Gemt.')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Ret mandag')
})
