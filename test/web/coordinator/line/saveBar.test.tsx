// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { lixLevel } from '../../../../shared/words/lixLevel.ts'
import { faults, openLine } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
const greeting = () => screen.findByRole('textbox', { name: 'Hilsen · Dansk' }) as Promise<HTMLTextAreaElement>
const bar = () => within(document.querySelector('.line-bar') as HTMLElement)

test('[FIE9] a bar names what is not saved, leads to it, and saves it; when all is saved it is gone', async () => {
  const { user } = await openLine()
  await greeting()
  expect(document.querySelector('.line-bar')?.getAttribute('data-any')).toBe('false')
  expect(screen.getByText('Du har ikke ændret noget.')).toBeTruthy()
  fireEvent.change(await greeting(), { target: { value: 'Her svarer Mette.' } })
  await user.click(screen.getByRole('checkbox', { name: '12–14' }))
  expect(bar().getByText(/^Ikke gemt endnu: Hilsen, Alder\./)).toBeTruthy()
  expect(bar().getByRole('link', { name: 'Se ændringerne' }).getAttribute('href')).toBe('#line-changed')
  expect(document.getElementById('line-changed')?.getAttribute('tabindex')).toBe('-1')
  expect(await faults()).toEqual([])
  await user.click(bar().getByRole('button', { name: 'Gem ændringerne' }))
  await bar().findByText(/^Gemt\./)
  expect(bar().queryByRole('button')).toBe(null)
})

test('[FIE9] what was empty before is said in a sentence', async () => {
  const { user } = await openLine()
  fireEvent.change(await greeting(), { target: { value: '' } })
  for (const age of ['12–14', '15–17', '18–20', '21–25']) await user.click(screen.getByRole('checkbox', { name: age }))
  const box = screen.getByRole('region', { name: 'Det her har du ændret' })
  const changed = within(box)
  expect(changed.getByText('Dansk: Der står ikke noget.')).toBeTruthy()
  expect(changed.getByText('Ingen er valgt.')).toBeTruthy()
  expect(box.textContent).not.toContain('tomt')
})

test('[FIE10] how hard a text is to read is said by the usual scale, with our own goal; for English it is a rough guide', async () => {
  expect([0, 24, 25, 34, 35, 44, 45, 54, 55, 90].map(lixLevel)).toEqual([
    ...['very-easy', 'very-easy', 'easy', 'easy', 'medium', 'medium', 'hard', 'hard', 'very-hard', 'very-hard'],
  ])
  await openLine()
  fireEvent.change(await greeting(), { target: { value: 'Her svarer ungekonsulenter, når du skriver til os om aftenen i dagene.' } })
  const said = [...document.querySelectorAll('.line-each [data-hard]')].map((one) => one.textContent)
  expect(said[0]).toBe('Lixtal 37: middel. Målet for det, unge læser, er højst 30.')
  expect(said[1]).toMatch(/^Lixtal \d+: \p{L}+( let| svær)?\. Lixtal er lavet til dansk og er kun et fingerpeg her\.$/u)
})
