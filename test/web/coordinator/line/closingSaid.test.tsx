// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { lines } from '../../../../seeds/lines.ts'
import { quietLine } from '../openScreen.tsx'
import { AT, openLine } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

test('[CLO5] the screen says that the line is closed, live, with the last changes, and takes nothing that is being written', async () => {
  const { server, elsewhere } = await openLine()
  const greeting = (await screen.findByRole('textbox', { name: 'Hilsen · Dansk' })) as HTMLTextAreaElement
  fireEvent.change(greeting, { target: { value: 'Halvt skrevet' } })
  const message = { da: 'Vi er syge.', en: '' }
  elsewhere({ closedByHand: { message, until: AT + 7_200_000 } })
  const closed = { message, until: AT + 7_200_000, opensAt: AT + 7_200_000, by: 'Bo' }
  act(() => void server.tell('now:view', { at: AT + 1, lines: [{ ...quietLine, line: 'aabenraa', name: lines[0]!.name, closed }] }))
  expect(await screen.findByText('Lukket af Bo. Åbner igen kl. 19.30, om 2 timer.')).toBeTruthy()
  expect(await screen.findByText(/Lukket med hånden/, { selector: 'summary' })).toBeTruthy()
  expect(greeting.isConnected).toBe(true)
  expect(greeting.value).toBe('Halvt skrevet')
  expect(screen.getByRole('button', { name: `Åbn igen: ${lines[0]!.name.da}` })).toBeTruthy()
})
