// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { refuse } from '../../../shared/outcome.ts'
import { WRITING_TIME_MS } from '../../../web/counsellor/written.ts'
import { atTheDesk, faults, inConversation } from './atTheDesk.tsx'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})
const alt = (code: string, key = code.at(-1)?.toLowerCase()) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key, altKey: true })

test('[D19] one goes on duty with seats and lines; more than three seats says why not', async () => {
  const user = userEvent.setup()
  const { server } = await atTheDesk({ onDuty: false })
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2' }).checked).toBe(true)
  await user.click(screen.getByRole('radio', { name: '4' }))
  expect(screen.getByText(/forskning/)).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: /Faxe/ }))
  expect(await faults()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Gå på vagt' }))
  expect(server.ofKind('duty:start')).toEqual([{ seats: 4, lines: ['aabenraa'] }])
  expect(await screen.findByRole('button', { name: /På vagt/ })).toBeTruthy()
})

test('[D19] without a line one cannot go on duty, and is told', async () => {
  const user = userEvent.setup()
  await atTheDesk({ onDuty: false })
  for (const line of [/Aabenraa/, /Faxe/]) await user.click(screen.getByRole('checkbox', { name: line }))
  expect(screen.getByText('Vælg mindst én linje.').getAttribute('role')).toBe('alert')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Gå på vagt' }).disabled).toBe(true)
})

test('[D8] the page answers a ring by itself, and the person takes it or passes it on', async () => {
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

test('[D16] what is written on one side is read on the other, sealed between them', async () => {
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

test('[D4] a draft stays in its own box while one goes back and forth', async () => {
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

test('[D5] [D23] the list shows unread and who has waited longest, and a key goes there', async () => {
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

test('[D24] [D25] whether the youth is there is said in words; acute brings the checklist', async () => {
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
  expect(desk.server.ofKind('duty:pause')).toEqual([{ reason: 'after-hard-talk' }])
})

test('[D18] ending asks once more, and a hasty Enter changes nothing', async () => {
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

test('[D3] given back, the text is gone from the page at once', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'noget hemmeligt'))
  await within(pane).findByText('noget hemmeligt')
  act(() => within(pane).getByRole('textbox').focus())
  alt('KeyG')
  await userEvent.click(screen.getByRole('button', { name: 'Ja, giv tilbage' }))
  expect(desk.server.ofKind('conversation:return')).toEqual([{ conv }])
  await waitFor(() => expect(document.body.textContent).not.toContain('noget hemmeligt'))
  expect(screen.getByText('Samtalen er givet tilbage.')).toBeTruthy()
})

test('[D2] after the end the text stands for thirty minutes and then is wiped', async () => {
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

test('[D2] the text can be wiped at once', async () => {
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

test('[D10] a page that is loaded again rejoins by itself and draws the text anew', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'er du der stadig?'))
  await within(pane).findByText('er du der stadig?')
  desk.unmount()
  render(desk.page())
  expect(await screen.findByText('er du der stadig?')).toBeTruthy()
  expect(desk.server.ofKind('offer:rejoin')).toHaveLength(1)
})

test('[D7] a page that was superseded shows nothing of what it held', async () => {
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

test('[D21] the browser asks before the tab is closed, only while somebody is in conversation', async () => {
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

test('[D20] title and notice say that somebody rings, and never what is written', async () => {
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
  await act(async () => void desk.server.say({ rings: [{ ...ring, answered: true }] }))
  expect(shown).toHaveLength(1)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('[D13] [D29] the queue says why each stands there; where one picks oneself, the next or this one', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  const entry = (conv: string, part = {}) => ({
    conv: conv.padEnd(22, '-'),
    joinedAt: Date.now() - 60_000,
    orderAt: 0,
    choices: { lang: 'da' as const, age: '15-17' as const },
    urgent: false,
    returned: false,
    youthAway: false,
    ...part,
  })
  const entries = [entry('a', { urgent: true }), entry('b', { returned: true }), entry('c', { youthAway: true })]
  act(() => desk.server.queue({ lines: [{ line: 'aabenraa', name: 'Aabenraa-chatten', mode: 'pull', waiting: 9, entries }] }))
  expect(screen.getByText(/rykket 10 min. frem: haster/)).toBeTruthy()
  expect(screen.getByText(/rykket 60 min. frem/)).toBeTruthy()
  expect(screen.getByText(/efter ankomst · væk fra siden/)).toBeTruthy()
  expect(screen.getByText('og 6 til')).toBeTruthy()
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Tag den næste' }))
  await userEvent.click(screen.getAllByRole('button', { name: /^Tag denne/ })[1]!)
  expect(desk.server.ofKind('queue:take')).toEqual([
    { line: 'aabenraa', conv: null },
    { line: 'aabenraa', conv: entries[1]!.conv },
  ])
  expect(screen.getByText(/nåede at forsvinde/)).toBeTruthy()
})

test('[D29] without a free seat nobody can be taken, and the reason stands there', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  act(() => desk.server.queue({ lines: [{ line: 'aabenraa', name: 'Aabenraa-chatten', mode: 'pull', waiting: 1, entries: [] }] }))
  act(() => void desk.server.say({ shift: { state: 'on', seats: 1, taken: 1, since: 0, lines: ['aabenraa'], missed: 0 } }))
  expect(screen.getByText('Du har ingen ledig plads.')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Tag den næste' }).disabled).toBe(true)
})

test('[D22] pause with a reason, back again, finish, and off: by keyboard', async () => {
  const desk = await atTheDesk()
  const user = userEvent.setup()
  alt('KeyP')
  expect(document.activeElement?.textContent).toBe('Pause')
  expect(await faults()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Møde' }))
  expect(desk.server.ofKind('duty:pause')).toEqual([{ reason: 'meeting' }])
  expect(await screen.findByText(/ingen nye samtaler, mens du holder pause/)).toBeTruthy()
  await act(async () => void alt('KeyP'))
  expect(desk.server.ofKind('duty:resume')).toHaveLength(1)
  const { conv } = await inConversation(desk)
  alt('KeyP')
  await user.click(screen.getByRole('button', { name: 'Gå af vagt' }))
  // With somebody in conversation it asks once more.
  expect(desk.server.ofKind('duty:end')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Gør det sidste færdigt' }))
  expect(desk.server.ofKind('duty:finish')).toHaveLength(1)
  act(() => void desk.server.end(conv, 'youth'))
  alt('KeyP')
})

test('[D17] the keys are shown by ?, not while one writes, and every one has words', async () => {
  const desk = await atTheDesk()
  const { pane } = await inConversation(desk)
  fireEvent.keyDown(within(pane).getByRole('textbox'), { key: '?' })
  expect(screen.queryByRole('dialog')).toBe(null)
  fireEvent.keyDown(document.body, { key: '?' })
  const sheet = screen.getByRole('dialog', { name: 'Genveje' })
  expect(within(sheet).getByText('Tag samtalen, der ringer')).toBeTruthy()
  expect(await faults()).toEqual([])
  await userEvent.click(within(sheet).getByRole('checkbox', { name: /Brug \? uden Alt/ }))
  await userEvent.click(within(sheet).getByRole('button', { name: 'Luk' }))
  fireEvent.keyDown(document.body, { key: '?' })
  expect(screen.queryByRole('dialog')).toBe(null)
})

test('[D28] a lost connection, a refusal and a closed door are each said in words', async () => {
  const desk = await atTheDesk()
  act(() => void desk.server.socket.disconnect())
  expect(screen.getByText(/Ingen forbindelse/)).toBeTruthy()
  act(() => void desk.server.socket.connect())
  await waitFor(() => expect(desk.server.ofKind('desk:open')).toHaveLength(2))
  expect(new Set(desk.server.ofKind('desk:open').map((asked) => asked.page)).size).toBe(1)
  desk.unmount()

  const signedOut = await atTheDesk({ connected: false })
  expect(screen.getByText(/Åbner din plads/)).toBeTruthy()
  act(() => signedOut.server.turnedAway())
  expect(screen.getByRole('link', { name: 'Log ind' })).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[D28] a refusal is said and can be closed', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  const ask = desk.server.socket.timeout
  desk.server.socket.timeout = (() => ({ emitWithAck: async () => refuse('failed') })) as unknown as typeof ask
  await userEvent.click(within(pane).getByRole('button', { name: 'Akut' }))
  expect(screen.getByText('Noget gik galt hos os. Prøv igen.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Luk' }))
  expect(screen.queryByText('Noget gik galt hos os. Prøv igen.')).toBe(null)
  desk.server.socket.timeout = ask
  expect(desk.server.view().conversations.map((c) => c.conv)).toEqual([conv])
})
