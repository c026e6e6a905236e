// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { QueueView } from '../../../../shared/doors/counsellorView.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)

const name = { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }
const HOUR_MS = 3_600_000
const queue = (shut?: Partial<QueueView['lines'][number]['shut']>): QueueView => ({
  lines: [
    {
      ...{ line: 'aabenraa', name, mode: 'automatic', waiting: 0, entries: [] },
      ...(shut && { shut: { message: null, opensAt: null, timeZone: 'Europe/Copenhagen', ...shut } }),
    },
  ],
})
const message = { da: 'Vi er syge.', en: 'We are ill.' }

test('[CLO4] in a talk the desk says that the line is closed, that talks are finished and when it opens, until it opens', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  const bar = () => screen.getAllByRole('status').find((one) => one.className === 'desk-shut')!
  expect(bar().textContent).toBe('')
  const opensAt = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS
  act(() => desk.server.queue(queue({ message, opensAt })))
  expect(bar().textContent).toMatch(
    /^Aabenraa-chatten er lukket for nye. Samtaler skrives færdige. De, der venter, kan stadig komme til, så længe nogen er på vagt. Åbner igen .*kl\. \d+\.$/,
  )
  expect(screen.getByText('De unge læser: »Vi er syge.«')).toBeTruthy()
  expect(await faults()).toEqual([])
  act(() => desk.server.queue(queue({ message })))
  expect(within(bar()).getByText(/Åbner, når en koordinator eller leder åbner igen\./)).toBeTruthy()
  act(() => desk.server.queue(queue()))
  expect(bar().textContent).toBe('')
})

test('[CLO4] off duty too; and a line that is closed by its hours says so beside its queue alone', async () => {
  const desk = await atTheDesk({ onDuty: false })
  act(() => desk.server.queue(queue({ message })))
  expect(screen.getByText('Aabenraa-chatten er lukket for nye.')).toBeTruthy()
  act(() => desk.server.queue(queue({ opensAt: Date.parse('2030-01-07T15:00:00+01:00') })))
  expect(screen.queryByText('Aabenraa-chatten er lukket for nye.')).toBe(null)
  expect(screen.getByText(/Linjen har lukket efter åbningstiden\. Åbner igen mandag den 7\. januar kl\. 15\./)).toBeTruthy()
})
