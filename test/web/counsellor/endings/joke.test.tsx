// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const user = userEvent.setup()
const tap = (name: string) => user.click(screen.getByRole('button', { name }))
const prank = { id: 'noncounselling.test_prank', group: 'noncounselling', name: { da: 'Spøg eller prøve', en: 'Prank or test' } }

test('[END1] it stands small in the question about the end, and asks once more; Escape changes nothing', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  await tap('Afslut')
  expect(
    screen
      .getAllByRole('button')
      .map((one) => one.textContent)
      .filter((name) => /^Ja, afslut$|^Nej$|sjov$/.test(name ?? '')),
  ).toEqual(['Ja, afslut', 'Nej', 'Det var for sjov'])
  await tap('Det var for sjov')
  expect(screen.getByRole('alertdialog').textContent).toMatch(/slutter for jer begge.*venlig sætning.*skemaet bliver gemt som spøg/)
  expect(document.activeElement?.textContent).toBe('Nej')
  expect(await faults()).toEqual([])
  await user.keyboard('{Escape}')
  expect([screen.queryByRole('alertdialog'), desk.server.view().conversations.length, desk.server.kindsTo(conv)]).toEqual([null, 1, []])
})

test.each([{ acute: true }, { urgent: true }])('[END1] it is not there where a life may be in danger: %o', async (part) => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  act(() => void desk.server.change(conv, part))
  await tap('Afslut')
  expect(screen.queryByRole('button', { name: 'Det var for sjov' })).toBeNull()
})

test('[END2] it is told sealed before the end, and the form is saved as a prank that no figure counts', async () => {
  const desk = await atTheDesk({ moreTopics: [prank] })
  const saved = vi.fn()
  const { conv } = await inConversation(desk)
  desk.server.answer('form:close', (form) => {
    saved(form)
    desk.server.say({ owed: [] })
    return done('counted')
  })
  await tap('Afslut')
  await tap('Det var for sjov')
  await tap('Ja, det var for sjov')
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1))
  await waitFor(() => expect(desk.server.kindsTo(conv)).toEqual(['endsAs']))
  const asked = desk.server.asked.map(({ request }) => request)
  expect(asked.indexOf('mark:send')).toBeLessThan(asked.indexOf('conversation:end'))
  expect(desk.server.ofKind('conversation:end')).toEqual([{ conv }])
  const form = saved.mock.calls[0]![0]
  expect(form).toMatchObject({ topics: [prank.id], severity: 'none', outcomes: ['none'], offersGiven: [] })
  await waitFor(() => expect(screen.getByRole('button', { name: 'Ret skemaet' })).toBeTruthy())
})

test('[END2] where the line does not have the topic, the form waits as any other', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  await tap('Afslut')
  await tap('Det var for sjov')
  await tap('Ja, det var for sjov')
  await screen.findByRole('form', { name: /skema/i })
})
