// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
})
const alt = (code: string, key = code.at(-1)?.toLowerCase()) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key, altKey: true })

test('[DUT1] one goes on duty with seats and lines; more than three seats says why not', async () => {
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

test('[DUT1] without a line one cannot go on duty, and is told', async () => {
  const user = userEvent.setup()
  await atTheDesk({ onDuty: false })
  for (const line of [/Aabenraa/, /Faxe/]) await user.click(screen.getByRole('checkbox', { name: line }))
  expect(screen.getByText('Vælg mindst én linje.').getAttribute('role')).toBe('alert')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Gå på vagt' }).disabled).toBe(true)
})

test('[QUE37] [SEA31] the queue says why each stands there; where one picks oneself, the next or this one', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  const entry = (conv: string, part = {}) => ({
    conv: conv.padEnd(22, '-'),
    waitsSince: Date.now() - 60_000,
    orderAt: 0,
    choices: { lang: 'da' as const, age: '15-17' as const },
    urgent: false,
    returned: false,
    youthAway: false,
    forOthers: false,
    ...part,
  })
  const entries = [
    entry('a', { urgent: true }),
    entry('b', { returned: true }),
    entry('c', { youthAway: true }),
    entry('d', { forOthers: true }),
  ]
  act(() =>
    desk.server.queue({
      lines: [{ line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }, mode: 'pull', waiting: 9, entries }],
    }),
  )
  expect(screen.getByText(/rykket 10 min. frem: haster/)).toBeTruthy()
  expect(screen.getByText(/· givet tilbage, rykket 60 min. frem/)).toBeTruthy()
  expect(screen.getByText(/efter ankomst · væk fra siden/)).toBeTruthy()
  expect(screen.getByText('og 5 til')).toBeTruthy()
  // Whoever asked for somebody else is not this counsellor's to take.
  expect(screen.getByText(/efter ankomst · venter på en kollega/)).toBeTruthy()
  expect(screen.getAllByRole('button', { name: /^Tag denne/ })).toHaveLength(3)
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Tag den næste' }))
  await userEvent.click(screen.getAllByRole('button', { name: /^Tag denne/ })[1]!)
  expect(desk.server.ofKind('queue:take')).toEqual([
    { line: 'aabenraa', conv: null },
    { line: 'aabenraa', conv: entries[1]!.conv },
  ])
  expect(screen.getByText(/nåede at forsvinde/)).toBeTruthy()
})

test('[SEA31] without a free seat nobody can be taken, and the reason stands there', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  act(() =>
    desk.server.queue({
      lines: [{ line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }, mode: 'pull', waiting: 1, entries: [] }],
    }),
  )
  act(() => void desk.server.say({ shift: { state: 'on', seats: 1, taken: 1, since: 0, lines: ['aabenraa'], missed: 0 } }))
  expect(screen.getByText('Du har ingen ledig plads.')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Tag den næste' }).disabled).toBe(true)
})

test('[DUT4] pause with a reason, back again, finish, and off: by keyboard', async () => {
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
  const asked = screen.getByRole('alertdialog', { name: 'Gå af vagt nu?' })
  await user.click(within(asked).getByRole('button', { name: /^Gør dem færdige/ }))
  expect(desk.server.ofKind('duty:finish')).toHaveLength(1)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBe(null))
  act(() => void desk.server.end(conv, 'youth'))
  alt('KeyP')
})

test('[DES18] the keys are shown by ?, not while one writes, and every one has words', async () => {
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

test('[DES32] a lost connection, a refusal and a closed door are each said in words', async () => {
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

test('[DES32] a refusal is said and can be closed', async () => {
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

test('[DUT13] signing out asks first, with how many are in conversation and what becomes of them; Enter stays', async () => {
  const sent: string[] = []
  vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
    sent.push(this.getAttribute('action') ?? '')
  })
  const heldUp: boolean[] = []
  const straight = (event: Event) => {
    heldUp.push(event.defaultPrevented)
    event.preventDefault()
  }
  document.addEventListener('submit', straight)
  onTestFinished(() => document.removeEventListener('submit', straight))
  const desk = await atTheDesk()
  const user = userEvent.setup()
  const out = screen.getByRole('button', { name: 'Log ud' })
  await user.click(out)
  // Nobody is in conversation and nothing is owed: the form goes by itself.
  expect(heldUp).toEqual([false])
  expect(screen.queryByRole('alertdialog')).toBe(null)

  const { conv, pane } = await inConversation(desk)
  await inConversation(desk)
  await user.type(within(pane).getByRole('textbox'), 'halvt')
  await user.click(out)
  const asked = screen.getByRole('alertdialog', { name: 'Log ud nu?' })
  expect(asked.textContent).toMatch(/i samtale med 2 unge.*tilbage i køen.*uden at sende, bliver slettet/)
  expect(await faults()).toEqual([])
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('alertdialog')).toBe(null)
  act(() => void desk.server.end(conv, 'youth'))
  await user.click(out)
  expect(screen.getByRole('alertdialog').textContent).toMatch(/i samtale med 1 ung\..*mangler 1 skema/)
  expect(sent).toEqual([])
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Log ud' }))
  await waitFor(() => expect(sent).toEqual(['/sign-out']))
  // Asked once is enough: the browser does not ask again.
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(false)
})

test('[DES4] a pane is called by the nickname or by its number alone', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'hej'))
  expect(screen.getByRole('region', { name: 'Samtale 1' })).toBe(pane)
  expect(within(pane).getByRole('log', { name: 'Samtale 1' })).toBeTruthy()
  expect(within(pane).getByRole('textbox', { name: 'Skriv til den unge i samtale 1' })).toBeTruthy()
  expect(await within(pane).findByText('Den unge')).toBeTruthy()
  await act(() => desk.server.youthWrites(conv, 'kald mig Regn', 'Regn'))
  await waitFor(() => expect(screen.getByRole('region', { name: 'Samtale med Regn' })).toBe(pane))
  expect(within(pane).getByRole('textbox', { name: 'Skriv til Regn' })).toBeTruthy()
  // Two of the same name are told apart.
  const other = await inConversation(desk)
  await act(() => desk.server.youthWrites(other.conv, 'hej', 'Regn'))
  expect(await within(other.pane).findByRole('textbox', { name: 'Skriv til Regn (2)' })).toBeTruthy()
  expect(within(pane).getByRole('textbox', { name: 'Skriv til Regn (1)' })).toBeTruthy()
})

test('[STA27] signed out elsewhere: the page comes to the door once more, is turned away, and shows nothing of what it held', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'hemmeligt'))
  await within(pane).findByText('hemmeligt')
  const tried = vi.spyOn(desk.server.socket, 'connect').mockReturnValue(desk.server.socket)
  act(() => desk.server.cutOff())
  await waitFor(() => expect(tried).toHaveBeenCalledTimes(1))
  // The Redis that keeps is away: nobody is signed out for that.
  act(() => desk.server.turnedAway('failed'))
  expect(screen.getByText('hemmeligt')).toBeTruthy()
  await waitFor(() => expect(tried).toHaveBeenCalledTimes(2))
  act(() => desk.server.turnedAway())
  expect(screen.getByRole('heading', { name: 'Du er logget ud' })).toBeTruthy()
  expect(document.body.textContent).not.toContain('hemmeligt')
  expect(screen.getByRole('link', { name: 'Log ind' })).toBeTruthy()
  expect(await faults()).toEqual([])
})
