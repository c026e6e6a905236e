// @vitest-environment jsdom
import { cleanup, screen as page, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RESUME_KEY } from '../../../../shared/doors/page.ts'
import { layDown, MOVING_KEY, takeMoving } from '../../../../shared/moving.ts'
import type { Talk } from '../../../../web/youth/visit/talk.ts'
import { aLine } from '../../arrival/aLine.ts'
import { LINE, NOW } from '../../cipher/stage.ts'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { aKeeper, aTranscript, someScreens } from '../someScreens.ts'
import { queued, stage } from './queuedYouth.ts'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)
withDialogs()
const FAXE = { line: 'faxe', path: '/f' }

const dialog = () => page.getByRole('dialog', { name: 'Vil du skifte chat?' })
async function tapFaxe(name: string, talk: Partial<Talk> = {}) {
  const moveTo = vi.fn<Talk['moveTo']>(async () => 'going')
  draw(someScreens[name]!, { moveTo, ...talk })
  const [link] = page.getAllByRole('link', { name: 'Faxe-chatten' })
  await userEvent.click(link!)
  return moveTo
}

test.each(['waiting, nobody yet', 'waiting, only unwanted', 'waiting, urgent', 'waiting, not reached'])(
  '[HEL32] a youth who waits is asked before another line here takes the place: %s',
  async (name) => {
    const screen = someScreens[name]!
    if (screen.at !== 'waiting') throw new Error('not in the queue')
    const moveTo = vi.fn<Talk['moveTo']>(async () => 'going')
    draw({ ...screen, view: { ...screen.view, estimate: { why: 'all-talking' } } }, { moveTo })
    const tap = () => userEvent.click(page.getByRole('link', { name: 'Faxe-chatten' }))
    await tap()
    expect(within(dialog()).getByText('Skifter du, mister du pladsen her. Skift?')).toBeTruthy()
    expect(moveTo).not.toHaveBeenCalled()
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Nej, bliv her' }))
    expect(page.queryByRole('dialog')).toBeNull()
    expect(moveTo).not.toHaveBeenCalled()
    await tap()
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Ja, skift til Faxe-chatten' }))
    expect(moveTo).toHaveBeenCalledExactlyOnceWith(FAXE)
  },
)

test('[HEL32] whoever has written is told that it goes; a line that takes nobody, or no answer, takes nothing', async () => {
  const moveTo = vi.fn<Talk['moveTo']>().mockResolvedValueOnce('unheard').mockResolvedValueOnce('not-open')
  await tapFaxe('waiting, nobody yet', { moveTo, keeper: () => ({ ...aKeeper(aTranscript), countMine: () => 2 }) })
  expect(within(dialog()).getByText('Det, du har skrevet her, bliver slettet.')).toBeTruthy()
  const go = () => userEvent.click(within(dialog()).getByRole('button', { name: /^Ja, skift/ }))
  await go()
  expect(await within(dialog()).findByText('Vi kom ikke igennem. Prøv igen om lidt.')).toBeTruthy()
  await go()
  expect(await within(dialog()).findByText(/Du har ikke mistet noget her/)).toBeTruthy()
  expect(within(dialog()).queryByRole('button', { name: /^Ja, skift/ })).toBeNull()
})

test('[HEL32] where a place was refused the town alone is asked about, and the choices go along', async () => {
  const moveTo = await tapFaxe('full')
  expect(within(dialog()).getByText('Rådgiveren sidder måske i en anden by. Er det okay?')).toBeTruthy()
  await userEvent.click(within(dialog()).getByRole('button', { name: /^Ja, skift/ }))
  expect(moveTo).toHaveBeenCalledExactlyOnceWith(FAXE)
})

test.each([
  ['waiting', 'Går du nu, mister du pladsen her. Vil du det?'],
  ['chat', 'Går du nu, slutter chatten her. Vil du det?'],
  ['hand-over', 'Går du nu, slutter chatten her. Vil du det?'],
])('[HEL33] the sign in the top bar asks before what is held is lost: %s', async (name, question) => {
  document.body.insertAdjacentHTML('afterbegin', '<a class="top-home" href="/?lang=da">mark</a>')
  const moveTo = vi.fn<Talk['moveTo']>(async () => 'going')
  draw(someScreens[name]!, { moveTo })
  await userEvent.click(page.getByText('mark'))
  const asked = page.getByRole('dialog', { name: 'Vil du gå til forsiden?' })
  expect(within(asked).getByText(question)).toBeTruthy()
  await userEvent.click(within(asked).getByRole('button', { name: 'Ja, gå til forsiden' }))
  expect(moveTo).toHaveBeenCalledExactlyOnceWith({ line: null, path: '/' })
  page.getByText('mark').remove()
})

test('[HEL34] moving leaves the queue, and the next page takes a place with the choices; the name is laid down nowhere', async () => {
  const s = await queued()
  expect(await s.talk.moveTo(FAXE)).toBe('going')
  expect(s.door.times('queue:leave')).toBe(1)
  expect(s.went).toEqual(['/f?lang=da'])
  expect(sessionStorage.getItem(RESUME_KEY)).toBeNull()
  expect(sessionStorage.getItem(MOVING_KEY)).not.toContain('Ravn')
  expect(takeMoving(sessionStorage, LINE, NOW)).toBeNull()

  const again = await queued()
  await again.talk.moveTo(FAXE)
  const moved = takeMoving(sessionStorage, 'faxe', NOW)
  expect(sessionStorage.getItem(MOVING_KEY)).toBeNull()
  const there = await stage()
  const next = there.door.page(there.root.pub, sessionStorage)
  next.world.shell.facts = { ...next.world.shell.facts, line: aLine('open', { id: 'faxe', path: '/f' }) }
  next.talk.begin(false, 'Musvit', moved!.chosen)
  await vi.waitFor(() => expect(next.talk.snapshot().at).toBe('waiting'))
  expect(there.door.last('queue:join')).toMatchObject({
    line: 'faxe',
    urgent: false,
    choices: { lang: 'da', topic: 'family', age: '15-17', wants: 'advice' },
  })
  expect(next.talk.snapshot()).toMatchObject({ chosen: { mood: 2 } })
})

test('[HEL34] a talk is ended as by its button; what the server says of it meanwhile is not drawn', async () => {
  const s = await queued()
  await s.door.offer(s.mette, 'seat', 0)
  await vi.waitFor(() => expect(s.talk.snapshot().at).toBe('chat'))
  const seen: string[] = []
  s.talk.subscribe(() => seen.push(s.talk.snapshot().at))
  expect(await s.talk.moveTo(FAXE)).toBe('going')
  expect(s.door.times('conversation:end')).toBe(1)
  expect(seen).not.toContain('ended')
})

test('[HEL34] what was said to be urgent stays urgent; on a borrowed phone no choices are left for the next page', async () => {
  const s = await queued()
  s.door.tell(s.door.waiting({ urgent: true }))
  await s.talk.moveTo(FAXE)
  expect(takeMoving(sessionStorage, 'faxe', NOW)).toMatchObject({ chosen: { urgent: true } })
  const borrowed = await queued({}, { borrowed: true })
  expect(await borrowed.talk.moveTo(FAXE)).toBe('going')
  expect(borrowed.door.times('queue:leave')).toBe(1)
  expect(sessionStorage.length).toBe(0)
})

test.each([
  ['closed', 'not-open'],
  ['full', 'not-open'],
  ['down', 'not-open'],
  [null, 'unheard'],
] as const)('[HEL35] a place is not given up for a line that is %s', async (state, answer) => {
  const s = await queued({ stateOf: async () => state })
  expect(await s.talk.moveTo(FAXE)).toBe(answer)
  expect(s.door.times('queue:leave')).toBe(0)
  expect(s.talk.snapshot().at).toBe('waiting')
  expect(s.went).toEqual([])
})

test('[HEL35] where the leaving was not heard, the place is still there', async () => {
  const s = await queued()
  s.door.refuseNext('queue:leave', 'no-answer')
  expect(await s.talk.moveTo(FAXE)).toBe('unheard')
  expect(s.went).toEqual([])
  s.door.tell(s.door.waiting({ place: 2 }))
  expect(s.talk.snapshot()).toMatchObject({ at: 'waiting', view: { place: 2 } })
})

test('[HEL35] said to be urgent in the queue, it is urgent for a full line, too', async () => {
  const s = await queued({ stateOf: async () => 'full' })
  s.door.tell(s.door.waiting({ urgent: true }))
  expect(await s.talk.moveTo(FAXE)).toBe('going')
})

test('[ARR26] after a reload the choices are known again: to move with, and for whom else to name', async () => {
  const s = await queued()
  s.talk.pageHidden()
  await vi.waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(0))
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await waitFor(() => expect(talk.snapshot().at).toBe('waiting'))
  expect(talk.snapshot()).toMatchObject({ chosen: { topic: 'family', age: '15-17' } })
})

test.each([
  ['the choices', { choices: { lang: 'da' as const }, urgent: false }],
  ['the way back', null],
])('[HEL39] what was laid down is gone within a minute though no page of ours took it: %s', (_, chosen) => {
  vi.useFakeTimers()
  try {
    layDown(sessionStorage, { line: 'faxe', chosen }, Date.now())
    expect(takeMoving(sessionStorage, 'faxe', Date.now())).toMatchObject({ chosen })
    layDown(sessionStorage, { line: 'faxe', chosen }, Date.now())
    vi.advanceTimersByTime(59_000)
    // Laid down anew, it has its own minute.
    layDown(sessionStorage, { line: 'faxe', chosen }, Date.now())
    vi.advanceTimersByTime(30_000)
    expect(sessionStorage.getItem(MOVING_KEY)).not.toBeNull()
    vi.advanceTimersByTime(31_000)
    expect(sessionStorage.length).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('[HEL34] what was laid down is taken once, soon, and by the page it is for', () => {
  const laid = (at: number) =>
    sessionStorage.setItem(MOVING_KEY, JSON.stringify({ line: 'faxe', at, chosen: { choices: { lang: 'da' }, urgent: false } }))
  laid(NOW - 61_000)
  expect(takeMoving(sessionStorage, 'faxe', NOW)).toBeNull()
  laid(NOW)
  expect(takeMoving(sessionStorage, 'aabenraa', NOW)).toBeNull()
  expect(sessionStorage.length).toBe(0)
  sessionStorage.setItem(MOVING_KEY, '{')
  expect(takeMoving(sessionStorage, 'faxe', NOW)).toBeNull()
  laid(NOW)
  expect(takeMoving(sessionStorage, 'faxe', NOW)?.chosen).toEqual({ choices: { lang: 'da' }, urgent: false })
})
