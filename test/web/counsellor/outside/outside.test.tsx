// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { emptyOutside, type OutsideStep } from '../../../../shared/sealing/outside.ts'
import { randomId } from '../../../../web/cipher/keys/p256.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const card = { ...emptyOutside, called: 'Ravn', reach: '12 34 56 78', safely: 'kun sms' }

async function talking() {
  const user = userEvent.setup()
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk, { age: '12-14' })
  const part = () => within(pane).queryByRole('region', { name: /^Hjælp uden for chatten/ })
  const youth = (does: OutsideStep) => act(() => desk.server.youthSeals(conv, { kind: 'outside', does }))
  const sent = () => desk.server.stepsTo(conv)
  const tap = (name: string | RegExp) => user.click(within(pane).getByRole('button', { name }))
  async function given() {
    await youth({ step: 'open' })
    await youth({ step: 'give', giving: 1, card })
    await waitFor(() => expect(part()?.textContent).toContain('12 34 56 78'))
  }
  const box = () => within(pane).getByRole('textbox', { name: /Skriv/ })
  return { user, desk, conv, pane, part, youth, sent, tap, given, box }
}

test('[OUT12] it is asked only after a choice between the two, and can be taken back', async () => {
  const { user, tap, sent, pane, part } = await talking()
  await tap('Hjælp uden for chatten')
  const ask = within(pane).getByRole<HTMLButtonElement>('button', { name: 'Spørg den unge' })
  expect([ask.disabled, within(pane).queryAllByRole('radio', { checked: true })]).toEqual([true, []])
  expect(await faults()).toEqual([])
  await user.click(within(pane).getByRole('radio', { name: /^Den unge bestemmer selv/ }))
  await user.click(ask)
  await waitFor(() => expect(sent()).toEqual([{ step: 'ask', duty: false }]))
  await waitFor(() => expect(part()?.textContent).toContain('Den unge har ikke svaret endnu'))
  expect(within(pane).getByRole('log').textContent).toContain('Du har spurgt')
  await tap('Tag spørgsmålet tilbage')
  await waitFor(() => expect(sent().at(-1)).toEqual({ step: 'close' }))
})

test('[OUT71] while a colleague reads along, the desk does not say that only this counsellor sees the card', async () => {
  const { desk, conv, tap, part } = await talking()
  await tap('Hjælp uden for chatten')
  expect(part()?.textContent).toContain('Kun du ser dem.')
  const lookOn = { to: randomId(), name: 'Jonas', until: Date.now(), at: 'reads' as const }
  act(() => void desk.server.change(conv, { lookOn }))
  await waitFor(() => expect(part()?.textContent).toContain('læser med lige nu og kan også få dem at vide.'))
  expect(part()?.textContent).not.toContain('Kun du ser dem.')
})

test('[OUT12] in an acute talk only the duty is left', async () => {
  const { desk, conv, tap, sent, pane, youth, part } = await talking()
  act(() => void desk.server.change(conv, { acute: true }))
  await tap('Hjælp uden for chatten')
  expect(within(pane).queryAllByRole('radio')).toEqual([])
  await tap('Spørg den unge')
  await waitFor(() => expect(sent()).toEqual([{ step: 'ask', duty: true }]))
  await youth({ step: 'open' })
  await waitFor(() => expect(part()?.textContent).toContain('Den unge er ved at skrive'))
  expect(sent()).toHaveLength(1)
})

test('[OUT13] a talk that becomes acute tells the youth of the duty by itself, once', async () => {
  const { desk, conv, sent, given } = await talking()
  await given()
  await waitFor(() => expect(sent()).toEqual([{ step: 'see', giving: 1 }]))
  for (const acute of [true, false, true]) await act(async () => void desk.server.change(conv, { acute }))
  await waitFor(() => expect(sent()).toEqual([{ step: 'see', giving: 1 }, { step: 'duty' }]))
})

test('[OUT15] it is copied field by field, after the youth was told that it is written down', async () => {
  const { pane, given, tap, sent, user } = await talking()
  const written = vi.spyOn(navigator.clipboard, 'writeText')
  await given()
  expect(within(pane).queryAllByRole('button', { name: /^Kopiér: / })).toEqual([])
  await tap('Jeg skriver det over nu')
  await waitFor(() => expect(sent().at(-1)).toEqual({ step: 'use', giving: 1 }))
  const copies = await within(pane).findAllByRole('button', { name: /^Kopiér: / })
  expect(copies).toHaveLength(3)
  expect(await faults()).toEqual([])
  await user.click(copies[1]!)
  expect(written).toHaveBeenLastCalledWith('12 34 56 78')
  await waitFor(() => expect(within(pane).getByText(/^Kopieret: /)).toBeTruthy())
})

test('[OUT14] a given card is unread in another pane, and seen only on the screen', async () => {
  const { desk, conv, sent, youth } = await talking()
  await inConversation(desk)
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await youth({ step: 'open' })
  await youth({ step: 'give', giving: 1, card })
  const tab = within(screen.getByRole('navigation', { name: 'Samtaler' })).getAllByRole('button')[1]!
  await waitFor(() => expect(tab.textContent).toContain('2 ulæste'))
  expect(desk.server.stepsTo(conv)).toEqual([])
  hidden.mockRestore()
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await waitFor(() => expect(sent()).toEqual([{ step: 'see', giving: 1 }]))
})

test('[OUT16] what is taken back goes from the page at once, and from a page that is loaded anew', async () => {
  const { desk, pane, given, youth, part, user, tap } = await talking()
  await given()
  await youth({ step: 'withdraw', giving: 1 })
  await waitFor(() => expect(part()?.textContent).not.toContain('12 34'))
  expect(document.body.textContent).not.toContain('12 34 56 78')
  expect(within(pane).getByRole('log').textContent).toContain('Den unge har trukket det tilbage. Teksten er slettet her.')
  await tap('Find')
  await user.keyboard('12 34')
  expect(within(pane).getByText('Ingen')).toBeTruthy()
  const drawn: string[] = []
  const watch = new MutationObserver(() => drawn.push(document.body.textContent ?? ''))
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  desk.unmount()
  await desk.reload()
  await screen.findByText(/Den unge har trukket det tilbage/)
  watch.disconnect()
  expect(drawn.filter((text) => text.includes('12 34'))).toEqual([])
})

test('[OUT17] after the talk the card stands for the writing time and can be copied; without one nothing stands', async () => {
  const { desk, conv, given, part, pane, user } = await talking()
  await given()
  act(() => void desk.server.end(conv, 'youth'))
  await waitFor(() => expect(part()?.textContent).toContain('Samtalen er slut'))
  expect(within(pane).getAllByRole('button', { name: /^Kopiér: / })).toHaveLength(3)
  expect(within(pane).queryByRole('button', { name: 'Jeg skriver det over nu' })).toBeNull()
  await user.click(within(pane).getByRole('button', { name: 'Slet teksten nu' }))
  await waitFor(() => expect(document.body.textContent).not.toContain('12 34'))
})

test('[OUT17] an unanswered question does not outlive the talk', async () => {
  const { desk, conv, youth, part } = await talking()
  await youth({ step: 'open' })
  await waitFor(() => expect(part()?.textContent).toContain('Den unge er ved at skrive'))
  act(() => void desk.server.end(conv, 'youth'))
  await waitFor(() => expect(part()).toBeNull())
})

test('[OUT18] Alt + O asks, reads and leads back; Escape closes the question', async () => {
  const { user, box, part, given, sent } = await talking()
  act(() => box().focus())
  const press = () => user.keyboard('{Alt>}o{/Alt}')
  await press()
  expect(document.activeElement).toBe(within(part()!).getAllByRole('radio')[0])
  await user.keyboard('{Escape}')
  expect([document.activeElement, within(part()!).queryAllByRole('radio').length, sent().length]).toEqual([box(), 0, 0])
  await given()
  await press()
  expect(document.activeElement?.textContent).toBe('Jeg skriver det over nu')
  await press()
  expect(document.activeElement).toBe(box())
})

test('[OUT80] in a narrow pane Alt + O unfolds the tools, so that the question is on the screen', async () => {
  const { user, box, part, pane } = await talking()
  const side = () => pane.querySelector('.pane-side')!.getAttribute('data-open')
  act(() => box().focus())
  expect(side()).toBe('false')
  await user.keyboard('{Alt>}o{/Alt}')
  expect([side(), document.activeElement]).toEqual(['true', within(part()!).getAllByRole('radio')[0]])
})

test('[OUT90] beside several talks each panel is called after its own talk', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  await inConversation(desk)
  const names = screen.getAllByRole('region', { name: /^Hjælp uden for chatten/ }).map((part) => part.getAttribute('aria-label'))
  expect(names).toEqual(['Hjælp uden for chatten: Samtale 1', 'Hjælp uden for chatten: Samtale 2'])
})
