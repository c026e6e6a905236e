// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { atTheDesk } from '../atTheDesk.tsx'

afterEach(cleanup)

test('[QUE35] a silent ticket says so, is not counted among those who wait, and is removed after one question', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  const entry = (conv: string, part = {}) => ({
    conv: conv.padEnd(22, '-'),
    waitsSince: Date.now() - 60_000,
    orderAt: 0,
    choices: { lang: 'da' as const },
    urgent: false,
    returned: false,
    youthAway: false,
    forOthers: false,
    ...part,
  })
  const entries = [
    entry('waits'),
    entry('behind', { urgent: true, behind: true, silent: 'behind' as const }),
    entry('parked', { behind: true, silent: 'parked' as const }),
  ]
  const name = { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }
  act(() => desk.server.queue({ lines: [{ line: 'aabenraa', name, mode: 'pull', waiting: 2, entries }] }))
  expect(screen.getByText(/sat bag dem, der ventede · svarede ikke, da der kom en rådgiver/)).toBeTruthy()
  expect(screen.getByText(/ringer ikke, før siden svarer igen/)).toBeTruthy()
  expect(screen.queryByText(/^og /)).toBeNull()
  // A parked one is not to be taken: its page would not answer.
  expect(screen.getAllByRole('button', { name: /^Tag denne/ })).toHaveLength(2)
  const remove = screen.getAllByRole('button', { name: /^Fjern fra køen/ })
  expect(remove).toHaveLength(2)
  await userEvent.click(remove[1]!)
  expect(desk.server.ofKind('queue:putAway')).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Nej, lad stå' }))
  await userEvent.click(screen.getAllByRole('button', { name: /^Fjern fra køen/ })[1]!)
  await userEvent.click(screen.getByRole('button', { name: 'Ja, fjern' }))
  expect(desk.server.ofKind('queue:putAway')).toEqual([{ conv: entries[2]!.conv }])
})
