// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { ColleagueOnDuty } from '../../../../shared/colleagues/colleagueOnDuty.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { counsellor as danish } from '../../../../shared/words/da/team/counsellor.ts'
import { counsellor as english } from '../../../../shared/words/en/team/counsellor.ts'
import { faults } from '../atTheDesk.tsx'
import { card, log, withJonas } from './withJonas.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  cleanup()
})

test('[EVE1] the desk shows who else is on duty, the reason of a pause, and that one is alone', async () => {
  const { now, of, server } = await withJonas()
  await card().findByText('Jonas')
  card().getByText('På vagt · 2 ledige pladser')
  expect(await faults()).toEqual([])
  const again = async (next: ColleagueOnDuty[]) => {
    now(next)
    // Another line, another question.
    await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  }
  await again([of({ state: 'paused', reason: 'meeting', free: 0 })])
  await card().findByText('På pause · møde')
  await again([of({ stopped: 'acute', free: 0 })])
  await card().findByText('På vagt · i en akut samtale')
  await again([])
  await card().findByText('Ingen andre er på vagt på dine linjer lige nu.')
})

test('[EVE70] a rest is shown in the same words whatever it is for: none is called one after an acute talk', async () => {
  const { now, of, server } = await withJonas()
  await card().findByText('Jonas')
  now([of({ stopped: 'rest', free: 0 })])
  await act(async () => void server.say({ shift: { ...server.view().shift!, restUntil: Date.now() + 600_000 } }))
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  await card().findByText('På vagt · holder ti minutters pause')
  for (const { colleagues, shift } of [danish, english])
    for (const said of [colleagues.stopped.rest, shift.restShort, shift.rest('21.10')]) expect(said).not.toMatch(/akut|acute/i)
})

test('[EVE6] the card says whose page loses a message when; a colleague who went home leaves it on this page', async () => {
  const { now, server, write } = await withJonas()
  await card().findByText('Jonas')
  card().getByText(/Det er væk hos dig, når du går af vagt eller henter siden igen, og hos din kollega, når din kollega gør det/)
  await write('Ring til Amira')
  await log().findByText('Ring til Amira')
  now([])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  await card().findByText('Ingen andre er på vagt på dine linjer lige nu.')
  log().getByText('Ring til Amira')
})

test('[PRA71] in practice the card does not say that nobody is on duty on the lines', async () => {
  const { now, server } = await withJonas()
  await card().findByText('Jonas')
  now([])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: [practiceOf('aabenraa')] } }))
  await card().findByText('Ingen andre øver sig på linjen lige nu.')
})

test('[EVE80] a message that is begun stands while the only colleague is gone for a while, and can be sent once the colleague is back', async () => {
  const { now, of, server } = await withJonas()
  await card().findByText('Jonas')
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Besked til en kollega' })
  await userEvent.type(box(), 'Kan du tage den næste?')
  const again = async (next: ColleagueOnDuty[]) => {
    now(next)
    await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  }
  await again([])
  await card().findByText('Ingen andre er på vagt på dine linjer lige nu.')
  expect(box().value).toBe('Kan du tage den næste?')
  await userEvent.type(box(), '{Enter}')
  expect(server.ofKind('colleague:tell')).toEqual([])
  expect(await faults()).toEqual([])
  await again([of()])
  await card().findByText('Jonas')
  await userEvent.type(box(), '{Enter}')
  await log().findByText('Kan du tage den næste?')
  expect(box().value).toBe('')
})

test('[EVE3] alone on the chosen lines a shift begins with one seat and says why; with a colleague there it begins with two', async () => {
  const { server } = await withJonas({ onDuty: false })
  const seats = (n: string) => screen.getByRole<HTMLInputElement>('radio', { name: n })
  await waitFor(() => expect(server.ofKind('colleagues:read')).toEqual([{ key: null }]))
  await act(async () => {})
  expect(seats('2').checked).toBe(true)
  // Jonas is on Aabenraa alone.
  await userEvent.click(screen.getByRole('checkbox', { name: /Aabenraa/ }))
  screen.getByText(/Du er den eneste på vagt her lige nu/)
})

test('[EVE3] a colleague who only finishes is nobody who could take over; one seat is only proposed', async () => {
  const { server } = await withJonas({ onDuty: false, state: 'finishing' })
  await screen.findByText(/Du er den eneste på vagt her lige nu/)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '1' }).checked).toBe(true)
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Gå på vagt' }))
  expect(server.ofKind('duty:start')).toEqual([{ seats: 1, lines: ['aabenraa', 'faxe'] }])
})
