// @vitest-environment jsdom
import { cleanup, screen as page } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RESUME_KEY } from '../../../../shared/doors/page.ts'
import { takeMoving } from '../../../../shared/moving.ts'
import { aLine } from '../../arrival/aLine.ts'
import { LINE, NOW } from '../../cipher/stage.ts'
import { draw } from '../draw.tsx'
import { type Change, queued } from './queuedYouth.ts'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

/** The page of another line, opened in the same tab by a pasted address, the list of lines or the way back. */
async function elsewhere(change: Change = {}, chosen = {}) {
  const s = await queued({}, chosen)
  const other = s.door.page(s.root.pub, sessionStorage, change)
  other.world.shell.facts = { ...other.world.shell.facts, line: aLine('open', { id: 'faxe', path: '/f' }) }
  s.door.asked = []
  other.talk.begin(false, 'Musvit')
  return { ...s, other }
}

test('[HEL36] on the page of another line nothing of what is held is taken up, and it asks', async () => {
  const { door, other } = await elsewhere()
  expect(other.talk.snapshot()).toEqual({ at: 'elsewhere', line: LINE })
  await new Promise((go) => setTimeout(go, 20))
  expect(door.asked).toEqual([])
})

test('[HEL36] the answer yes leaves there and takes a place here with the choices; an unheard answer is asked again', async () => {
  const { door, other } = await elsewhere()
  door.refuseNext('youth:resume', 'no-answer')
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 })
  other.talk.moveHere()
  await vi.waitFor(() => expect(other.went).toEqual(['/f?lang=da']), { timeout: 5000 })
  vi.useRealTimers()
  expect(door.times('queue:leave')).toBe(1)
  expect(sessionStorage.getItem(RESUME_KEY)).toBeNull()
  expect(takeMoving(sessionStorage, 'faxe', NOW)).toMatchObject({ chosen: { choices: { topic: 'family', age: '15-17' } } })
})

test.each([
  ['closed', 'not-open', 'Her kan vi ikke tage imod lige nu. Du har ikke mistet noget.'],
  ['full', 'not-open', 'Her kan vi ikke tage imod lige nu. Du har ikke mistet noget.'],
  [null, 'unheard', 'Vi kom ikke igennem. Prøv igen om lidt.'],
] as const)('[HEL35] nor is it given up from the page of another line that is %s by now', async (state, told, said) => {
  const { door, other } = await elsewhere({ stateOf: async () => state })
  await other.talk.moveHere()
  await new Promise((go) => setTimeout(go, 20))
  expect(door.asked).toEqual([])
  expect(sessionStorage.getItem(RESUME_KEY)).not.toBeNull()
  expect(other.talk.snapshot()).toEqual({ at: 'elsewhere', line: LINE, told })
  draw({ at: 'elsewhere', line: 'faxe', told })
  expect(page.getByRole('status').textContent).toBe(said)
  expect(page.getByRole('button', { name: 'Tilbage til min plads' })).toHaveProperty('disabled', false)
  expect(page.queryAllByRole('button', { name: 'Ja, skift hertil' }).length).toBe(told === 'unheard' ? 1 : 0)
})

test('[HEL35] while the leaving is not heard the page says that it tries again, and the way back stays open', async () => {
  const { door, other } = await elsewhere()
  door.refuseNext('queue:leave', 'down')
  await other.talk.moveHere()
  await vi.waitFor(() => expect(other.talk.snapshot()).toMatchObject({ told: 'trying' }))
  expect(other.went).toEqual([])
  draw(other.talk.snapshot())
  expect(page.getByText('Vi kom ikke igennem. Vi prøver igen nu.')).toBeTruthy()
  expect(page.getByRole('button', { name: 'Tilbage til min plads' })).toHaveProperty('disabled', false)
})

test('[ARR23] a parent who moves from another line stays a parent', async () => {
  const { other } = await elsewhere({}, { parent: true })
  await other.talk.moveHere()
  await vi.waitFor(() => expect(other.went).toEqual(['/f?lang=da']))
  expect(takeMoving(sessionStorage, 'faxe', NOW)).toMatchObject({ chosen: { parent: true } })
})

test('[HEL36] the way back leaves nothing, and is taken without a cover', async () => {
  const { door, other } = await elsewhere()
  other.talk.backThere('/a?lang=da')
  expect(other.went).toEqual(['/a?lang=da'])
  expect(door.asked).toEqual([])
  expect(sessionStorage.getItem(RESUME_KEY)).not.toBeNull()
  expect(takeMoving(sessionStorage, LINE, NOW)).toMatchObject({ chosen: null })
})

test('[HEL36] it names the chat that is held, and asks nothing where this one takes nobody', async () => {
  const moveHere = vi.fn(async () => undefined)
  const back = vi.fn()
  draw({ at: 'elsewhere', line: 'faxe' }, { moveHere, backThere: back })
  expect(page.getByText(/Du har en plads eller en samtale i Faxe-chatten\. Skifter du hertil, mister du den\. Skift\?/)).toBeTruthy()
  await userEvent.click(page.getByRole('button', { name: 'Ja, skift hertil' }))
  expect(moveHere).toHaveBeenCalledOnce()
  await userEvent.click(page.getByRole('button', { name: 'Tilbage til min plads' }))
  expect(back).toHaveBeenCalledExactlyOnceWith('/f?lang=da')
})
