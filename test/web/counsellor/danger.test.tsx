// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { helpNumbers } from '../arrival/aLine.ts'
import { atTheDesk, faults, inConversation } from './atTheDesk.tsx'

test('[DP4] asking where the youth is goes out as a mark of its own, and the desk says it once it is out', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  const sent = () => desk.server.asked.filter(({ request }) => request === 'mark:send').length
  const before = sent()
  const ask = within(pane).getByRole('button', { name: 'Spørg, hvor den unge er' })
  act(() => ask.click())
  await within(pane).findByText(/Den unge har fået at vide, at du spørger/)
  expect(sent()).toBe(before + 1)
  expect(desk.server.asked.some(({ request }) => request === 'envelope:send')).toBe(false)
  expect(desk.server.kindsTo(conv)).toContain('where')
  expect(within(pane).queryByRole('button', { name: 'Spørg, hvor den unge er' })).toBeNull()
})

test('[DP6] the numbers stand beside the talk, open while it is acute, to copy or to send', async () => {
  const copied = vi.fn(async (_text: string) => undefined)
  Object.assign(navigator, { clipboard: { writeText: copied } })
  const desk = await atTheDesk({ helpNumbers })
  const { conv, pane } = await inConversation(desk)
  const numbers = within(pane).getByText('Numre, der hjælper').closest('details')!
  expect(numbers.open).toBe(false)
  act(() => within(pane).getByRole('button', { name: 'Akut' }).click())
  await waitFor(() => expect(within(pane).getByText('Numre, der hjælper').closest('details')!.open).toBe(true))
  expect(within(pane).getAllByText(/ring 112/)).toHaveLength(1)
  const [first] = helpNumbers
  act(() =>
    within(pane)
      .getByRole('button', { name: `Kopiér ${first!.name}` })
      .click(),
  )
  await within(pane).findByText('Kopieret')
  expect(copied.mock.calls[0]![0]).toContain(first!.call)
  act(() =>
    within(pane)
      .getByRole('button', { name: `Send ${first!.name}` })
      .click(),
  )
  await waitFor(() => expect(desk.server.kindsTo(conv)).toContain('text'))
  expect(within(pane).getByRole('log').textContent).toContain(first!.call)
  expect(await faults()).toEqual([])
})

test('[DP7] a quick exit is told as one, and another end is not', async () => {
  const desk = await atTheDesk()
  const [hasty, calm] = [await inConversation(desk), await inConversation(desk)]
  act(() => {
    desk.server.tell('youth:leftQuickly', { conv: hasty.conv })
    desk.server.end(hasty.conv, 'youth')
    desk.server.end(calm.conv, 'youth')
  })
  await within(hasty.pane).findByText(/Den unge trykkede Væk herfra\. Det betyder tit, at der kom nogen\. Den unge kan komme igen\./)
  await within(calm.pane).findByText(/Den unge sluttede\./)
  expect(screen.getAllByText(/trykkede Væk herfra/)).toHaveLength(1)
})
