// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { WRITING_TIME_MS } from '../../../web/counsellor/written/written.ts'
import { atTheDesk, faults, inConversation } from './atTheDesk.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  cleanup()
})
const alt = (code: string, key = code.at(-1)?.toLowerCase()) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key, altKey: true })

test('[SEA13] the page answers a ring by itself, and the person takes it or passes it on', async () => {
  const { server } = await atTheDesk()
  const { ring } = await act(() => server.ring({ age: '15-17', topic: 'family' }, { urgent: true }))
  expect(screen.getByRole('alert').textContent).toMatch(/Ny samtale. Haster. 15–17 år, Familie/)
  expect(await faults()).toEqual([])
  await waitFor(() => expect(server.ofKind('ring:answer')).toHaveLength(1))
  expect(server.ofKind('ring:accept')).toEqual([])
  await act(async () => void alt('KeyX'))
  expect(server.ofKind('ring:decline')).toEqual([{ conv: ring.conv, ring: ring.ring }])
  expect(screen.queryByText('Tag samtalen')).toBe(null)
})

test('[CIP3] what is written on one side is read on the other, sealed between them', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'hej, jeg er ked af det', 'Regnvejr'))
  expect(await within(pane).findByText('hej, jeg er ked af det')).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Samtale med Regnvejr' })).toBe(pane)
  const user = userEvent.setup()
  await user.type(within(pane).getByRole('textbox'), 'Godt, du skriver.{Enter}')
  await within(pane).findByText('Sendt')
  const sent = JSON.stringify(desk.server.asked)
  expect(sent).not.toContain('Godt')
  expect(sent).not.toContain('Regnvejr')
  expect(await faults()).toEqual([])
})

test('[DES27] a draft stays in its own box while one goes back and forth', async () => {
  const desk = await atTheDesk()
  const user = userEvent.setup()
  const first = await inConversation(desk)
  const second = await inConversation(desk)
  const boxOf = ({ pane }: { pane: HTMLElement }) => within(pane).getByRole<HTMLTextAreaElement>('textbox')
  await user.type(boxOf(first), 'til den første')
  await user.type(boxOf(second), 'til den anden')
  alt('Digit1', '1')
  expect(document.activeElement).toBe(boxOf(first))
  expect([boxOf(first).value, boxOf(second).value]).toEqual(['til den første', 'til den anden'])
  await user.type(boxOf(second), '{Enter}')
  await within(second.pane).findByText('til den anden', { selector: '.message-text' })
  expect(within(first.pane).queryByText('til den anden')).toBe(null)
  expect(boxOf(first).value).toBe('til den første')
})

/** A screen with room for one conversation at a time. */
function onAPhone() {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  onTestFinished(() => void vi.unstubAllGlobals())
}

test('[DES5] side by side all is in view and nothing unread, also after a reload; behind another tab it is counted', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'er du der?'))
  await within(pane).findByText('er du der?')
  const list = screen.getByRole('navigation', { name: 'Samtaler' })
  await within(list).findByText(/venter på dit svar/)
  expect(within(list).queryByText(/ulæst/)).toBe(null)
  desk.unmount()
  render(desk.page())
  expect(await screen.findByText('er du der?')).toBeTruthy()
  await screen.findByText(/venter på dit svar/)
  expect(screen.queryByText(/ulæst/)).toBe(null)
  const look = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await act(() => desk.server.youthWrites(conv, 'hallo?'))
  expect(await screen.findByText('1 ulæst')).toBeTruthy()
  await waitFor(() => expect(document.title).toBe('1 ny besked'))
  look.mockRestore()
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(screen.queryByText(/ulæst/)).toBe(null)
})

test('[DES3] the list says how long ago I wrote where it is not my turn', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'hej'))
  const list = screen.getByRole('navigation', { name: 'Samtaler' })
  expect(await within(list).findByText(/venter på dit svar/)).toBeTruthy()
  await userEvent.type(within(pane).getByRole('textbox'), 'hej med dig{Enter}')
  expect(await within(list).findByText(/du skrev sidst/)).toBeTruthy()
  expect(within(list).queryByText(/venter på dit svar/)).toBe(null)
})

test('[DES3] [DES5] the list shows unread and who has waited longest, and a key goes there', async () => {
  onAPhone()
  const desk = await atTheDesk()
  const first = await inConversation(desk)
  const second = await inConversation(desk)
  await act(() => desk.server.youthWrites(first.conv, 'er du der?'))
  await act(() => desk.server.youthWrites(second.conv, 'hallo'))
  const list = screen.getByRole('navigation', { name: 'Samtaler' })
  expect(await within(list).findByText('1 ulæst')).toBeTruthy()
  const waiting = within(list).getByRole('button', { name: /Samtale 1.*venter på dit svar.*har ventet længst/ })
  expect(within(waiting).getByText('1 ulæst')).toBeTruthy()
  alt('KeyN')
  expect(document.activeElement).toBe(within(first.pane).getByRole('textbox'))
  await waitFor(() => expect(within(list).queryByText('1 ulæst')).toBe(null))
})

test('[PRE5] [DAN6] whether the youth is there is said in words; acute brings the checklist', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  act(() => void desk.server.change(conv, { youthPresence: 'hidden', stillThere: true }))
  expect(within(pane).getByText(/dækket sin skærm/)).toBeTruthy()
  expect(within(pane).getByText(/begge været stille/)).toBeTruthy()
  act(() => within(pane).getByRole('textbox').focus())
  await act(async () => void alt('KeyU'))
  expect(within(pane).getByRole('button', { name: 'Akut' }).getAttribute('aria-pressed')).toBe('true')
  expect(within(pane).getByText(/kan ikke spore nogen/)).toBeTruthy()
  expect(await faults()).toEqual([])
  await act(async () => void desk.server.end(conv, 'mutual'))
  await userEvent.click(screen.getByRole('button', { name: 'Ja, hold pause' }))
  expect(desk.server.ofKind('duty:rest')).toHaveLength(1)
})

test('[DUT13] ending asks once more, and a hasty Enter changes nothing', async () => {
  const desk = await atTheDesk()
  const user = userEvent.setup()
  const { conv, pane } = await inConversation(desk)
  act(() => within(pane).getByRole('textbox').focus())
  alt('KeyE')
  expect(within(pane).getByRole('alertdialog', { name: /Afslut samtalen/ })).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(desk.server.ofKind('conversation:end')).toEqual([])
  expect(document.activeElement).toBe(within(pane).getByRole('textbox'))
  alt('KeyE')
  await user.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
  expect(desk.server.ofKind('conversation:end')).toEqual([{ conv }])
  expect(await within(pane).findByText(/Samtalen er slut/)).toBeTruthy()
})

test('[DES26] given back, the text is gone from the page at once', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'noget hemmeligt'))
  await within(pane).findByText('noget hemmeligt')
  act(() => within(pane).getByRole('textbox').focus())
  alt('KeyG')
  await userEvent.click(screen.getByRole('button', { name: 'Ja, giv tilbage' }))
  await waitFor(() => expect(desk.server.ofKind('conversation:return')).toEqual([{ conv }]))
  await waitFor(() => expect(document.body.textContent).not.toContain('noget hemmeligt'))
  expect(screen.getByText('Samtalen er givet tilbage.')).toBeTruthy()
})

test('[DES24] after the end the text stands for thirty minutes and then is wiped', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'tak for snakken'))
  await within(pane).findByText('tak for snakken')
  vi.useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  act(() => void desk.server.end(conv, 'youth'))
  expect(within(pane).getByText('tak for snakken')).toBeTruthy()
  expect(within(pane).getByText(/30 minutter endnu/)).toBeTruthy()
  act(() => void vi.advanceTimersByTime(WRITING_TIME_MS - 1000))
  expect(document.body.textContent).toContain('tak for snakken')
  act(() => void vi.advanceTimersByTime(1000))
  expect(document.body.textContent).not.toContain('tak for snakken')
})

test('[DES24] the text can be wiped at once', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'tak for snakken'))
  await within(pane).findByText('tak for snakken')
  act(() => void desk.server.end(conv, 'youth'))
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Slet teksten nu' }))
  expect(document.body.textContent).not.toContain('tak for snakken')
  // The form is owed all the same.
  expect(screen.getByRole('region', { name: 'Du mangler 1 skema' })).toBeTruthy()
})

test('[SEA35] a page that is loaded again rejoins by itself and draws the text anew', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'er du der stadig?'))
  await within(pane).findByText('er du der stadig?')
  desk.unmount()
  render(desk.page())
  expect(await screen.findByText('er du der stadig?')).toBeTruthy()
  expect(desk.server.ofKind('offer:rejoin')).toHaveLength(1)
})

test('[CON28] a page that was superseded shows nothing of what it held', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'hemmeligt'))
  await within(pane).findByText('hemmeligt')
  act(() => desk.server.tell('superseded', {}))
  expect(screen.getByRole('heading', { name: 'Siden er åben et andet sted' })).toBeTruthy()
  expect(document.body.textContent).not.toContain('hemmeligt')
  expect(desk.server.socket.connected).toBe(false)
  expect(await faults()).toEqual([])
})

test('[DES31] the browser asks before the tab is closed, only while somebody is in conversation', async () => {
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  const desk = await atTheDesk()
  expect(leaving()).toBe(false)
  const { conv } = await inConversation(desk)
  expect(leaving()).toBe(true)
  act(() => void desk.server.end(conv, 'youth'))
  expect(leaving()).toBe(false)
})

test('[DES10] title and notice say that somebody rings, and never what is written', async () => {
  const shown: unknown[] = []
  class Heard {
    static permission = 'granted'
    onclick = null
    constructor(...said: unknown[]) {
      shown.push(said)
    }
    close() {}
  }
  vi.stubGlobal('Notification', Heard)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const desk = await atTheDesk()
  expect(document.title).toBe('Rådgiver')
  const { ring } = await act(() => desk.server.ring())
  expect(document.title).toContain('Ny samtale')
  expect(shown).toEqual([['Ny samtale', { tag: 'ring' }]])
  await act(async () => void desk.server.say({ rings: [{ ...ring, offered: 's'.repeat(86) }] }))
  expect(shown).toHaveLength(1)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
