// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { comeBack, LOOK_MS } from '../../../web/arrival/comeBack.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aPage(state: 'down' | 'open') {
  const document = parsed(arrivalPage(anArrival(state)))
  Object.defineProperty(document, 'visibilityState', { value: 'visible', writable: true })
  const server = { ready: false, asked: 0, mayReload: true, reloaded: 0 }
  comeBack({
    document,
    isReady: async () => {
      server.asked += 1
      if (server.asked === 1) throw new Error('no answer at all')
      return server.ready
    },
    mayReload: () => server.mayReload,
    reload() {
      server.reloaded += 1
    },
  })
  return { document, server }
}
const rounds = (n: number) => vi.advanceTimersByTimeAsync(n * LOOK_MS)

test('[FAU15] a page that says the chat is down looks again until it is not, and then once more in full', async () => {
  const { server } = aPage('down')
  await rounds(4)
  expect(server).toMatchObject({ asked: 4, reloaded: 0 })
  server.ready = true
  await rounds(1)
  expect(server.reloaded).toBe(1)
  await rounds(5)
  expect(server.reloaded).toBe(1)
})

test('[FAU15] not under the cover or with a talk held, not while an answer is being read, not out of view', async () => {
  const { document, server } = aPage('down')
  server.ready = true
  server.mayReload = false
  await rounds(3)
  server.mayReload = true
  document.querySelector('details.door')?.setAttribute('open', '')
  await rounds(3)
  document.querySelector('details.door')?.removeAttribute('open')
  Object.assign(document, { visibilityState: 'hidden' })
  await rounds(3)
  expect(server).toMatchObject({ asked: 0, reloaded: 0 })
  Object.assign(document, { visibilityState: 'visible' })
  await rounds(2)
  expect(server.reloaded).toBe(1)
})

test('[FAU15] any other page stays as it is', async () => {
  const { server } = aPage('open')
  await rounds(5)
  expect(server.asked).toBe(0)
})
