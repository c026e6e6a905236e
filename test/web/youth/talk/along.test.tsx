// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import type { NamedOnlooker } from '../../../../web/youth/talk/onlooker.ts'
import { withOnlooker } from '../../../../web/youth/talk/onlooker.ts'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { readers, someScreens } from '../someScreens.ts'

afterEach(cleanup)
withDialogs()
const jonas: NamedOnlooker = { kid: 'j', name: 'Jonas', title: 'psykolog' }
const chat = () => {
  const shown = someScreens.chat!
  if (shown.at !== 'chat') throw new Error('no chat')
  return shown
}

test('[TOG49] the youth is asked in plain words, with name and profession, and the box stays as it is', async () => {
  const answerLookOn = vi.fn()
  const { container } = draw({ ...chat(), onlooker: jonas }, { answerLookOn })
  expect(screen.getByText(/vil gerne have, at .*Jonas.* læser med/)).toBeTruthy()
  expect(screen.getByText(/Jonas.* er psykolog/)).toBeTruthy()
  // It stands below the newest message, where the youth reads: above a long talk it would be out of view.
  const asks = container.querySelector('[data-asks=along]')!
  expect(screen.getByRole('log').compareDocumentPosition(asks) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  const box = screen.getByRole('textbox')
  await userEvent.type(box, 'ikke')
  expect((box as HTMLTextAreaElement).value).toBe('ikke')
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Nej, kun os to' }))
  await userEvent.click(screen.getByRole('button', { name: 'Ja, det er okay' }))
  expect(answerLookOn.mock.calls).toEqual([[false], [true]])
})

test('[TOG56] the youth is asked with the place of a bridge, and sees it while the bridge reads along', () => {
  const { unmount } = draw({ ...chat(), onlooker: { ...jonas, place: 'Hus til Unge' } })
  expect(screen.getByText(/vil gerne have, at .*Jonas.* fra .*Hus til Unge.* læser med/)).toBeTruthy()
  unmount()
  const along = { person: 'q', name: 'Jonas', kids: ['j'], epochs: [1], listens: [1], listening: true as const, now: true }
  const shown = chat()
  const view = { ...shown.view, lookOn: { offer: null, reads: true, place: 'Hus til Unge' } }
  const { container } = draw({ ...shown, view }, { readers: () => [along, ...readers] })
  expect(container.querySelector('.talk-note')?.textContent).toMatch(/Jonas.* fra .*Hus til Unge.* læser med, men skriver ikke/)
})

test('[TOG49] the same question again draws nothing anew, and an answer takes it away', () => {
  const asked = withOnlooker(chat(), jonas)
  expect(withOnlooker(asked, { ...jonas })).toBe(asked)
  expect(withOnlooker(asked, null)).not.toHaveProperty('onlooker')
  expect(withOnlooker(chat(), null)).not.toHaveProperty('onlooker')
})

test('[TOG46] the page names the colleague as one who only reads, from the wraps of this browser, and the youth can end it', async () => {
  const stopLookOn = vi.fn()
  const along = { person: 'q', name: 'Jonas', kids: ['j'], epochs: [1], listens: [1], listening: true as const, now: true }
  draw(chat(), { readers: () => [along, ...readers], stopLookOn })
  expect(screen.getByText(/Jonas.* læser med, men skriver ikke/)).toBeTruthy()
  await userEvent.click(screen.getByLabelText('Mere'))
  expect(screen.getByText(/Det kan du og .*Mette.*, .*Jonas.* \(læser kun med\)\. Ingen andre\./)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /Jonas.* skal ikke læse med mere/ }))
  expect(stopLookOn).toHaveBeenCalledTimes(1)
})
