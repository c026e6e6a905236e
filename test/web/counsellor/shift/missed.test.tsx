// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { missedAfter } from '../../../../web/counsellor/shift/missedRings.ts'
import { atTheDesk, faults } from '../atTheDesk.tsx'
import { aRing, aView } from '../make.ts'

afterEach(cleanup)
const on = (missed: number, rings = [] as ReturnType<typeof aRing>[]) => aView({ shift: { ...aView().shift!, missed }, rings })

test('[EVE11] what the server counts as missed gets its moment; what was sent on, withdrawn or taken is none', () => {
  const [a, b] = [aRing('a', { dueAt: 20_000 }), aRing('b', { dueAt: 30_000 })]
  expect(missedAfter([], on(0, [a]), on(1), 20_500)).toEqual([20_000])
  expect(missedAfter([20_000], on(1, [b]), on(2), 31_000)).toEqual([20_000, 30_000])
  // Sent on by hand, or the youth left: the server counts nothing.
  expect(missedAfter([], on(0, [a]), on(0), 12_000)).toEqual([])
  expect(missedAfter([], on(0, [{ ...a, accepted: true }]), on(0), 12_000)).toEqual([])
  // Two at once, told in one view after a time without a connection.
  expect(missedAfter([], on(0, [b, a]), on(2), 60_000)).toEqual([20_000, 30_000])
  // A talk was taken, which ends the count, and one more lapsed since.
  expect(missedAfter([20_000], on(2), on(1), 60_000)).toEqual([20_000, 60_000])
  // No shift, nothing to remember; and never more than twenty.
  expect(missedAfter([20_000], on(1), aView({ shift: null }), 60_000)).toEqual([])
  expect(missedAfter([], aView({ shift: null }), on(2), 60_000)).toEqual([])
  expect(
    missedAfter(
      Array.from({ length: 20 }, (_, i) => i),
      on(0),
      on(1),
      99,
    ),
  ).toEqual([...Array.from({ length: 19 }, (_, i) => i + 1), 99])
})

test('[EVE11] the desk lists the missed rings with their times, until it is seen', async () => {
  const { server } = await atTheDesk()
  const lapse = async (missed: number, at: Date) => {
    await act(async () => void (await server.ring({}, { dueAt: at.getTime() })))
    await act(async () => void server.say({ rings: [], shift: { ...server.view().shift!, missed } }))
  }
  const today = (h: number, m: number) => new Date(2026, 10, 19, h, m)
  await lapse(1, today(20, 14))
  screen.getByText('Du missede et opkald kl. 20.14.')
  await lapse(2, today(20, 31))
  screen.getByText('Du missede 2 opkald: kl. 20.14 og 20.31.')
  expect(await faults()).toEqual([])
  // Being back does not take the list away; the counsellor does.
  await act(async () => void server.say({ shift: { ...server.view().shift!, missed: 0 } }))
  await userEvent.click(screen.getByRole('button', { name: 'Set' }))
  expect(screen.queryByText(/Du missede/)).toBeNull()
})

test('[EVE12] the browser asks before the page closes from the moment a ring is taken', async () => {
  const { server } = await atTheDesk()
  const closing = () => fireEvent(window, new Event('beforeunload', { cancelable: true }))
  const { ring } = await server.ring({})
  expect(closing()).toBe(true)
  server.keys.here = new Promise(() => {})
  await userEvent.click(await screen.findByRole('button', { name: 'Tag samtalen' }))
  expect(server.view().conversations).toEqual([])
  expect(closing()).toBe(false)
  await act(async () => void server.say({ rings: server.view().rings.filter((r) => r.ring !== ring.ring) }))
  expect(closing()).toBe(true)
})
