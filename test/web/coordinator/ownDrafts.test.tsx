// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { beginDraftsOf } from '../../../web/coordinator/drafts/ownDrafts.ts'
import { openLine } from './line/openLine.tsx'

const [KARIN, BO] = ['k'.repeat(22), 'b'.repeat(22)]
afterEach(() => {
  cleanup()
  beginDraftsOf('')
  sessionStorage.clear()
})
const greeting = () => screen.findByRole('textbox', { name: 'Hilsen · Dansk' }) as Promise<HTMLTextAreaElement>

test('[FIE7] a draft is brought back to the person who wrote it, and the page says so', async () => {
  beginDraftsOf(KARIN)
  await openLine()
  fireEvent.change(await greeting(), { target: { value: 'Halvt skrevet' } })
  expect(screen.queryByText(/^Det, du skrev før/)).toBe(null)
  cleanup()
  beginDraftsOf(KARIN)
  await openLine()
  expect((await greeting()).value).toBe('Halvt skrevet')
  expect(screen.getByText('Det, du skrev før, står her igen. Det er ikke gemt endnu.')).toBeTruthy()
})

test('[FIE7] the next person in the same tab gets nothing of it, and nothing of it stays', async () => {
  sessionStorage.setItem('ungechat-line aabenraa', 'of an older page, which named nobody')
  sessionStorage.setItem(`ungechat-report ${KARIN} aabenraa 2026`, 'half a report')
  sessionStorage.setItem(`ungechat-form ${KARIN} entry aabenraa`, 'half a number')
  sessionStorage.setItem('ungechat', 'of a youth')
  beginDraftsOf(KARIN)
  await openLine()
  const before = (await greeting()).value
  fireEvent.change(await greeting(), { target: { value: 'Halvt skrevet' } })
  expect(sessionStorage.length).toBe(4)
  cleanup()
  beginDraftsOf(BO)
  expect(Object.keys(sessionStorage)).toEqual(['ungechat'])
  await openLine()
  expect((await greeting()).value).toBe(before)
})

test('[FIE8] a sign-out asks about what is not saved, and then deletes it; without any it asks nothing', async () => {
  beginDraftsOf(KARIN)
  const { user } = await openLine()
  const sent: boolean[] = []
  addEventListener('submit', (event) => {
    sent.push(!event.defaultPrevented)
    event.preventDefault()
  })
  fireEvent.change(await greeting(), { target: { value: 'Halvt skrevet' } })
  await user.click(screen.getByRole('button', { name: 'Log ud' }))
  expect(screen.getByText(/^Noget af det, du har skrevet, er ikke gemt\./)).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Bliv her')
  await user.click(screen.getByRole('button', { name: 'Bliv her' }))
  expect([sent, sessionStorage.length]).toEqual([[false], 1])
  await user.click(screen.getByRole('button', { name: 'Log ud' }))
  await user.click(screen.getByRole('button', { name: 'Log ud og slet det' }))
  expect([sent, sessionStorage.length]).toEqual([[false, false, true], 0])
  await user.click(screen.getByRole('button', { name: 'Log ud og slet det' }))
  cleanup()
  sent.length = 0
  const again = await openLine()
  await greeting()
  await again.user.click(screen.getByRole('button', { name: 'Log ud' }))
  expect(sent).toEqual([true])
})
