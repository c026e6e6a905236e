// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { done, refuse } from '../../../../shared/outcome.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const [HERE, OTHER] = ['h'.repeat(43), 'o'.repeat(43)]
afterEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
  document.documentElement.lang = ''
})

async function atMyPage({ keys = [{ kid: HERE, here: true, since: Date.UTC(2026, 10, 3) as number | null }] } = {}) {
  const desk = await atTheDesk()
  let held = keys
  desk.server.answer('keys:read', () => done(held))
  desk.server.answer('key:off', ({ kid }) => {
    held = held.filter((one) => one.kid !== kid)
    return done(null)
  })
  const open = () => userEvent.click(screen.getByRole('button', { name: /^Mig/ }))
  await open()
  const page = within(screen.getByRole('dialog', { name: 'Mig' }))
  return { ...desk, open, page }
}

test('[EVE18] the language changes at once and what is written stays; this browser keeps it for the person', async () => {
  const desk = await atTheDesk()
  desk.server.answer('keys:read', () => done([]))
  const { pane } = await inConversation(desk)
  await userEvent.type(within(pane).getByRole('textbox'), 'jeg er her')
  await userEvent.click(screen.getByRole('button', { name: /^Mig/ }))
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  await screen.findByRole('dialog', { name: 'Me' })
  expect(document.documentElement.lang).toBe('en')
  expect(new URL(location.href).searchParams.get('lang')).toBe('en')
  expect(localStorage.getItem('ungechat-lang.desk')).toBe('en')
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }))
  expect(within(pane).getByRole<HTMLTextAreaElement>('textbox').value).toBe('jeg er her')
  within(pane).getByRole('button', { name: 'Send' })
})

test('[EVE19] sound and notices are changed in the middle of a shift, and the sound is tried', async () => {
  const { page } = await atMyPage()
  const sound = page.getByRole<HTMLInputElement>('checkbox', { name: /^Lyd/ })
  expect(sound.checked).toBe(true)
  await userEvent.click(sound)
  expect(sound.checked).toBe(false)
  await userEvent.click(page.getByRole('button', { name: 'Luk' }))
  await userEvent.click(screen.getByRole('button', { name: /^På vagt/ }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Lyd/ }).checked).toBe(false)
})

test('[EVE20] the own page names this browser and the others with the day of each; what cannot be read is said', async () => {
  const { page, server, open } = await atMyPage({
    keys: [
      { kid: OTHER, here: false, since: null },
      { kid: HERE, here: true, since: Date.UTC(2026, 10, 3, 12) },
    ],
  })
  await page.findByText('Denne browser · siden 3. november 2026')
  page.getByText('En anden browser · siden længe')
  expect(page.getAllByRole('button', { name: /^Slå fra/ })).toHaveLength(1)
  expect(await faults()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Luk' }))
  server.answer('keys:read', () => refuse('down'))
  await open()
  await screen.findByText(/Systemet er nede et øjeblik/)
})

test('[EVE21] a browser is switched off after one more press, and the focus stays on the page', async () => {
  const { page, server } = await atMyPage({
    keys: [
      { kid: OTHER, here: false, since: Date.UTC(2026, 10, 20) },
      { kid: HERE, here: true, since: Date.UTC(2026, 10, 3) },
    ],
  })
  await userEvent.click(await page.findByRole('button', { name: /^Slå fra/ }))
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Nej' }))
  expect(await faults()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Nej' }))
  expect(server.ofKind('key:off')).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /^Slå fra/ }))
  await userEvent.click(page.getByRole('button', { name: 'Ja, slå fra' }))
  await page.findByText('Browseren er slået fra. Du er kun logget ind her.')
  expect(server.ofKind('key:off')).toEqual([{ kid: OTHER }])
  await waitFor(() => expect(page.queryByText(/^En anden browser/)).toBe(null))
  expect(document.activeElement).toBe(page.getByRole('heading', { name: 'Mine browsere' }))
})

test('[EVE22] to sign out everywhere is asked first, gives the youths back, and sends the word with the form', async () => {
  const sent = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
    forms.push([...new FormData(this)].map(String))
  })
  const forms: string[][] = []
  const { page, server } = await atMyPage()
  await userEvent.click(page.getByRole('button', { name: 'Log ud alle steder' }))
  const sure = within(await screen.findByRole('alertdialog', { name: 'Log ud alle steder nu?' }))
  expect(await faults()).toEqual([])
  await userEvent.click(sure.getByRole('button', { name: 'Bliv' }))
  expect(server.ofKind('duty:end')).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: /^Mig/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Log ud alle steder' }))
  await act(async () => screen.getByRole('button', { name: 'Log ud alle steder' }).click())
  await waitFor(() => expect(forms).toEqual([['everywhere,yes']]))
  expect(server.ofKind('duty:end')).toHaveLength(1)
  sent.mockRestore()
})

test('[DES90] behind the question whether to sign out everywhere, as behind the other two, no shortcut acts', async () => {
  const desk = await atTheDesk()
  desk.server.answer('keys:read', () => done([]))
  await inConversation(desk)
  const ask = {
    'Gå af vagt nu?': () => userEvent.click(screen.getByRole('button', { name: /^På vagt/ })).then(press('Gå af vagt')),
    'Log ud nu?': press('Log ud'),
    'Log ud alle steder nu?': () => userEvent.click(screen.getByRole('button', { name: /^Mig/ })).then(press('Log ud alle steder')),
  }
  function press(name: string) {
    return () => userEvent.click(screen.getByRole('button', { name }))
  }
  for (const [name, open] of Object.entries(ask)) {
    await open()
    const question = await screen.findByRole('alertdialog', { name })
    for (const letter of 'UPGH')
      fireEvent.keyDown(document.activeElement ?? document.body, { code: `Key${letter}`, key: letter.toLowerCase(), altKey: true })
    expect([desk.server.ofKind('acute:set'), screen.getAllByRole('alertdialog'), screen.queryByRole('dialog')]).toEqual([
      [],
      [question],
      null,
    ])
    await userEvent.click(within(question).getByRole('button', { name: 'Bliv' }))
  }
})

test('[EVE23] the own replies and the list of keys open from the own page', async () => {
  const { page, open } = await atMyPage()
  await userEvent.click(page.getByRole('button', { name: 'Mine svar' }))
  await userEvent.click(within(screen.getByRole('dialog', { name: 'Mine svar' })).getByRole('button', { name: 'Luk' }))
  await open()
  await userEvent.click(within(screen.getByRole('dialog', { name: 'Mig' })).getByRole('button', { name: 'Genveje' }))
  screen.getByRole('dialog', { name: 'Genveje' })
})
