// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { faults, openLine } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
const field = async (name: string) => within(await screen.findByRole('region', { name }))
const save = () => screen.getByRole('button', { name: 'Gem ændringerne' })

test('[FIE13] a municipality is chosen from the list, and of two coordinators the second is shown both', async () => {
  const { user, elsewhere, settings } = await openLine()
  const box = await field('Kommuner')
  await user.selectOptions(box.getByRole('combobox', { name: 'Kommune' }), 'Tønder')
  await user.click(box.getByRole('button', { name: 'Tilføj kommunen' }))
  expect(document.activeElement).toBe(box.getByRole('combobox', { name: 'Kommune' }))
  elsewhere({ municipalities: [{ id: 'haderslev', name: 'Haderslev' }] })
  await user.click(save())
  const alert = within((await screen.findByText(/^Bo har gemt noget andet kl\. /)).closest('[role=alert]') as HTMLElement)
  expect(alert.getByText('Tønder, Aabenraa')).toBeTruthy()
  expect(alert.getByText('Haderslev')).toBeTruthy()
  expect(settings().municipalities.map(({ id }) => id)).toEqual(['haderslev'])
  await user.click(alert.getByRole('button', { name: 'Behold dit: Kommuner' }))
  await user.click(save())
  await screen.findByText(/^Gemt\./)
  expect(settings().municipalities.map(({ id }) => id)).toEqual(['toender', 'aabenraa'])
})

test('[FIE14] the form says with whom the line counts, from when a change holds, and who has not agreed yet', async () => {
  const { user, settings } = await openLine()
  const box = await field('Tal sammen med andre linjer')
  expect(box.getByText('I 2026 tæller linjen for sig selv.')).toBeTruthy()
  expect(box.getByText(/gælder fra 1\. januar 2027/)).toBeTruthy()
  await user.click(box.getByRole('radio', { name: 'Vi vil tælle sammen med andre linjer' }))
  expect(box.getByText(/^De her linjer har ikke valgt det samme endnu: Ungerådgivningen under 18\./)).toBeTruthy()
  expect(await faults(), JSON.stringify(await faults())).toEqual([])
  await user.click(save())
  await screen.findByText(/^Gemt\./)
  expect(settings().poolWish).toEqual(['ungeraadgivningen'])
})
