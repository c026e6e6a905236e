// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { alwaysTo } from '../../../../shared/settings/overflow.ts'
import { WaysBox } from '../../../../web/coordinator/line/overflow/WaysBox.tsx'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { faults, openLine } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const field = async () => within(await screen.findByRole('region', { name: 'Hvor de unge kan gå hen, når vi ikke kan' }))
const changed = () => within(screen.getByRole('region', { name: 'Det her har du ændret' }))

test('[FIE6] times with lines and national numbers are written, shown as a sentence, and saved', async () => {
  const { user, settings } = await openLine()
  const form = await field()
  await user.click(form.getByRole('button', { name: 'Tilføj et tidsrum' }))
  const span = within(form.getByRole('group', { name: 'Tidsrum 1' }))
  await user.click(span.getByRole('checkbox', { name: 'fredag' }))
  await user.click(span.getByRole('checkbox', { name: 'BørneTelefonen' }))
  await user.click(span.getByRole('checkbox', { name: 'Faxe' }))
  expect(changed().getByText('fre 22:00–06:00: Faxe, BørneTelefonen').tagName).toBe('MARK')
  expect(changed().getByText(/^Alle andre tider: Ungerådgivningen/)).toBeTruthy()
  expect(await faults(), JSON.stringify(await faults())).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Gem ændringerne' }))
  await screen.findByText(/^Gemt\./)
  expect(settings().overflow.spans).toEqual([
    {
      ...{ days: [5], from: '22:00', to: '06:00' },
      ways: [
        { to: 'line', line: 'faxe' },
        { to: 'number', number: 'boernetelefonen' },
      ],
    },
  ])
})

test('[FIE6] the second of two coordinators is shown both, and a fault stands at the field with its day', async () => {
  const { user, elsewhere, refuse, settings } = await openLine()
  await user.click((await field()).getByRole('checkbox', { name: 'headspace' }))
  elsewhere({ overflow: alwaysTo('faxe') })
  await user.click(screen.getByRole('button', { name: 'Gem ændringerne' }))
  const alert = within((await screen.findByText(/^Bo har gemt noget andet kl\. /)).closest('[role=alert]') as HTMLElement)
  expect(alert.getByText('Altid: Faxe')).toBeTruthy()
  expect(settings().overflow).toEqual(alwaysTo('faxe'))
  await user.click(alert.getByRole('button', { name: /^Behold dit: Hvor de unge/ }))
  refuse([{ field: 'overflow', why: 'overflow-nowhere', at: '5' }])
  await user.click(screen.getByRole('button', { name: 'Gem ændringerne' }))
  expect(await (await field()).findByText(/^Vælg mindst ét sted, den unge kan gå hen \(fredag\)/)).toBeTruthy()
})

test('[FIE21] where there are no other lines or no national numbers, each part says which it lacks', async () => {
  render(
    <WordsProvider value={await loadWords('da')}>
      <WaysBox legend="Altid" ways={[]} reading={{ others: [], numbers: [] }} describedBy={undefined} write={() => {}} />
    </WordsProvider>,
  )
  screen.getByText('Der er ingen andre linjer her.')
  screen.getByText('Der er ingen landsdækkende numre her.')
})

test('[FIE5] the preview offers each of the times in the form', async () => {
  const { user } = await openLine()
  await user.click((await field()).getByRole('button', { name: 'Tilføj et tidsrum' }))
  expect(screen.queryByRole('combobox', { name: 'Tidspunkt' })).toBe(null)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Som den er, når linjen' }), 'er lukket')
  const hours = within(screen.getByRole('combobox', { name: 'Tidspunkt' })).getAllByRole('option')
  expect(hours.map((one) => one.textContent)).toEqual(['Som lige nu', '22:00–06:00', 'Alle andre tider'])
})
