// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ArrivalState } from '../../../shared/line.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { MARK_MS, TURN_MS, turnOver } from '../../../web/arrival/turnOver.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that was opened while the line was open, and how the line stands now. */
function aPageLeftOpen() {
  document.body.innerHTML = parsed(arrivalPage(anArrival('open'))).body.innerHTML
  const ready = () => {
    for (const start of document.querySelectorAll<HTMLElement>('[data-start]')) start.hidden = false
  }
  const line = {
    state: 'open' as ArrivalState,
    onDuty: [{ name: 'Mette', title: 'ungerådgiver' }],
    mayTurn: true,
    asked: 0,
    turned: 0,
    mark: null as string | null,
  }
  turnOver({
    document,
    read: async () => {
      line.asked += 1
      const now = anArrival(line.state)
      const { onDuty } = line
      return parsed(arrivalPage({ ...now, mark: line.mark ?? '', line: { ...now.line, ...(now.line.onDuty.length > 0 && { onDuty }) } }))
    },
    mark: async () => line.mark,
    mayTurn: () => line.mayTurn,
    turned() {
      line.turned += 1
      ready()
    },
  })
  ready()
  return line
}
const look = () => vi.advanceTimersByTimeAsync(TURN_MS)
const card = () => document.querySelector<HTMLElement>('.status')!
const said = () => document.querySelector('[data-turned]')?.textContent

test('[LIN3] a page left open says what has become of the line, with the help that goes with it, and reads it aloud once', async () => {
  const line = aPageLeftOpen()
  await look()
  expect(line).toMatchObject({ asked: 1, turned: 0 })
  expect(said()).toBe('')
  line.state = 'closed'
  await look()
  expect(card().dataset.state).toBe('closed')
  expect(document.querySelector('[data-start]')).toBeNull()
  expect(document.querySelector('.arrival-else .quick a[href="tel:112"]')).not.toBeNull()
  expect(said()).toBe(card().querySelector('h1')?.textContent?.trim())
  line.state = 'open'
  await look()
  expect(card().dataset.state).toBe('open')
  expect(document.querySelector('.arrival-else .quick')).toBeNull()
  expect(line.turned).toBe(2)
})

test('[LIN3] another name on duty is drawn, and not read aloud again', async () => {
  const line = aPageLeftOpen()
  line.onDuty = [{ name: 'Sofie', title: 'rådgiver' }]
  await look()
  expect(card().textContent).toContain('Sofie')
  expect(said()).toBe('')
})

test('[LIN3] who has begun or is under the cover is left alone, and help that is folded open stays so', async () => {
  const line = aPageLeftOpen()
  line.state = 'closed'
  line.mayTurn = false
  await look()
  expect(line.asked).toBe(0)
  line.mayTurn = true
  const help = document.querySelector<HTMLDetailsElement>('.arrival-else details')!
  help.open = true
  await look()
  // The card tells the truth at once; the help that is being read stays open.
  expect(line).toMatchObject({ asked: 1, turned: 1 })
  expect(card().dataset.state).toBe('closed')
  expect(help.isConnected && help.open).toBe(true)
  expect(document.querySelector('.arrival-else .quick')).toBeNull()
  help.open = false
  await look()
  expect(document.querySelector('.arrival-else .quick')).not.toBeNull()
})

test('[LIN3] the cursor stays on the way in', async () => {
  const line = aPageLeftOpen()
  document.querySelector<HTMLElement>('[data-start]')?.focus()
  line.state = 'queue-only'
  await look()
  expect(card().dataset.state).toBe('queue-only')
  expect(document.activeElement).toBe(document.querySelector('[data-start]'))
})

test('[LIN28] a page left open fetches itself within five seconds of a change, and not while nothing changes', async () => {
  const line = aPageLeftOpen()
  line.mark = document.getElementById('arrival')!.dataset.mark!
  await vi.advanceTimersByTimeAsync(MARK_MS * 2)
  expect(line.asked).toBe(0)
  expect(MARK_MS).toBeLessThan(5000)
  Object.assign(line, { state: 'closed', mark: 'closed' })
  await vi.advanceTimersByTimeAsync(MARK_MS)
  expect(card().dataset.state).toBe('closed')
  expect(line.asked).toBe(1)
  await vi.advanceTimersByTimeAsync(MARK_MS)
  expect(line.asked).toBe(1)
  // Without an answer the page waits for its own turn.
  line.mark = null
  await vi.advanceTimersByTimeAsync(MARK_MS)
  expect(line.asked).toBe(1)
  Object.assign(line, { mark: 'another', mayTurn: false })
  await vi.advanceTimersByTimeAsync(MARK_MS)
  expect(line.asked).toBe(1)
})
