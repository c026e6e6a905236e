// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { randomId } from '../../../web/cipher/keys/p256.ts'
import { helpNumbers, offers } from '../arrival/aLine.ts'
import { translate } from '../translate.ts'
import { atTheDesk } from './atTheDesk.tsx'
import { withTexts } from './replies/withTexts.tsx'

/** React says this of a test in which an update meets `act` and a user's event at once. It says nothing of the page. */
const OF_THE_TEST = 'The current testing environment is not configured to support act'

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
        complained.mock.calls.map(([first]) => String(first).slice(0, 160)).filter((said) => !said.startsWith(OF_THE_TEST)),
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
    const drawn = () => document.querySelector<HTMLFormElement>('form.closing')
    await waitFor(() => expect(drawn()).not.toBeNull())
    const form = drawn()!
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

test.each([false, true])(
  '[DES81] on a translated page the choice of seats and the news of who waits, rings and is offered leave the desk standing (texts made anew: %s)',
  async (anew) => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { server } = await atTheDesk({ onDuty: false })
    const step = async (name: string, go: () => unknown) => {
      translate(document.body, anew)
      await act(async () => void (await go()))
      expect([screen.queryByRole('main') !== null, complained.mock.calls.length], name).toEqual([true, 0])
    }
    for (const seats of ['4', '2', '5', '1'])
      await step(`${seats} seats`, () => fireEvent.click(screen.getByRole('radio', { name: seats })))
    const entry = (part = {}) => ({
      ...{ conv: 'w'.repeat(22), waitsSince: Date.now(), orderAt: 0, choices: { lang: 'da' as const }, urgent: false, returned: false },
      ...{ youthAway: false, forOthers: false, ...part },
    })
    for (const part of [{}, { youthAway: true }, { silent: 'behind' as const, urgent: true }, { forOthers: true }, {}])
      await step(JSON.stringify(part), () =>
        server.queue({ lines: [{ line: 'aabenraa', name: { da: 'A', en: 'A' }, mode: 'pull', waiting: 1, entries: [entry(part)] }] }),
      )
    const lookOn = {
      ...{ id: randomId(), conv: randomId(), line: 'aabenraa', from: 'Jonas', choices: { lang: 'da' as const } },
      ...{ startedAt: Date.now(), until: Date.now() + 60_000, at: 'asked' as const, youthPub: randomId(65), challenge: randomId() },
      ...{ epoch: 1, offered: null, given: null },
    }
    for (const acute of [false, true, false]) await step(`reads along, acute ${acute}`, () => server.say({ lookOn: { ...lookOn, acute } }))
    complained.mockRestore()
  },
)
