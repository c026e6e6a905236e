// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { draw } from '../draw.tsx'
import { aShell, someScreens } from '../someScreens.ts'

afterEach(cleanup)

test('[LIN14] a line offers its own topics, and always harm to oneself and something else', () => {
  const { facts } = aShell({})
  draw(someScreens.topic!, {}, { facts: { ...facts, line: { ...facts.line, topics: ['family'] } } })
  const picks = screen.getAllByRole('button', { pressed: false }).map((button) => button.textContent)
  expect(picks).toEqual(['Min familie', 'Jeg gør skade på mig selv eller tænker på at dø', 'Noget andet eller ved ikke'])
})
