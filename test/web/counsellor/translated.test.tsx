// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { helpNumbers, offers } from '../arrival/aLine.ts'
import { translate } from '../translate.ts'
import { withTexts } from './replies/withTexts.tsx'

test.each([false, true])(
  '[DES38] on a translated page a talk at the desk goes on: lists, messages, acute, the end, the form (texts made anew: %s)',
  { timeout: 120_000 },
  async (anew) => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const user = userEvent.setup()
    const { box, pane, desk, conv } = await withTexts({ help: { helpNumbers, offers } })
    const step = async (name: string, go: () => unknown) => {
      translate(document.body, anew)
      await go()
      translate(document.body, anew)
      expect(screen.queryByRole('main'), name).not.toBeNull()
      expect(
        complained.mock.calls.map(([first]) => String(first).slice(0, 160)),
        name,
      ).toEqual([])
    }
    act(() => box().focus())
    for (const opens of ['/', '@', ':hj']) {
      await step(opens, () => user.keyboard(opens))
      await step(`${opens} narrowed`, () => user.keyboard('e'))
      await step(`${opens} nothing`, () => user.keyboard('qqq'))
      await step(`${opens} closed`, () => user.keyboard('{Escape}'))
      await step(`${opens} cleared`, () => user.clear(box()))
    }
    await step('a message', () => desk.server.youthWrites(conv, 'Hej med dig', 'Sol'))
    await step('a second', () => desk.server.youthWrites(conv, 'Er du der?'))
    await step('an answer', async () => {
      await user.type(box(), 'Ja')
      await user.keyboard('{Enter}')
    })
    await step('a name', () => within(pane).getByRole('log'))
    await step('acute', () => user.click(pane.querySelector('.pane-head button')!))
    await step('the end', () => act(() => void desk.server.end(conv, 'youth')))
    const form = await waitFor(() => document.querySelector<HTMLFormElement>('form.closing')!)
    await step('nothing filled in', () => fireEvent.submit(form))
    const search = form.querySelector<HTMLInputElement>('[role=combobox]')!
    await step('a topic', async () => {
      await user.type(search, 'ensom')
      await user.keyboard('{Enter}')
    })
    await step('no topic', () => user.type(search, 'qqq'))
    complained.mockRestore()
  },
)
