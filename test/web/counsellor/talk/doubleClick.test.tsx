// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Sure } from '../../../../web/counsellor/talk/Sure.tsx'

afterEach(cleanup)

test('[FOR33] the second press of a double click answers no question, and a press of its own does', () => {
  const [go, stay] = [vi.fn(), vi.fn()]
  render(<Sure question="Sikker?" yes="Ja" no="Nej" go={go} stay={stay} />)
  for (const name of ['Ja', 'Nej']) fireEvent.click(screen.getByRole('button', { name }), { detail: 2 })
  expect([go.mock.calls.length, stay.mock.calls.length]).toEqual([0, 0])
  for (const name of ['Ja', 'Nej']) fireEvent.click(screen.getByRole('button', { name }), { detail: 1 })
  expect([go.mock.calls.length, stay.mock.calls.length]).toEqual([1, 1])
  // The keyboard's press has no count.
  fireEvent.click(screen.getByRole('button', { name: 'Ja' }), { detail: 0 })
  expect(go).toHaveBeenCalledTimes(2)
})
