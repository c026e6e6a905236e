// @vitest-environment jsdom
import { cleanup, screen as page } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MOST_WRONG_MS, openServerClock } from '../../../../web/connection/serverClock.ts'
import { browserWorld } from '../../../../web/youth/visit/browserWorld.ts'
import { makeRoot, makeStaff, NOW, unsignedRoster } from '../../cipher/stage.ts'
import { draw } from '../draw.tsx'
import { aShell, aSocket, someScreens } from '../someScreens.ts'
import { on, turnClock, waitFor } from '../talk/seatedYouth.ts'
import { PretendDoor } from './pretendDoor.ts'

turnClock()
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})
const HOUR = 3_600_000

/** A youth's page whose own clock is so much off, before a server that says in every answer what time it is. */
async function queuedWith(off: number, date: (ms: number) => string | null = (ms) => new Date(ms).toUTCString()) {
  const root = await makeRoot()
  const mette = await makeStaff('Mette')
  const roster = await root.sign(unsignedRoster([mette]))
  vi.stubGlobal('fetch', async () => {
    const said = date(NOW)
    return new Response(JSON.stringify({ roster }), { headers: said === null ? {} : { date: said } })
  })
  const socket = aSocket() as unknown as Parameters<typeof browserWorld>[1] // only its clock and its fetching are used here
  const browser = browserWorld(
    aShell(),
    socket,
    () => undefined,
    openServerClock(() => NOW + off),
  )
  const door = new PretendDoor(async () => roster)
  const { now, isClockRight, roster: fetched } = browser
  const { talk } = door.page(root.pub, sessionStorage, { now, roster: fetched, ...(isClockRight && { isClockRight }) })
  talk.begin(false, 'Ravn')
  await talk.join()
  await on(talk, 'waiting')
  await door.offer(mette, 'seat', 0)
  return { talk, door }
}

test.each([-4, -5, 30, -30, 71])('[CON31] a clock that is %i hours wrong: seated all the same', async (hours) => {
  const { talk, door } = await queuedWith(hours * HOUR)
  await on(talk, 'chat')
  expect(door.times('offer:refuse')).toBe(0)
  talk.say('hej')
  await waitFor(() => expect(talk.keeper()?.snapshot().entries.at(-1)).toMatchObject({ text: 'hej', mark: 'sent' }))
  expect(talk.now()).toBe(NOW)
})

test.each([
  ['wrong beyond belief', 80 * HOUR, undefined],
  ['five hours slow before answers without a date', -5 * HOUR, () => null],
] as const)('[CON32] a clock that is %s: one sentence names it, and the place is kept', async (_how, off, date) => {
  const { talk } = await queuedWith(off, date)
  await waitFor(() => expect(talk.snapshot()).toMatchObject({ at: 'waiting', unsafe: 'clock' }))
  draw(talk.snapshot())
  expect(page.getByText(/Måske går uret forkert/).textContent).toContain('Du er stadig i køen')
  expect(page.queryByText(/Noget gik galt/)).toBeNull()
})

test('[CON32] where the server says that the clock is right, an old roster is not blamed on it', async () => {
  const screen = someScreens.waiting
  if (screen?.at !== 'waiting') throw new Error('not in the queue')
  draw({ ...screen, unsafe: true })
  expect(page.queryByText(/uret/)).toBeNull()
  const { talk } = await queuedWith(30 * HOUR, (ms) => new Date(ms + 30 * HOUR).toUTCString())
  await waitFor(() => expect(talk.snapshot()).toMatchObject({ at: 'waiting', unsafe: true }))
})

test('[CON33] the date of an answer is believed for what a clock may be wrong, and no further', () => {
  let own = NOW
  const clock = openServerClock(() => own)
  expect([clock.now(), clock.isOwnRight()]).toEqual([NOW, null])
  for (const nonsense of [null, '', 'yesterday']) clock.hear(nonsense)
  expect([clock.now(), clock.isOwnRight()]).toEqual([NOW, null])
  clock.hear(new Date(NOW + 20_000).toUTCString())
  expect([clock.now(), clock.isOwnRight()]).toEqual([NOW, true])
  clock.hear(new Date(NOW - MOST_WRONG_MS).toUTCString())
  own += 5000
  expect([clock.now(), clock.isOwnRight()]).toEqual([NOW - MOST_WRONG_MS + 5000, false])
  clock.hear(new Date(NOW + MOST_WRONG_MS + HOUR).toUTCString())
  expect([clock.now(), clock.isOwnRight()]).toEqual([own, false])
})
