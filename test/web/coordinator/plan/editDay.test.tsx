// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { EditDay } from '../../../../web/coordinator/plan/EditDay.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'

afterEach(cleanup)

test('[FIE12] in the plan of a day the focus goes to the shift that was added, and from one that was removed to the next', async () => {
  const person = 'm'.repeat(22)
  const spans = ['15', '16', '17'].map((from) => ({ person, from: `${from}:00`, to: `${from}:30` }))
  const plan = { line: 'aabenraa', people: [{ person, name: 'Mette', may: ['duty'] }] } as never
  render(
    <WordsProvider value={await loadWords('da')}>
      <EditDay
        kind="duty"
        day={{ day: '4', version: 1, spans, by: null, at: null } as never}
        ofWeek={null}
        name="torsdag"
        plan={plan}
        socket={fakeSocket({}).socket as never}
        again={() => {}}
        close={() => {}}
      />
    </WordsProvider>,
  )
  const user = userEvent.setup()
  const from = (n: number) => within(screen.getByRole('group', { name: `Vagt ${n}` })).getByLabelText('Fra')
  await user.click(screen.getByRole('button', { name: 'En vagt mere' }))
  expect(document.activeElement).toBe(from(4))
  await user.click(screen.getByRole('button', { name: 'Fjern vagt 2' }))
  expect(document.activeElement).toBe(from(2))
  expect((from(2) as HTMLInputElement).value).toMatch(/^17/)
  await user.click(screen.getByRole('button', { name: 'Fjern vagt 3' }))
  expect(document.activeElement?.textContent).toBe('En vagt mere')
})
