// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { done } from '../../../shared/outcome.ts'
import { coordinator as words } from '../../../shared/words/da/team/coordinator.ts'
import { beginDraftsOf } from '../../../web/coordinator/drafts/ownDrafts.ts'
import { forgetDatesBefore, keepDay } from '../../../web/coordinator/plan/keptDays.ts'
import { forgetLinks } from '../../../web/coordinator/team/shownLinks.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'
import { openPage, quietLine } from './openScreen.tsx'
import { aMember, team } from './team/openTeam.tsx'

const KARIN = 'k'.repeat(22)
const AT = Date.parse('2026-11-19T12:00:00Z')
afterEach(() => {
  cleanup()
  beginDraftsOf('')
  sessionStorage.clear()
  forgetLinks()
})
const press = (name: string) => screen.getByRole('button', { name })
const keepAll = (...names: string[]) => {
  for (const name of names) sessionStorage.setItem(name, 'half written')
}
const keptNames = () => Object.keys(sessionStorage).sort()

test('[FIE18] a sign-out asks about a link that is shown once, and forgets it only after the second press', async () => {
  const { user } = await team()
  const sent: boolean[] = []
  const take = (event: Event) => {
    sent.push(!event.defaultPrevented)
    event.preventDefault()
  }
  addEventListener('submit', take)
  await user.click(await screen.findByRole('button', { name: 'Nulstil adgangen Sara' }))
  await user.click(press('Ja, nulstil adgangen'))
  await screen.findByRole('heading', { name: 'Link til Sara' })
  await user.click(press('Log ud'))
  screen.getByText(words.leaving.linkShown)
  expect(screen.queryByText(words.leaving.unsaved)).toBe(null)
  await user.click(press(words.leaving.stay))
  screen.getByRole('heading', { name: 'Link til Sara' })
  await user.click(press('Log ud'))
  await user.click(press(words.leaving.goWithoutLink))
  expect(sent).toEqual([false, false, true])
  expect(screen.queryByRole('heading', { name: 'Link til Sara' })).toBe(null)
  removeEventListener('submit', take)
})

test('[FIE19] what is half written of a line that is gone is forgotten, and so is a leader’s number once the line is open', async () => {
  beginDraftsOf(KARIN)
  const [line, form] = [`ungechat-line ${KARIN}`, `ungechat-form ${KARIN}`]
  keepAll(`${line} faxe`, `${line} vejen`, `ungechat-report ${KARIN} vejen 2026`, `${form} entry faxe own-1`, `${form} entry vejen own-1`)
  keepAll(`${form} leader faxe`, `${form} leader ishoej`, `${form} closing herlev`, `${form} closing vejen`, `${form} invite herlev`)
  const of = (id: string) => ({ ...quietLine, line: id, name: { da: id, en: id } })
  const lines = [of('faxe'), { ...of('ishoej'), preparing: 'mark 0' }, of('herlev')]
  await openPage(fakeSocket<CoordinatorDoor>({ 'now:watch': () => done({ at: AT, lines, runs: ['faxe', 'ishoej'] }) }))
  await screen.findByRole('heading', { level: 1, name: words.now.title })
  expect(keptNames()).toEqual([`${form} closing herlev`, `${form} entry faxe own-1`, `${form} leader ishoej`, `${line} faxe`])
})

test('[FIE19] the change of a member who is not in the team any more is forgotten, and that of another one stays', async () => {
  const kept = JSON.stringify({ fields: aMember().fields, given: ['counsellor'], base: 'p'.repeat(43) })
  for (const letter of ['s', 'b', 'x']) sessionStorage.setItem(`ungechat-form  member aabenraa ${letter.repeat(22)}`, kept)
  const bo = aMember({ person: 'b'.repeat(22), active: false, access: 'none', fields: { ...aMember().fields, name: 'Bo' } })
  await team([aMember(), bo])
  await screen.findByRole('textbox', { name: /^Titel/ })
  await waitFor(() => expect(keptNames()).toEqual([`ungechat-form  member aabenraa ${'s'.repeat(22)}`]))
})

test('[FIE19] a date of the plan that is over is forgotten, and today and the weekdays stay', () => {
  const kept = { base: 0, typed: [] }
  for (const day of ['4', '2026-11-18', '2026-11-19']) keepDay('faxe', 'duty', day, kept)
  keepDay('faxe', 'onCall', '2026-11-18', kept)
  act(() => forgetDatesBefore('faxe', 'duty', '2026-11-19'))
  expect(keptNames().map((name) => name.replace('ungechat-form  plan faxe ', ''))).toEqual([
    'duty 2026-11-19',
    'duty 4',
    'onCall 2026-11-18',
  ])
})
