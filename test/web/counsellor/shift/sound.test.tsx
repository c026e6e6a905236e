// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { atTheDesk, faults } from '../atTheDesk.tsx'

/** The browser's sound: asleep until it is resumed, and again whenever something else needs the ear. */
class PretendAudio extends EventTarget {
  static all: PretendAudio[] = []
  state: 'suspended' | 'running' | 'closed' = 'suspended'
  currentTime = 0
  destination = {}
  mayWake = true
  constructor() {
    super()
    PretendAudio.all.push(this)
  }
  turn(state: PretendAudio['state']) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
  async resume() {
    if (!this.mayWake) throw new Error('not allowed')
    this.turn('running')
  }
  async close() {
    this.state = 'closed'
  }
}
const played: number[] = []
class Node {
  frequency = 0
  gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }
  connect = () => this
  start = (at: number) => void played.push(at)
  stop = () => {}
}
afterEach(() => {
  vi.unstubAllGlobals()
  PretendAudio.all = []
  played.length = 0
})
async function deskWithSound() {
  vi.stubGlobal('AudioContext', PretendAudio)
  vi.stubGlobal('OscillatorNode', Node)
  vi.stubGlobal('GainNode', Node)
  return atTheDesk()
}
const silent = () => screen.queryByText(/Lyden er slået fra lige nu/)

test('[DES11] sound that a call put to sleep says that it is off, and is woken by the next touch', async () => {
  const { server } = await deskWithSound()
  // Reloaded on duty, and not touched yet.
  expect(silent()).not.toBe(null)
  await act(async () => void fireEvent.pointerUp(document.body))
  expect(silent()).toBe(null)
  const [audio] = PretendAudio.all
  act(() => audio!.turn('suspended'))
  expect(silent()).not.toBe(null)
  expect(await faults()).toEqual([])
  await act(async () => void fireEvent.keyDown(document.body, { key: 'a' }))
  expect(silent()).toBe(null)
  expect(PretendAudio.all).toHaveLength(1)
  await act(async () => void (await server.ring({})))
  await vi.waitFor(() => expect(played.length).toBeGreaterThan(0))
})

test('[DES11] a first touch that is no permission is not the last try, and a closed sound is made anew', async () => {
  await deskWithSound()
  const wake = vi.spyOn(PretendAudio.prototype, 'resume').mockRejectedValueOnce(new Error('no gesture'))
  await act(async () => void fireEvent.pointerDown(document.body))
  expect(silent()).not.toBe(null)
  await act(async () => void fireEvent.pointerUp(document.body))
  expect(silent()).toBe(null)
  expect(wake).toHaveBeenCalledTimes(2)
  act(() => PretendAudio.all[0]!.turn('closed'))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Slå lyden til' })))
  expect(silent()).toBe(null)
  expect(PretendAudio.all).toHaveLength(2)
})

test('[DES11] nothing is said of the sound where it was chosen off, or off duty', async () => {
  const { server } = await deskWithSound()
  expect(silent()).not.toBe(null)
  act(() => server.say({ shift: null }))
  expect(silent()).toBe(null)
})

test('[EVE10] back in view the sound wakes without a touch, and a ring that is on is heard at once; sound that never was is not made', async () => {
  const { server } = await deskWithSound()
  const back = () => act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  await back()
  expect(PretendAudio.all).toEqual([])
  await act(async () => void fireEvent.pointerUp(document.body))
  const wake = vi.spyOn(PretendAudio.prototype, 'resume').mockRejectedValue(new Error('a call'))
  act(() => PretendAudio.all[0]!.turn('suspended'))
  await act(async () => void (await server.ring({})))
  expect(played).toEqual([])
  wake.mockRestore()
  await back()
  expect(silent()).toBe(null)
  expect(played).toHaveLength(2)
  await act(async () => void window.dispatchEvent(new Event('focus')))
  expect(played).toHaveLength(2)
})

test('[EVE19] the own page plays what a ring plays, once', async () => {
  const { server } = await deskWithSound()
  server.answer('keys:read', () => done([]))
  await act(async () => void fireEvent.pointerUp(document.body))
  fireEvent.click(screen.getByRole('button', { name: /^Mig/ }))
  expect(played).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Prøv lyden' }))
  expect(played).toHaveLength(2)
})
