// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})
const alt = (code: string, key = code.at(-1)?.toLowerCase()) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key, altKey: true })
const giveBack = () => userEvent.click(screen.getByRole('button', { name: 'Ja, giv tilbage' }))
const goAllTheSame = (name: string) => userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name }))

async function talking() {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  return { ...desk, conv, pane }
}
const requests = ({ server }: Awaited<ReturnType<typeof talking>>) => server.asked.map(({ request }) => request)

test('[TAL40] given back: the goodbye is sealed to the youth before the server is told', async () => {
  const desk = await talking()
  within(desk.pane).getByRole('textbox').focus()
  alt('KeyG')
  await giveBack()
  await waitFor(() => expect(requests(desk)).toContain('conversation:return'))
  await waitFor(() => expect(desk.server.kindsTo(desk.conv)).toEqual(['leaving']))
  // No message of anybody's: it is counted as none.
  expect(requests(desk).indexOf('mark:send')).toBeLessThan(requests(desk).indexOf('conversation:return'))
  expect(requests(desk)).not.toContain('envelope:send')
})

test('[TAL40] off duty: everybody in conversation is said goodbye to first', async () => {
  const desk = await talking()
  const second = await inConversation(desk)
  alt('KeyP')
  await userEvent.click(screen.getByRole('button', { name: 'Gå af vagt' }))
  await goAllTheSame('Gå af vagt')
  await waitFor(() => expect(requests(desk)).toContain('duty:end'))
  for (const conv of [desk.conv, second.conv]) await waitFor(() => expect(desk.server.kindsTo(conv)).toEqual(['leaving']))
  expect(requests(desk).lastIndexOf('mark:send')).toBeLessThan(requests(desk).indexOf('duty:end'))
})

test('[TAL40] signed out: the goodbyes go first, then everybody is given back, then the page goes', async () => {
  const desk = await talking()
  const before: string[] = []
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => void before.push(...requests(desk)))
  await userEvent.click(screen.getByRole('button', { name: 'Log ud' }))
  await goAllTheSame('Log ud')
  await waitFor(() => expect(submit).toHaveBeenCalledOnce())
  expect(desk.server.ofKind('mark:send')).toHaveLength(1)
  expect(before).toContain('duty:end')
  expect(before.indexOf('mark:send')).toBeLessThan(before.indexOf('duty:end'))
  submit.mockRestore()
})

test('[TAL40] a goodbye that does not get through keeps nobody from leaving', async () => {
  const desk = await talking()
  const ask = desk.server.socket.timeout
  const real = ask(1) as unknown as { emitWithAck(request: string, payload: unknown): Promise<unknown> }
  desk.server.socket.timeout = (() => ({
    emitWithAck: (request: string, payload: unknown) =>
      request === 'mark:send' ? new Promise(() => undefined) : real.emitWithAck(request, payload),
  })) as unknown as typeof ask
  within(desk.pane).getByRole('textbox').focus()
  alt('KeyG')
  await giveBack()
  await waitFor(() => expect(desk.server.ofKind('conversation:return')).toEqual([{ conv: desk.conv }]))
})
