// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { closingForm, takenBackForm } from '../../../../shared/closingForm.ts'
import { readDeskData } from '../../../../web/counsellor/desk/deskData.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)
const alt = (code: string) => fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code, altKey: true })

const places = [
  { id: 'ssp-aabenraa', name: 'SSP Aabenraa' },
  { id: 'headspace-aabenraa', name: 'Headspace Aabenraa' },
  { id: 'tuba-aabenraa', name: 'TUBA Aabenraa' },
  { id: 'move', name: 'Ungeværestedet MOVE' },
]

async function owing(placesOf: Record<string, typeof places> = {}) {
  const desk = await atTheDesk({ placesOf })
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
      primary: 'mental.anxiety',
      severity: 'concern',
      outcomes: ['listened', 'local_offer'],
      offersGiven: [],
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

test('[FOR33] the second press of a double click saves no form, and a press of its own does', async () => {
  await owing()
  const save = screen.getByRole('button', { name: 'Gem skema' })
  fireEvent.click(save, { detail: 2 })
  expect(screen.queryByText('Vælg alvor.')).toBe(null)
  fireEvent.click(save, { detail: 1 })
  expect(screen.getByText('Vælg alvor.')).toBeTruthy()
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

const sentOnce = async (desk: Awaited<ReturnType<typeof owing>>['desk']) => {
  await waitFor(() => expect(desk.server.ofKind('form:close')).toHaveLength(1))
  return closingForm.parse(desk.server.ofKind('form:close')[0])
}

test('[FOR26] of two topics the first is the primary one, and a digit chooses the other or none; of one nothing is asked', async () => {
  const { desk } = await owing()
  const user = userEvent.setup()
  alt('KeyS')
  await user.keyboard('ang{Enter}')
  expect(screen.queryByRole('group', { name: 'Vigtigste emne' })).toBe(null)
  await user.keyboard('fra{Enter}')
  const asked = within(screen.getByRole('group', { name: 'Vigtigste emne' }))
  const chosen = () => asked.getByRole('radio', { checked: true }).closest('label')?.textContent
  expect(chosen()).toBe('1Angst')
  expect(await faults()).toEqual([])
  await user.tab()
  await user.keyboard('3')
  expect(chosen()).toBe('3Intet af dem')
  await user.keyboard('2')
  expect(chosen()).toBe('2Fravær')
  await user.tab()
  await user.keyboard('1')
  await user.tab()
  await user.keyboard('1{Control>}{Enter}{/Control}')
  expect(await sentOnce(desk)).toMatchObject({ topics: ['mental.anxiety', 'school_work.absence'], primary: 'school_work.absence' })
})

test('[FOR27] offers given are found by typing, three are enough, and Tab leads past them', async () => {
  const { desk } = await owing({ aabenraa: places, faxe: [{ id: 'klubber-faxe', name: 'Klubber i Faxe' }] })
  const user = userEvent.setup()
  alt('KeyS')
  await user.keyboard('ang{Enter}')
  await user.tab()
  await user.keyboard('1')
  await user.tab()
  await user.keyboard('4')
  await user.tab()
  const box = screen.getByRole('combobox', { name: /Hvilke tilbud/ })
  expect(document.activeElement).toBe(box)
  // Its list opens when it is used, so that nothing moves for a counsellor who goes past it, and a hasty Enter takes nothing.
  expect(screen.queryByRole('listbox')).toBe(null)
  await user.keyboard('{Enter}')
  await user.tab()
  expect(screen.getByRole('radio', { checked: true, name: /15/ })).toBe(document.activeElement)
  await user.tab({ shift: true })
  await user.keyboard('aab')
  const list = screen.getByRole('listbox', { name: /Hvilke tilbud/ })
  expect(
    within(list)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['SSP Aabenraa', 'Headspace Aabenraa', 'TUBA Aabenraa'])
  expect(await faults()).toEqual([])
  await user.keyboard('{Enter}tub{Enter}move{Enter}heads{Enter}')
  expect(screen.getAllByRole('button', { name: /^Fjern .*(SSP|TUBA|MOVE|Headspace)/ })).toHaveLength(3)
  await user.clear(box)
  await user.keyboard('{Backspace}{Control>}{Enter}{/Control}')
  expect(await sentOnce(desk)).toMatchObject({ offersGiven: ['ssp-aabenraa', 'tuba-aabenraa'], outcomes: ['local_offer'] })
})

test('[FOR27] the page reads the places of each line from its data block, and one without them asks for none', () => {
  const block = document.createElement('template')
  block.id = 'ungechat-topics'
  const lines = [
    { id: 'aabenraa', municipalities: [], offers: places },
    { id: 'faxe', municipalities: [] },
  ]
  block.textContent = JSON.stringify({ topics: [], lines })
  document.body.append(block)
  expect(readDeskData(document).placesOf).toEqual({ aabenraa: places, faxe: [] })
  block.remove()
})

test('[FOR29] a saved form is taken back after a question, and stands as an owed form that begins empty', async () => {
  const { desk, form } = await owing()
  const user = userEvent.setup()
  alt('KeyS')
  await user.keyboard('ang{Enter}')
  await user.tab()
  await user.keyboard('1')
  await user.tab()
  await user.keyboard('1{Control>}{Enter}{/Control}')
  const was = await sentOnce(desk)
  await user.click(await screen.findByRole('button', { name: 'Ret skemaet' }))
  await user.click(screen.getByRole('radio', { name: /Akut/ }))
  await user.click(screen.getByRole('button', { name: 'Tag skemaet tilbage' }))
  expect(await faults()).toEqual([])
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tag skemaet tilbage' }))
  expect(desk.server.ofKind('form:takeBack')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Tag skemaet tilbage' }))
  await user.click(screen.getByRole('button', { name: 'Ja, tag det tilbage' }))
  await screen.findByText('Skemaet er taget tilbage. Du mangler det nu igen.')
  const sent = desk.server.ofKind('form:takeBack')
  expect(sent).toEqual([{ line: 'aabenraa', was, endedBy: 'youth', endedAt: expect.any(Number) }])
  expect(takenBackForm.parse(sent[0])).toEqual(sent[0])
  expect(desk.server.view().owed.map((owed) => owed.form)).toEqual([form])
  expect(screen.queryByRole('button', { name: /^Ret/ })).toBe(null)
  expect(screen.queryByRole('button', { name: /^Fjern/ })).toBe(null)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Akut/ }).checked).toBe(false)
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Emner/ }))
})
