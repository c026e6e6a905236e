// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordOf } from '../../../../shared/help/recordOf.ts'
import { done } from '../../../../shared/outcome.ts'
import { card, changed, entryOf, openNumbers, view, words } from './openNumbers.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

const press = (name: string) => screen.getByRole('button', { name })
const form = (name: string) => within(screen.getByRole('form', { name }))
const nameIn = (name: string) => form(name).getByRole<HTMLInputElement>('textbox', { name: words.draft.name })
const CENTRE = 'rusmiddelcenter-faxe'
const changing = words.changing('Rusmiddelcenter Faxe')

test('[NUM40] a number whose save is answered late leaves the keyboard and the form that was begun meanwhile', async () => {
  const { server, user } = await openNumbers({
    'numbers:save': ({ id, draft, line }) =>
      done({ did: 'done', entry: { ...entryOf(CENTRE), record: recordOf(draft, { id, line, before: null }) } }),
  })
  await user.click(press(words.changeNamed('Rusmiddelcenter Faxe')))
  await user.type(form(changing).getByRole('textbox', { name: words.draft.owner }), 'Lise')
  const answer = server.hold('numbers:save')
  await user.click(form(changing).getByRole('button', { name: words.save }))
  await user.click(press(words.add.place))
  await user.type(nameIn(words.newOf.place), 'Hu')
  answer()
  await waitFor(() => expect(screen.queryByRole('form', { name: changing })).toBe(null))
  await user.keyboard('s')
  expect(nameIn(words.newOf.place).value).toBe('Hus')
  // Where nobody has gone on, the keyboard goes back to the list.
  await user.click(form(words.newOf.place).getByRole('button', { name: words.cancel }))
  expect(document.activeElement?.id).toBe('figures')
})

test('[NUM40] a card that is answered late, and the way back of what was removed, leave the keyboard where it is', async () => {
  const own = entryOf(CENTRE, { shown: 'shown', mayChange: true })
  const { server, user } = await openNumbers({
    'numbers:read': () => done({ ...view, entries: [view.entries[0]!, own] }),
    'numbers:confirm': () => done({ did: 'done', entry: { ...own, standing: 'checked' } }),
    'numbers:switch': () => done({ did: 'done', entry: { ...own, shown: null, standing: 'off' } }),
    'numbers:remove': () => done({ did: 'done', entry: null }),
  })
  await user.click(press(words.add.place))
  const box = nameIn(words.newOf.place)
  const late = async (request: 'numbers:confirm' | 'numbers:switch' | 'numbers:remove', button: string, sure?: string) => {
    const answer = server.hold(request)
    await user.click(press(button))
    if (sure) await user.click(press(sure))
    await user.click(box)
    answer()
  }
  await late('numbers:confirm', words.confirmNamed('Rusmiddelcenter Faxe'))
  await screen.findByText(words.confirmed('Rusmiddelcenter Faxe'))
  expect(document.activeElement).toBe(box)
  await late('numbers:switch', words.notWorkingNamed('Rusmiddelcenter Faxe'), words.sure.yes.off)
  await screen.findByText(words.isOff('Rusmiddelcenter Faxe'))
  expect(document.activeElement).toBe(box)
  await late('numbers:remove', words.removeNamed('Rusmiddelcenter Faxe'))
  await screen.findByRole('button', { name: words.undo })
  expect(document.activeElement).toBe(box)
})

test('[NUM40] a bridge whose save is answered late leaves the keyboard and the other form', async () => {
  const mia = { id: 'own-mia', line: 'faxe', version: 3, name: 'Mia', place: 'Klubben', when: 'Onsdag', say: 'Hej', owner: 'Mia' }
  const { server, user } = await openNumbers({
    'numbers:read': () => done({ ...view, bridges: [{ ...mia, agreedOn: '2026-11-01' }] }),
    'bridge:save': ({ id, line, draft }) => done({ did: 'done', bridge: { ...draft, id, line, version: 4 } }),
  })
  await user.click(press(words.changeNamed('Mia')))
  const answer = server.hold('bridge:save')
  await user.click(form(words.changing('Mia')).getByRole('button', { name: words.save }))
  await user.click(press(words.bridges.add))
  const box = form(words.bridges.newOne).getByRole<HTMLInputElement>('textbox', { name: words.bridges.name })
  await user.type(box, 'L')
  answer()
  await waitFor(() => expect(screen.queryByRole('form', { name: words.changing('Mia') })).toBe(null))
  await user.keyboard('ise')
  expect(box.value).toBe('Lise')
})

test('[NUM41] two numbers and two bridges that are half written all stand there again after a reload', async () => {
  const centre = changed(entryOf(CENTRE), { version: 2 }, 'a-print')
  const there = () => done({ ...view, entries: [view.entries[0]!, centre] })
  const { user } = await openNumbers({ 'numbers:read': there })
  await user.click(press(words.changeNamed('Rusmiddelcenter Faxe')))
  await user.type(nameIn(changing), ' Nord')
  await user.click(press(words.add.place))
  await user.type(nameIn(words.newOf.place), 'Hus')
  // One that is open already gets the keyboard, and nothing is opened twice.
  await user.click(press(words.changeNamed('Rusmiddelcenter Faxe')))
  expect(document.activeElement?.textContent).toBe(changing)
  await user.click(press(words.add.place))
  expect(document.activeElement?.textContent).toBe(words.newOf.place)
  await user.click(press(words.bridges.add))
  await user.type(form(words.bridges.newOne).getByRole('textbox', { name: words.bridges.name }), 'Lise')
  cleanup()
  const again = await openNumbers({ 'numbers:read': there })
  expect(nameIn(changing).value).toBe('Rusmiddelcenter Faxe Nord')
  expect(nameIn(words.newOf.place).value).toBe('Hus')
  expect(form(words.bridges.newOne).getByRole<HTMLInputElement>('textbox', { name: words.bridges.name }).value).toBe('Lise')
  await again.user.click(form(changing).getByRole('button', { name: words.cancel }))
  expect(nameIn(words.newOf.place).value).toBe('Hus')
  expect(card(/^Rusmiddelcenter/)).toBeTruthy()
})

test('[NUM42] what was written over a number that somebody removed meanwhile goes on as a new one', async () => {
  const centre = changed(entryOf(CENTRE), { version: 2 }, 'a-print')
  const { user } = await openNumbers({ 'numbers:read': () => done({ ...view, entries: [view.entries[0]!, centre] }) })
  await user.click(press(words.changeNamed('Rusmiddelcenter Faxe')))
  await user.type(form(changing).getByRole('textbox', { name: words.draft.owner }), 'Lise')
  cleanup()
  const again = await openNumbers({
    'numbers:read': () => done({ ...view, entries: [view.entries[0]!] }),
    'numbers:save': ({ id, draft, line }) =>
      done({ did: 'done', entry: { ...entryOf(CENTRE), record: recordOf(draft, { id, line, before: null }) } }),
  })
  expect(nameIn(words.newOf.place).value).toBe('Rusmiddelcenter Faxe')
  await again.user.click(form(words.newOf.place).getByRole('button', { name: words.save }))
  await waitFor(() => expect(screen.queryByRole('form')).toBe(null))
  expect(again.server.ofKind('numbers:save')).toMatchObject([{ id: expect.stringMatching(/^own-[0-9a-f]{18}$/), over: null }])
  expect(sessionStorage.length).toBe(0)
})

test('[NUM50] a number’s form that was closed while its save was on the way, and opened again, stays with what is written', async () => {
  const { server, user } = await openNumbers({
    'numbers:save': ({ id, draft, line }) =>
      done({ did: 'done', entry: { ...entryOf(CENTRE), record: recordOf(draft, { id, line, before: null }) } }),
  })
  const owner = () => form(changing).getByRole<HTMLInputElement>('textbox', { name: words.draft.owner })
  await user.click(press(words.changeNamed('Rusmiddelcenter Faxe')))
  await user.type(owner(), 'Lise')
  const answer = server.hold('numbers:save')
  await user.click(form(changing).getByRole('button', { name: words.save }))
  await user.click(form(changing).getByRole('button', { name: words.cancel }))
  await user.click(press(words.changeNamed('Rusmiddelcenter Faxe')))
  await user.clear(owner())
  await user.type(owner(), 'Bo')
  answer()
  await screen.findByText(words.saved('Rusmiddelcenter Faxe'))
  await user.keyboard('dil')
  expect(owner().value).toBe('Bodil')
  expect(Object.values({ ...sessionStorage }).join()).toContain('Bodil')
})
