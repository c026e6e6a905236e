// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen as page, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Shell } from '../../../../shared/doors/page.ts'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { Youth } from '../../../../web/youth/Youth.tsx'
import { withDialogs } from '../dialogs.ts'
import { aShell, aSocket, aTalk, someScreens } from '../someScreens.ts'

withDialogs()
const danish = await loadYouthWords('da')
const shown = (name: string) => someScreens[name]!

let view: DocumentVisibilityState = 'visible'
const turnTo = (state: DocumentVisibilityState) =>
  act(async () => {
    view = state
    document.dispatchEvent(new Event('visibilitychange'))
  })
/** How many hold the screen on now, and how often it was asked for. */
const awake = { held: 0, asked: 0 }
const wakeLock = {
  request: vi.fn(async () => {
    awake.asked += 1
    awake.held += 1
    let isHeld = true
    return {
      async release() {
        if (isHeld) awake.held -= 1
        isHeld = false
      },
    }
  }),
}
const shaken: unknown[] = []
const played: number[] = []
class PretendAudio extends EventTarget {
  state = 'suspended'
  currentTime = 0
  async resume() {
    this.state = 'running'
  }
  async close() {
    this.state = 'closed'
  }
}
class Note {
  gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
  connect = () => this
  start = (at: number) => void played.push(at)
  stop() {}
}

beforeEach(() => {
  view = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => view)
  vi.stubGlobal('AudioContext', PretendAudio)
  vi.stubGlobal('OscillatorNode', Note)
  vi.stubGlobal('GainNode', Note)
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: wakeLock })
  Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (ms: unknown) => shaken.push(ms) })
  document.title = 'Start'
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Object.assign(awake, { held: 0, asked: 0 })
  shaken.length = 0
  played.length = 0
  sessionStorage.clear()
  localStorage.clear()
})

/** A page that goes from screen to screen, under a cover or not. */
async function aPage(first: Screen, device: 'phone' | 'computer' = 'phone') {
  let now = first
  let [up, byHand] = [false, false]
  const listeners = new Set<() => void>()
  const subscribe = (changed: () => void) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }
  const tell = (change: () => void) =>
    act(async () => {
      change()
      for (const changed of listeners) changed()
    })
  const cover: Shell['cover'] = { isUp: () => up, isByHand: () => byHand, raise: () => undefined, subscribe }
  const talk = aTalk(first, { snapshot: () => now, subscribe: subscribe as never }) // what it answers is for React alone
  await act(async () => void render(<Youth talk={talk} shell={aShell({ cover })} words={danish} socket={aSocket()} device={device} />))
  return {
    to: (next: Screen) =>
      tell(() => {
        now = next
      }),
    cover: (raised: boolean, hand = true) =>
      tell(() => {
        up = raised
        byHand = raised && hand
      }),
  }
}
const wish = () => page.getByRole('checkbox', { name: /Sig til med en kort lyd/ })

test('[WAI20] the screen stays on while one waits in view: let go when hidden, and asked for again', async () => {
  const { to, cover } = await aPage(shown('waiting'))
  expect(awake).toEqual({ held: 1, asked: 1 })
  // A new place is no reason to ask again.
  await to(shown('waiting, nobody yet'))
  expect(awake.asked).toBe(1)
  await turnTo('hidden')
  expect(awake.held).toBe(0)
  await turnTo('visible')
  expect(awake).toEqual({ held: 1, asked: 2 })
  await cover(true)
  expect(awake.held).toBe(0)
  await cover(false)
  expect(awake.held).toBe(1)
  await to(shown('waiting, parked'))
  expect(awake.held).toBe(0)
  for (const waits of ['waiting', 'connecting', 'hand-over']) {
    await to(shown(waits))
    expect(awake.held, waits).toBe(1)
  }
  await to(shown('chat'))
  expect(awake.held).toBe(0)
  await to(shown('waiting, soon again'))
  expect(awake.held).toBe(1)
  cleanup()
  await act(async () => undefined)
  expect(awake.held).toBe(0)
})

test.each([
  ['refuses', { request: async () => Promise.reject(new DOMException('little battery', 'NotAllowedError')) }],
  ['has none', undefined],
])('[WAI21] a browser that %s: the wait goes on, and nothing is left unhandled', async (_how, value) => {
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value })
  const { to } = await aPage(shown('waiting'))
  await turnTo('hidden')
  await turnTo('visible')
  await to(shown('chat'))
  expect(page.getByRole('heading', { name: 'Mette' })).toBeTruthy()
})

test('[WAI13] the title is a neutral word the moment somebody comes, until one writes', async () => {
  const { to } = await aPage(shown('waiting'))
  expect(document.title).toBe('Start')
  await to(shown('connecting'))
  expect(document.title).toBe('Nu')
  await to(shown('chat'))
  expect(document.title).toBe('Nu')
  await act(async () => void fireEvent.input(page.getByRole('textbox', { name: 'Skriv her' }), { target: { value: 'h' } }))
  expect(document.title).toBe('Start')
  await to(shown('waiting, soon again'))
  await to(shown('connecting'))
  expect(document.title).toBe('Nu')
  await to(shown('waiting'))
  expect(document.title).toBe('Start')
})

test('[WAI13] whoever comes back into a talk has waited for nobody', async () => {
  const { to } = await aPage(shown('loading'))
  await to(shown('chat'))
  expect(document.title).toBe('Start')
})

test('[WAI14] a sound and a shake only for who asked, once a turn, and nothing of it is kept', async () => {
  const first = await aPage(shown('waiting'))
  await first.to(shown('connecting'))
  await first.to(shown('chat'))
  expect([played, shaken]).toEqual([[], []])
  cleanup()
  const { to } = await aPage(shown('waiting'))
  await act(async () => void fireEvent.click(wish()))
  expect((wish() as HTMLInputElement).checked).toBe(true)
  expect([played, shaken]).toEqual([[], []])
  await to(shown('connecting'))
  await to(shown('chat'))
  expect(played).toHaveLength(2)
  expect(shaken).toHaveLength(1)
  await to(shown('waiting, soon again'))
  await to(shown('hand-over'))
  expect(shaken).toHaveLength(2)
  await to(shown('waiting'))
  await act(async () => void fireEvent.click(wish()))
  await to(shown('connecting'))
  expect(shaken).toHaveLength(2)
  expect([sessionStorage.length, localStorage.length, document.cookie]).toEqual([0, 0, ''])
  cleanup()
  await aPage(shown('waiting'))
  expect((wish() as HTMLInputElement).checked).toBe(false)
})

test('[WAI14] it is not offered where a browser has no sound, and speaks of a shake only where there is one', async () => {
  await aPage(shown('waiting'))
  expect(page.getByRole('checkbox', { name: /ryst/ })).toBeTruthy()
  cleanup()
  await aPage(shown('waiting'), 'computer')
  expect(page.queryByRole('checkbox', { name: /ryst/ })).toBeNull()
  expect(wish()).toBeTruthy()
  cleanup()
  vi.stubGlobal('AudioContext', undefined)
  await aPage(shown('waiting'))
  expect(page.queryByRole('checkbox')).toBeNull()
})

test('[WAI15] under a cover raised by hand all is still, and said once it is lifted; one that came by itself hushes nothing', async () => {
  const { to, cover } = await aPage(shown('waiting'))
  await act(async () => void fireEvent.click(wish()))
  await cover(true)
  await to(shown('connecting'))
  await to(shown('chat'))
  expect([document.title, played, shaken]).toEqual(['Start', [], []])
  await cover(false)
  expect(document.title).toBe('Nu')
  // Raised now, it changes no title either.
  await cover(true)
  expect(document.title).toBe('Nu')
  await cover(false)
  await to(shown('waiting'))
  await cover(true, false)
  await to(shown('connecting'))
  expect(document.title).toBe('Nu')
  expect(shaken).toHaveLength(1)
})
