// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { draw } from '../draw.tsx'
import { someScreens } from '../someScreens.ts'

afterEach(cleanup)

test('[WAI29] a page that was silent once is told why it stands behind, and still its place and its wait', () => {
  draw(someScreens['waiting, was silent']!)
  expect(screen.getByText(/vi hørte ikke noget fra dig. Derfor står du bag de andre nu/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Du er nummer 2 i køen.' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Ja, jeg er her' })).toBeNull()
})

test('[WAI29] a parked page is told no place, no wait and no promise; one tap says that somebody is here', async () => {
  const connected = vi.fn()
  draw(someScreens['waiting, parked']!, { connected })
  expect(screen.getByRole('heading', { name: 'Er du her?' })).toBeTruthy()
  expect(screen.queryByText(/nummer|minutter|forrest/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Ja, jeg er her' }))
  expect(connected).toHaveBeenCalledOnce()
})

test('[WAI29] a page that rests is told that it need do nothing', () => {
  draw(someScreens['waiting, rests']!)
  expect(screen.getByRole('heading', { name: 'Vi prøver igen om lidt' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Ja, jeg er her' })).toBeNull()
})
