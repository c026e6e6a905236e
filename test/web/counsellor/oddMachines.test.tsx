// @vitest-environment jsdom
import { act, cleanup, screen as page, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { askForDate } from '../../../web/connection/askForDate.ts'
import { openServerClock } from '../../../web/connection/serverClock.ts'
import { Waited } from '../../../web/counsellor/queue/Waited.tsx'
import { ClockProvider } from '../../../web/counsellor/useNow.ts'
import { atTheDesk, inConversation } from './atTheDesk.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const HOUR = 3_600_000

test.each([-4, 30])('[CON34] a desk whose clock is %i hours off counts waits by the server', async (hours) => {
  const clock = openServerClock(() => Date.now() + hours * HOUR)
  vi.stubGlobal('fetch', async () => new Response(null, { headers: { date: new Date().toUTCString() } }))
  await askForDate(clock)
  render(
    <ClockProvider value={clock.now}>
      <Waited since={Date.now() - 65_000} />
    </ClockProvider>,
  )
  expect(document.querySelector('.waited')?.textContent).toMatch(/^1:0\d$/)
})

test('[CON34] a server that does not tell the time keeps no desk shut', async () => {
  const clock = openServerClock(() => 5000)
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('network')
  })
  await askForDate(clock)
  expect([clock.now(), clock.isOwnRight()]).toEqual([5000, null])
})

test('[CON36] the text of an ended talk goes after its time, though the clock was put back meanwhile', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  try {
    await act(async () => desk.server.end(conv, 'youth'))
    expect(document.querySelector(`[data-pane="${conv}"] [role=log]`)).not.toBeNull()
    vi.setSystemTime(Date.now() - 4 * HOUR)
    await act(() => vi.advanceTimersByTimeAsync(31 * 60_000))
    expect(document.querySelector(`[data-pane="${conv}"] [role=log]`)).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

test('[CHA11] a nickname from right to left stands so in the pane, in the list and above the words', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  await act(async () => void (await desk.server.youthWrites(conv, 'مرحبا', 'ليلى')))
  await page.findByText('مرحبا')
  expect(page.getByText('مرحبا').getAttribute('dir')).toBe('auto')
  for (const named of page.getAllByText('ليلى')) expect(named.getAttribute('dir')).toBe('auto')
  expect(page.getAllByText('ليلى').length).toBeGreaterThanOrEqual(3)
  expect(page.getByRole('textbox').getAttribute('aria-label')).toContain('\u2068ليلى\u2069')
})
