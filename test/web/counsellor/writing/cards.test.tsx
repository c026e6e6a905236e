// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Bridge } from '../../../../shared/help/bridge.ts'
import type { HelpCard } from '../../../../shared/sealing/card.ts'
import { closingForm } from '../../../../shared/words/da/team/closingForm.ts'
import { helpNumbers, offers } from '../../arrival/aLine.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const OUTCOMES = closingForm.outcomeNames
const bridges: Bridge[] = [
  {
    ...{ id: 'own-hus', line: 'aabenraa', version: 1, owner: 'Jonas', agreedOn: '2026-11-01' },
    ...{ name: 'Hus til Unge', place: 'Storegade 1', when: 'tirsdag kl. 15', say: 'Jeg kommer fra chatten' },
  },
]
async function writing() {
  const user = userEvent.setup()
  const placesOf = { aabenraa: offers.map(({ id, name }) => ({ id, name })) }
  const desk = await atTheDesk({ helpNumbers, offers, bridges, placesOf })
  const { conv, pane } = await inConversation(desk, { age: '12-14' })
  const box = within(pane).getByRole<HTMLTextAreaElement>('textbox')
  act(() => box.focus())
  const log = within(pane).getByRole('log')
  const cards = () => within(log).queryAllByRole('group')
  const sent = () => desk.server.kindsTo(conv).filter((kind) => kind === 'card').length
  return { user, desk, conv, pane, box, log, cards, sent }
}
const list = () => screen.queryByRole('listbox', { name: /Giv den unge et kort/ })
const options = () =>
  within(list()!)
    .getAllByRole('option')
    .map((one) => one.firstChild?.textContent)
const marked = () => within(list()!).queryByRole('option', { selected: true })?.firstChild?.textContent

test('[WRI1] @ opens the list; typing, arrows and Enter give a card, and the text around it stays', async () => {
  const { user, box, cards, sent } = await writing()
  await user.keyboard('Prøv dem her: @hea')
  const search = screen.getByRole('combobox', { name: /Giv den unge et kort/ })
  expect(document.activeElement).toBe(search)
  expect(options()).toEqual(['headspace'])
  expect(search.getAttribute('aria-activedescendant')).toBe(within(list()!).getByRole('option').id)
  expect(await faults()).toEqual([])
  await user.clear(search)
  await user.keyboard('1')
  const before = marked()
  await user.keyboard('{ArrowDown}')
  expect(marked()).not.toBe(before)
  await user.clear(search)
  await user.keyboard('børne{Enter}')
  expect(list()).toBeNull()
  expect(document.activeElement).toBe(box)
  expect(box.value).toBe('Prøv dem her: ')
  await waitFor(() => expect(sent()).toBe(1))
  expect(cards().map((card) => card.getAttribute('aria-label'))).toEqual(['BørneTelefonen'])
})

test('[WRI1] Escape gives nothing and puts back what was typed, with the cursor behind it; the button opens the same list', async () => {
  const { user, pane, box, sent } = await writing()
  await user.keyboard('hej @hea{Escape}')
  expect(box.value).toBe('hej @hea')
  expect([document.activeElement, box.selectionStart]).toEqual([box, 8])
  await user.click(within(pane).getByRole('button', { name: /^Giv hjælp/ }))
  expect(list()).not.toBeNull()
  await user.keyboard('tu{Escape}')
  expect([list(), box.value, sent()]).toEqual([null, 'hej @hea', 0])
  await user.click(within(pane).getByRole('button', { name: /^Giv hjælp/ }))
  await user.click(within(list()!).getByRole('option', { name: /headspace/ }))
  await waitFor(() => expect(sent()).toBe(1))
  expect([box.value, document.activeElement]).toEqual(['hej @hea', box])
})

test('[WRI2] a hasty Enter gives nothing; an address and pasted text open no list', async () => {
  const { user, box, sent, log } = await writing()
  await user.keyboard('@{Enter}{Enter}')
  expect([marked(), sent(), log.textContent]).toEqual([undefined, 0, ''])
  await user.keyboard('{Backspace}')
  expect([list(), box.value]).toEqual([null, ''])
  await user.keyboard('mette@')
  expect([list(), box.value]).toEqual([null, 'mette@'])
  await user.clear(box)
  await user.paste('hej med @')
  expect([list(), box.value]).toEqual([null, 'hej med @'])
})

test('[WRI3] help for this youth stands first, for others last; a name before a description', async () => {
  const { user } = await writing()
  await user.keyboard('@')
  const shelves = within(list()!).getAllByRole('group')
  expect(shelves.map((one) => one.getAttribute('aria-label'))).toEqual([
    'Steder, der hjælper',
    'Numre, der hjælper',
    'Broer',
    'For andre end den unge',
  ])
  expect(options()[0]).toBe('headspace')
  // TUBA is for older ones. The doctor of another line is in no list.
  expect(
    within(shelves[3]!)
      .getAllByRole('option')
      .map((one) => one.firstChild?.textContent),
  ).toEqual(['TUBA'])
  expect(options().filter((name) => name === 'Lægevagten')).toHaveLength(1)
  await user.keyboard('livs')
  expect(options()).toEqual(['Livslinien', '114'])
  await user.keyboard('{Backspace>4/}hus')
  expect(options()).toEqual(['Hus til Unge'])
})

test('[WRI4] the card on the desk says what the youth reads, and calls nobody; a bridge says what to say there', async () => {
  const { user, cards } = await writing()
  await user.keyboard('@boerne{Backspace>6/}børnet{Enter}@hus{Enter}')
  await waitFor(() => expect(cards()).toHaveLength(2))
  const [number, bridge] = cards()
  expect(number!.textContent).toMatch(
    /BørneTelefonen.*En voksen, der lytter\..*Ring 116 111.*Sms 116 111.*Åbent dag og nat\..*Tjekket 3\. november/,
  )
  expect(within(number!).queryByRole('link')).toBeNull()
  expect(bridge!.textContent).toMatch(/Hus til Unge.*Storegade 1.*tirsdag kl\. 15.*Du kan sige: »Jeg kommer fra chatten«/)
  expect(await faults()).toEqual([])
})

const card: HelpCard = { of: 'place', id: 'headspace-aabenraa', name: 'headspace', contacts: [{ way: 'call', value: '74 00 00 00' }] }

test('[WRI5] a card that a youth’s page sends is not shown; a card of the desk answers the youth', async () => {
  const { user, desk, conv, cards, log } = await writing()
  await act(() => desk.server.youthSeals(conv, { kind: 'card', card }))
  await act(() => desk.server.youthWrites(conv, 'hej'))
  await within(log).findByText('hej')
  expect(cards()).toHaveLength(0)
  expect(log.querySelectorAll('.message')).toHaveLength(1)
  expect(screen.getAllByText(/venter på dit svar/).length).toBeGreaterThan(0)
  await user.keyboard('@heads{Enter}')
  await waitFor(() => expect(cards()).toHaveLength(1))
  expect(screen.queryByText(/venter på dit svar/)).toBeNull()
})

test('[TOG58] the card of a bridge ticks `bridged` in the form, also when the text is wiped; taken away, it stays away', async () => {
  const { user, desk, conv, pane, sent } = await writing()
  await user.keyboard('@hus{Enter}')
  await waitFor(() => expect(sent()).toBe(1))
  act(() => void desk.server.end(conv, 'youth'))
  const tick = async () =>
    within(await screen.findByRole('form', { name: /Skema/ })).getByRole<HTMLInputElement>('checkbox', { name: OUTCOMES.bridged })
  expect((await tick()).checked).toBe(true)
  await user.click(within(pane).getByRole('button', { name: 'Slet teksten nu' }))
  expect((await tick()).checked).toBe(true)
  await user.click(await tick())
  expect((await tick()).checked).toBe(false)
})

test('[TOG58] a bridge that has read along ticks `bridged`, and it stays away once taken away; a talk without a bridge ticks nothing', async () => {
  const { user, desk, conv } = await writing()
  act(() => desk.server.say({ conversations: desk.server.view().conversations.map((talk) => ({ ...talk, bridged: true })) }))
  act(() => void desk.server.end(conv, 'youth'))
  const form = within(await screen.findByRole('form', { name: /Skema/ }))
  const ticks = () => form.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)
  expect(ticks()).toEqual([form.getByRole('checkbox', { name: OUTCOMES.bridged })])
  await user.click(ticks()[0]!)
  expect(ticks()).toEqual([])
  const again = await inConversation(desk)
  act(() => void desk.server.end(again.conv, 'youth'))
  const forms = await screen.findAllByRole('form', { name: /Skema/ })
  expect(forms.flatMap((one) => within(one).getAllByRole<HTMLInputElement>('checkbox')).filter(({ checked }) => checked)).toEqual([])
})

test('[WRI6] the places that were given are ticked in the form, once, also when the text is wiped; a tick taken away stays away', async () => {
  const { user, desk, conv, pane, sent } = await writing()
  await user.keyboard('@heads{Enter}@tuba{Enter}@børnet{Enter}@heads{Enter}')
  await waitFor(() => expect(sent()).toBe(4))
  act(() => void desk.server.end(conv, 'youth'))
  const form = within(await screen.findByRole('form', { name: /Skema/ }))
  const ticks = () => form.queryAllByRole('button', { name: /^Fjern/ }).map((one) => one.textContent?.trim())
  expect(ticks()).toEqual(['headspace', 'TUBA'])
  await user.click(form.getByRole('button', { name: 'Fjern TUBA' }))
  expect(ticks()).toEqual(['headspace'])
  await user.click(within(pane).getByRole('button', { name: 'Slet teksten nu' }))
  const left = await screen.findByRole('form', { name: /Skema/ })
  expect(
    within(left)
      .getAllByRole('button', { name: /^Fjern/ })
      .map((one) => one.textContent?.trim()),
  ).toEqual(['headspace'])
})
