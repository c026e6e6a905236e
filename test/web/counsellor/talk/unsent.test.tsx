// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { deskAfter } from '../../../../web/counsellor/desk/desk.ts'
import type { OpenDesk } from '../../../../web/counsellor/desk/deskState.ts'
import { WRITING_TIME_MS } from '../../../../web/counsellor/written/written.ts'
import { withDialogs } from '../../youth/dialogs.ts'
import { type AtTheDesk, atTheDesk, faults, inConversation } from '../atTheDesk.tsx'
import { aForm, aTalk, aView, conv } from '../make.ts'

afterEach(cleanup)
withDialogs()

const gives = (desk: AtTheDesk, gone: string) =>
  act(() => void desk.server.say({ conversations: desk.server.view().conversations.filter((talk) => talk.conv !== gone) }))
/** Two talks, and half a sentence in the second. */
async function midSentence() {
  const copied = vi.fn(async (_text: string) => undefined)
  const desk = await atTheDesk()
  const [first, second] = [await inConversation(desk), await inConversation(desk)]
  const box = within(second.pane).getByRole('textbox')
  await userEvent.click(box)
  await userEvent.keyboard('det med din mor')
  Object.assign(navigator, { clipboard: { writeText: copied } })
  return { desk, first, second, copied }
}
const nowhereElse = (pane: HTMLElement) => expect(within(pane).getByRole('textbox')).toHaveProperty('value', '')

test('[DES28] what was not sent stands where the talk ended, to be copied, and goes with its text', async () => {
  const { desk, first, second, copied } = await midSentence()
  act(() => void desk.server.end(second.conv, 'youth'))
  await within(second.pane).findByText('Skrevet og ikke sendt:')
  expect(within(second.pane).getByText('det med din mor')).toBeTruthy()
  act(() => within(second.pane).getByRole('button', { name: 'Kopiér det' }).click())
  await within(second.pane).findByText('Kopieret')
  expect(copied).toHaveBeenCalledWith('det med din mor')
  nowhereElse(first.pane)
  expect(await faults()).toEqual([])
  act(() => within(second.pane).getByRole('button', { name: 'Slet teksten nu' }).click())
  expect(document.body.textContent).not.toContain('det med din mor')
})

test('[DES28] of a talk that goes to somebody else it stands beside the queue, with whose it was, until it is wiped', async () => {
  const { desk, first, second, copied } = await midSentence()
  gives(desk, second.conv)
  const told = await screen.findByText(/^Skrevet til Samtale 2 og ikke sendt\. Samtalen er ikke hos dig mere\.$/)
  const card = told.closest<HTMLElement>('.card')!
  expect(card.closest('[role=status]')).not.toBeNull()
  act(() => within(card).getByRole('button', { name: 'Kopiér det' }).click())
  await waitFor(() => expect(copied).toHaveBeenCalledWith('det med din mor'))
  nowhereElse(first.pane)
  expect(await faults()).toEqual([])
  await userEvent.click(within(card).getByRole('button', { name: 'Slet det' }))
  expect(document.body.textContent).not.toContain('det med din mor')
  expect(document.activeElement).not.toBe(document.body)
})

const opened = (now = 0) => deskAfter({ phase: 'opening', queue: { lines: [] } }, { what: 'opened', view: written(1), now }) as OpenDesk
const written = (rev: number, part = {}) => aView({ rev, conversations: [aTalk('one'), aTalk('two')], ...part })
const drafted = () => deskAfter(opened(), { what: 'draft', conv: conv('two'), text: 'half a' }) as OpenDesk

test('[DES28] it goes by itself when the writing time is over, of a talk that ended and of one that went', () => {
  for (const owed of [[], [aForm('two')]]) {
    const gone = deskAfter(drafted(), { what: 'view', view: written(2, { conversations: [aTalk('one')], owed }), now: 5 }) as OpenDesk
    expect(gone.unsent).toMatchObject([{ conv: conv('two'), text: 'half a' }])
    expect(gone.drafts).toEqual({})
    expect(deskAfter(gone, { what: 'time', now: 5 + WRITING_TIME_MS })).toMatchObject({ unsent: [] })
  }
})

test('[DES28] whoever goes home keeps nothing that was not sent, as the question before said; a box with nothing in it leaves nothing', () => {
  const home = deskAfter(drafted(), { what: 'going-home', on: true })
  const left = written(2, { shift: null, conversations: [] })
  expect(deskAfter(home, { what: 'view', view: left, now: 5 })).toMatchObject({ unsent: [] })
  const spaces = deskAfter(opened(), { what: 'draft', conv: conv('two'), text: '  ' })
  expect(deskAfter(spaces, { what: 'view', view: written(2, { conversations: [aTalk('one')] }), now: 5 })).toMatchObject({ unsent: [] })
})
