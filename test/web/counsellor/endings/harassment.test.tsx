// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const user = userEvent.setup()
const tap = (name: string) => user.click(screen.getByRole('button', { name }))

test('[END5] it stands last and quiet, and says what it does before it is done', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  await tap('Afslut')
  const names = screen.getAllByRole('button').map((one) => one.textContent ?? '')
  expect(names.filter((name) => /^Ja, afslut$|^Nej$|sjov|chikane/.test(name))).toEqual([
    'Ja, afslut',
    'Nej',
    'Det var for sjov',
    'Det var chikane',
  ])
  await tap('Det var chikane')
  expect(screen.getByRole('alertdialog').textContent).toMatch(/slutter for jer begge.*I en time.*Ingen bliver afvist.*10 minutters pause/)
  expect(document.activeElement?.textContent).toBe('Nej')
  expect(await faults()).toEqual([])
  await user.keyboard('{Escape}')
  expect([screen.queryByRole('alertdialog'), desk.server.ofKind('conversation:end'), desk.server.kindsTo(conv)]).toEqual([null, [], []])
})

test('[END5] not in an acute talk; a youth who said urgent may harass, but is not taken for a joke', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  act(() => void desk.server.change(conv, { urgent: true }))
  await tap('Afslut')
  expect(screen.queryByRole('button', { name: 'Det var for sjov' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Det var chikane' })).toBeTruthy()
  act(() => void desk.server.change(conv, { acute: true }))
  expect(screen.queryByRole('button', { name: 'Det var chikane' })).toBeNull()
})

async function harassed() {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  await tap('Afslut')
  await tap('Det var chikane')
  await tap('Ja, afslut som chikane')
  await screen.findByRole('form', { name: /skema/i })
  return { ...desk, conv }
}

test('[END6] it is told sealed before the end, and the form is owed as any other', async () => {
  const { server, conv } = await harassed()
  expect(server.ofKind('conversation:end')).toEqual([{ conv, harassed: true }])
  await waitFor(() => expect(server.kindsTo(conv)).toEqual(['endsAs']))
  const asked = server.asked.map(({ request }) => request)
  expect(asked.indexOf('mark:send')).toBeLessThan(asked.indexOf('conversation:end'))
})

test('[END11] the ten minutes off stand open beside the text, one press away', async () => {
  const { server } = await harassed()
  const rest = screen.getByRole('button', { name: 'Hold pause i 10 minutter' })
  expect(rest.closest('details')?.open).toBe(true)
  await user.click(rest)
  expect(server.ofKind('duty:rest')).toEqual([{}])
})
