// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { closingForm } from '../../../../shared/closingForm.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)
const alt = (code: string) => fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code, altKey: true })

async function owing() {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk, { age: '15-17' })
  let form = ''
  act(() => {
    form = desk.server.end(conv, 'youth').form
  })
  return { desk, conv, pane, form }
}

test('[FOR4] the form is filled and saved by keyboard alone, with few keys', async () => {
  const { desk, form } = await owing()
  const user = userEvent.setup()
  alt('KeyS')
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Emner/ }))
  await user.keyboard('ang{Enter}')
  await user.keyboard('foræl{Enter}')
  await user.tab()
  await user.keyboard('2')
  await user.tab()
  await user.keyboard('14')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const saved = desk.server.ofKind('form:close')
  expect(saved).toEqual([
    {
      form,
      topics: ['mental.anxiety', 'family.parent_child'],
      severity: 'concern',
      outcomes: ['listened', 'local_offer'],
      endedBy: 'youth',
      age: '15-17',
      contactBefore: 'not_asked',
      municipality: null,
    },
  ])
  expect(closingForm.parse(saved[0])).toEqual(saved[0])
  await waitFor(() => expect(screen.queryByRole('form')).toBe(null))
  expect(screen.getByText('Skemaet er talt med. Tak.')).toBeTruthy()
})

test('[FOR4] what is missing is said where it is missing, and nothing is sent', async () => {
  const { desk } = await owing()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Gem skema' }))
  expect(desk.server.ofKind('form:close')).toEqual([])
  for (const lack of ['Vælg mindst ét emne.', 'Vælg alvor.', 'Vælg mindst én ting.']) expect(screen.getByText(lack)).toBeTruthy()
  expect(await faults()).toEqual([])
  // The first fault has the focus, and its message is read with it.
  const described = () => document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '')?.textContent
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Emner/ }))
  expect(described()).toBe('Vælg mindst ét emne.')
  await user.keyboard('ang{Enter}{Control>}{Enter}{/Control}')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Ingen bekymring/ }))
  expect(described()).toBe('Vælg alvor.')
  await user.keyboard('1{Control>}{Enter}{/Control}')
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Lyttede/ }))
  expect(described()).toBe('Vælg mindst én ting.')
  expect(desk.server.ofKind('form:close')).toEqual([])
  await user.click(screen.getByRole('radio', { name: /Ingen bekymring/ }))
  expect(screen.queryByText('Vælg alvor.')).toBe(null)
})

test('[FOR4] a topic is taken by Enter or a press and given back by Backspace; three are enough', async () => {
  await owing()
  const user = userEvent.setup()
  const box = screen.getByRole('combobox', { name: /Emner/ })
  await user.click(box)
  await user.keyboard('en')
  const list = screen.getByRole('listbox')
  expect(within(list).getByRole('option', { selected: true }).textContent).toBe('Ensomhed')
  expect(await faults()).toEqual([])
  await user.click(within(list).getByRole('option', { name: 'Ensomhed' }))
  await user.keyboard('ang{Enter}fra{Enter}')
  expect(screen.getAllByRole('button', { name: /^Fjern/ }).map((b) => b.textContent?.trim())).toEqual(['Ensomhed', 'Angst', 'Fravær'])
  await user.keyboard('for{Enter}')
  expect(screen.queryByRole('button', { name: 'Fjern Forældre og barn' })).toBe(null)
  await user.clear(box)
  await user.keyboard('{Backspace}')
  expect(screen.queryByRole('button', { name: 'Fjern Fravær' })).toBe(null)
})

test('[FOR6] a form owed nags, holds no seat, and survives the text being wiped', async () => {
  const { desk, conv } = await owing()
  const user = userEvent.setup()
  expect(screen.getByRole('region', { name: 'Du mangler 1 skema' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: /Bekymring/ }))
  await user.click(screen.getByRole('button', { name: 'Slet teksten nu' }))
  await user.click(screen.getByRole('button', { name: /Aabenraa-chatten, slut kl/ }))
  // What was ticked before the wipe is still ticked.
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Bekymring/ }).checked).toBe(true)
  expect(desk.server.view().conversations.some((c) => c.conv === conv)).toBe(false)
})

test('[FOR6] a form is skipped only after being asked', async () => {
  const { desk, form } = await owing()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Spring over' }))
  expect(desk.server.ofKind('form:skip')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Ja, spring over' }))
  expect(desk.server.ofKind('form:skip')).toEqual([{ form }])
})
