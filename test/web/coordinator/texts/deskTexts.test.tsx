// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstReplies } from '../../../../server/ledger/deskTexts/firstReplies.ts'
import type { DeskText, DeskTextAnswer } from '../../../../shared/deskTexts/deskText.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { Payload } from '../../../../shared/doors/door.ts'
import { done, type Outcome } from '../../../../shared/outcome.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

afterEach(cleanup)
beforeEach(() => sessionStorage.clear())
const SLOW = { timeout: 60_000 }
const TODAY = '2026-11-19'
type Save = Payload<CoordinatorDoor, 'texts:save'>

async function open(texts: DeskText[] = firstReplies('faxe'), save?: (asked: Save) => Outcome<DeskTextAnswer> | null) {
  const saved: Save[] = []
  let held = texts
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () =>
      done({ at: Date.parse(`${TODAY}T12:00:00Z`), lines: [{ ...quietLine, line: 'faxe', name: { da: 'Faxe', en: 'Faxe' } }] }),
    'texts:read': () => done({ line: 'faxe', today: TODAY, texts: held }),
    'texts:save': (asked) => {
      saved.push(asked)
      const said = save?.(asked)
      if (said) return said
      const text: DeskText = { ...asked.draft, id: asked.id, line: 'faxe', version: asked.over + 1 }
      held = [...held.filter(({ id }) => id !== asked.id), text]
      return done({ did: 'done', text })
    },
    'texts:remove': ({ id }) => {
      held = held.filter((one) => one.id !== id)
      return done({ did: 'done', text: null })
    },
  })
  const user = await openScreen(server, 'texts')
  await screen.findByRole('button', { name: 'Skriv et svar' })
  return { user, server, saved, change: (next: DeskText[]) => (held = next) }
}
const write = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })
const press = (name: string) => screen.getByRole('button', { name })
const fill = () => {
  write('Kort navn · Dansk', 'pause')
  write('Kort navn · English', 'pause')
  write('Svaret · Dansk', 'Vil du holde en pause?')
  write('Svaret · English', 'Would you like a break?')
}

test('[TEX19] a reply is written in both languages with its LIX beside, faults said, saved, and stands in the list', SLOW, async () => {
  const { user, saved } = await open()
  expect(screen.getAllByText('Forslag, som I kan rette')).toHaveLength(13)
  await user.click(press('Skriv et svar'))
  expect(document.activeElement?.textContent).toBe('Nyt svar')
  await user.click(press('Gem'))
  expect(screen.getByRole('alert').textContent).toBe('4 steder skal rettes.')
  fill()
  write('Kort navn · Dansk', 'hej')
  expect(screen.getByText('Et andet svar hedder det samme. Find et andet navn.')).toBeTruthy()
  fill()
  expect(screen.getAllByText(/^Lixtal/)).toHaveLength(2)
  expect(await faults()).toEqual([])
  await user.click(press('Gem'))
  const card = within(await screen.findByRole('article', { name: 'pause' }))
  expect(card.getByText('Vil du holde en pause?')).toBeTruthy()
  expect(saved).toMatchObject([{ line: 'faxe', over: 0, draft: { kind: 'reply', name: { da: 'pause', en: 'pause' } } }])
  expect(document.activeElement?.textContent).toBe('Færdige svar')
  expect(sessionStorage.length).toBe(0)
})

test('[TEX19] a sheet is written with its owner and day, and one from more than twelve months ago says so', SLOW, async () => {
  const { user } = await open([])
  await user.click(press('Skriv en vejledning'))
  write('Overskrift', 'Underretning')
  write('Hvad gør vi?', 'Spørg din leder.\nSkriv så.')
  write('Hvem holder den rigtig?', 'Lise Holm')
  write('Sidst set efter', '2026-11-20')
  await user.click(press('Gem'))
  expect(screen.getByText('Den dag er ikke kommet endnu. Vælg i dag eller tidligere.')).toBeTruthy()
  write('Sidst set efter', '2025-11-18')
  expect(await faults()).toEqual([])
  await user.click(press('Gem'))
  const card = within(await screen.findByRole('article', { name: 'Underretning' }))
  expect(card.getByText(/Lise Holm holder den rigtig/)).toBeTruthy()
  expect(card.getByText('Skal ses efter: det er over 12 måneder siden.')).toBeTruthy()
})

test('[TEX20] what is half written is there again after another screen; a removal can be undone', SLOW, async () => {
  const { user, saved } = await open()
  await user.click(press('Skriv et svar'))
  write('Svaret · Dansk', 'Halvt')
  await user.click(press('Nu'))
  await user.click(press('Svar og vejledninger'))
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Svaret · Dansk').value).toBe('Halvt'))
  await user.click(press('Luk uden at gemme'))
  await user.click(press('Fjern farvel'))
  await waitFor(() => expect(screen.queryByRole('article', { name: 'farvel' })).toBeNull())
  await user.click(press('Fortryd'))
  await screen.findByRole('article', { name: 'farvel' })
  expect(saved).toMatchObject([{ id: 'first-goodbye', over: 0 }])
})

test('[TEX20] of two coordinators the second sees both texts side by side, chooses, and saves over the newer one', SLOW, async () => {
  const first = firstReplies('faxe').find(({ id }) => id === 'first-hello')!
  const theirs: DeskText = { ...first, version: 2, text: { da: 'Deres hilsen.', en: 'Their greeting.' } }
  let asked = 0
  const { user, saved } = await open(firstReplies('faxe'), () => (asked++ === 0 ? done({ did: 'newer', text: theirs }) : null))
  await user.click(press('Ret hej'))
  write('Svaret · Dansk', 'Min hilsen.')
  await user.click(press('Gem'))
  const mine = await screen.findByRole('group', { name: 'Det, du har skrevet' })
  expect(within(mine).getByText('Min hilsen.').tagName).toBe('MARK')
  expect(within(screen.getByRole('group', { name: 'Det, den anden har gemt' })).getByText('Deres hilsen.')).toBeTruthy()
  await user.click(press('Behold mit'))
  await user.click(press('Gem'))
  await screen.findByText('»hej« er gemt. Rådgiverne har det nu.')
  expect(saved.map(({ over }) => over)).toEqual([1, 2])
})

test('[TEX20] what another coordinator saves comes by itself, and an open form stays', SLOW, async () => {
  const { user, server, change } = await open([])
  await user.click(press('Skriv et svar'))
  write('Svaret · Dansk', 'Halvt')
  change(firstReplies('faxe'))
  act(() => server.tell('texts:news', {}))
  await screen.findByRole('article', { name: 'hej' })
  expect(screen.getByLabelText<HTMLTextAreaElement>('Svaret · Dansk').value).toBe('Halvt')
})

test('[NUM50] a reply that was closed while its save was on the way does not close the next one', SLOW, async () => {
  const { user, server } = await open()
  await user.click(press('Skriv et svar'))
  fill()
  const answer = server.hold('texts:save')
  await user.click(press('Gem'))
  await user.click(press('Luk uden at gemme'))
  await user.click(press('Skriv et svar'))
  write('Svaret · Dansk', 'Et andet')
  answer()
  await screen.findByRole('article', { name: 'pause' })
  expect(screen.getByLabelText<HTMLTextAreaElement>('Svaret · Dansk').value).toBe('Et andet')
  expect(Object.values({ ...sessionStorage }).join()).toContain('Et andet')
})
