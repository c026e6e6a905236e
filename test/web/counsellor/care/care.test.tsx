// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { DeskView } from '../../../../shared/doors/counsellorView.ts'
import { done } from '../../../../shared/outcome.ts'
import { BreakLine } from '../../../../web/counsellor/care/BreakLine.tsx'
import { isBreakDue, LONG_MS, PUT_OFF_MS, QUIET_MS, rested, type Working, workingAfter } from '../../../../web/counsellor/care/breakDue.ts'
import { closedDesk, deskAfter, type OpenDesk } from '../../../../web/counsellor/desk/desk.ts'
import { ClockProvider } from '../../../../web/counsellor/useNow.ts'
import { loadWords, WordsProvider } from '../../../../web/counsellor/words.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'
import { aTalk, aView } from '../make.ts'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})
const min = 60_000
const talking = (part: Partial<NonNullable<DeskView['shift']>> = {}, startedAt = 0) => ({
  shift: { ...aView().shift!, ...part },
  conversations: [aTalk('a', { startedAt })],
})
const quiet = { ...talking(), conversations: [] }

test('[EVE7] the stretch counts from the first talk; a pause, a rest, going home and a quiet spell end it, a short gap does not', () => {
  const start = (): Working => workingAfter(rested, talking(), 0)
  expect(isBreakDue(start(), LONG_MS - 1)).toBe(false)
  expect(isBreakDue(start(), LONG_MS)).toBe(true)
  // On duty without a talk nothing counts.
  expect(workingAfter(rested, quiet, LONG_MS)).toBe(rested)
  expect(isBreakDue(workingAfter(start(), quiet, QUIET_MS - 1), LONG_MS)).toBe(true)
  expect(workingAfter(start(), quiet, QUIET_MS)).toEqual(rested)
  expect(workingAfter(start(), talking({ state: 'paused' }), 5 * min)).toEqual(rested)
  expect(workingAfter(start(), talking({ restUntil: 9 * min }), 5 * min)).toEqual(rested)
  expect(workingAfter(start(), { ...talking(), shift: null }, 5 * min)).toEqual(rested)
  // An acute talk is no rest.
  expect(isBreakDue(workingAfter(start(), talking({ acute: ['a'], restUntil: undefined }), 5 * min), LONG_MS)).toBe(true)
  // A page that was loaded anew goes by its oldest talk, and by the shift where the talk is older.
  expect(workingAfter(rested, talking({ since: 50 * min }, 40 * min), 60 * min).since).toBe(50 * min)
  const putOff = { ...start(), putOffAt: LONG_MS }
  expect(isBreakDue(putOff, LONG_MS + PUT_OFF_MS - 1)).toBe(false)
  expect(isBreakDue(putOff, LONG_MS + PUT_OFF_MS)).toBe(true)
})

test('[EVE7] the line comes by itself, one press puts it off for half an hour, another takes ten minutes', async () => {
  vi.useFakeTimers()
  const words = await loadWords('da')
  let now = 0
  const rest = vi.fn(async () => true)
  const desk = deskAfter(closedDesk, { what: 'opened', view: aView(talking()), now }) as OpenDesk // opened just now
  const pass = (ms: number) =>
    act(() => {
      now += ms
      vi.advanceTimersByTime(30_000)
    })
  render(
    <WordsProvider value={words}>
      <ClockProvider value={() => now}>
        <BreakLine desk={desk} hands={{ rest }} />
      </ClockProvider>
    </WordsProvider>,
  )
  const line = () => screen.queryByText(words.counsellor.care.long)
  pass(LONG_MS - 1)
  expect(line()).toBeNull()
  pass(1)
  expect(line()).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: words.counsellor.care.notNow }))
  expect(line()).toBeNull()
  pass(PUT_OFF_MS - 1)
  expect(line()).toBeNull()
  pass(1)
  fireEvent.click(screen.getByRole('button', { name: words.counsellor.care.takeBreak }))
  expect(rest).toHaveBeenCalledTimes(1)
})

test('[EVE8] after an abusive youth ten minutes off are a press away, and the request says only that', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  await act(async () => void desk.server.end(conv, 'counsellor'))
  await userEvent.click(screen.getByText('Var den unge grov eller truende?'))
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Hold pause i 10 minutter' }))
  expect(desk.server.ofKind('duty:rest')).toEqual([{}])
  // While the rest runs, there is nothing more to offer.
  expect(screen.queryByText('Var den unge grov eller truende?')).toBeNull()
})

test('[EVE9] who goes off duty is asked one question with the number to ring; yes and no send nothing and store nothing', async () => {
  const desk = await atTheDesk()
  const line = { line: 'aabenraa', onCall: [{ name: 'Lone', call: '12 34 56 78' }], call: null, isTold: false, help: null }
  desk.server.answer('leaders:read', () => done({ lines: [line], acute: [] }))
  // Known while on duty, and asked for no more afterwards.
  await act(async () => void desk.server.say({ shift: { ...desk.server.view().shift!, lines: ['aabenraa'] } }))
  await userEvent.click(screen.getByRole('button', { name: /På vagt/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Gå af vagt' }))
  await screen.findByText('Er der noget fra i aften, du skal af med, før du går hjem?')
  const before = desk.server.asked.length
  const fetched = vi.spyOn(globalThis, 'fetch')
  const beacon = vi.fn()
  Object.defineProperty(navigator, 'sendBeacon', { value: beacon, configurable: true })
  await userEvent.click(screen.getByRole('button', { name: 'Nej, det er godt' }))
  screen.getByText('Godt. Kom godt hjem.')
  await userEvent.click(screen.getByRole('button', { name: 'Ja' }))
  expect(screen.getByRole('link', { name: 'Ring 12 34 56 78' }).getAttribute('href')).toBe('tel:12345678')
  expect(await faults()).toEqual([])
  expect(desk.server.asked.slice(before)).toEqual([])
  expect([fetched.mock.calls, beacon.mock.calls, localStorage.length, sessionStorage.length]).toEqual([[], [], 0, 0])
})
