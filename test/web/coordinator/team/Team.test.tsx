// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { members as english } from '../../../../shared/words/en/team/people/members.ts'
import { forgetLinks } from '../../../../web/coordinator/team/shownLinks.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openPage, quietLine } from '../openScreen.tsx'
import { aMember, card, TOKEN, team } from './openTeam.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  forgetLinks()
})
/** Whether the browser lets the page go without asking. */
const mayLeave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const press = (name: string | RegExp) => screen.getByRole('button', { name })

test('[TEA1] a card tells what there is to know, a role without a known day without a day, and what cannot be done is not offered', async () => {
  await team([
    aMember({
      holds: [
        { role: 'counsellor', since: null },
        { role: 'leader', since: Date.parse('2026-11-01T12:00:00Z') },
      ],
    }),
    aMember({
      person: 'k'.repeat(22),
      fields: { name: 'Karin', title: 'koordinator', langs: ['da'], declines: ['family'] },
      isMe: true,
      isOurs: false,
      isLast: true,
    }),
    aMember({
      person: 'o'.repeat(22),
      fields: { name: 'Ole', title: 'pædagog', langs: ['da'], declines: [] },
      active: false,
      access: 'none',
    }),
    aMember({ person: 'f'.repeat(22), fields: { name: 'Fie', title: 'pædagog', langs: ['da'], declines: [] }, isOurs: false }),
  ])
  await screen.findByRole('article', { name: /Sara/ })
  expect(card(/Sara/).getByText('Rådgiver').textContent).toBe('Rådgiver')
  expect(card(/Sara/).getByText(/Leder/).textContent).toBe('Leder siden 1. november 2026')
  const buttons = (name: RegExp) =>
    card(name)
      .queryAllByRole('button')
      .map((one) => one.textContent)
  expect(buttons(/Sara/)).toEqual(['Ret', 'Nulstil adgangen', 'Slå adgangen fra'])
  expect(buttons(/Karin/)).toEqual(['Ret'])
  expect(buttons(/Ole/)).toEqual(['Slå adgangen til'])
  expect(buttons(/Fie/)).toEqual(['Ret'])
  card(/Karin/).getByText('Familie')
  card(/Karin/).getByText('Karin er linjens eneste koordinator, der kan logge ind.')
  card(/Fie/).getByText(/arbejder også på en linje, du ikke koordinerer/)
  expect(await faults()).toEqual([])
})

test('[TEA15] the invitation says beside each field what would be right, sends nothing before, and keeps what was typed', async () => {
  const said = [refuse('no-answer'), done({ did: 'here' as const }), done({ did: 'link' as const, token: TOKEN, login: 'åse-4827' })]
  const { server, user } = await team([aMember()], { invite: () => said.shift()! })
  await user.click(await screen.findByRole('button', { name: 'Inviter en kollega' }))
  expect(document.activeElement).toBe(box(/^Fornavn/))
  screen.getByText('Brugernavnet laver vi ud fra navnet. Det står ved linket.')
  await user.click(press('Lav et link'))
  expect(box(/^Fornavn/).getAttribute('aria-invalid')).toBe('true')
  screen.getByText('Skriv et navn på højst 40 tegn.')
  screen.getByText('Skriv en titel på højst 60 tegn, for eksempel pædagog.')
  expect(document.activeElement).toBe(box(/^Fornavn/))
  expect(await faults()).toEqual([])

  await user.type(box(/^Fornavn/), ' Åse ')
  await user.type(box(/^Titel/), 'pædagog')
  await user.click(screen.getByRole('checkbox', { name: /^Rådgiver/ }))
  await user.click(press('Lav et link'))
  screen.getByText('Vælg mindst én rolle.')
  await user.click(screen.getByRole('checkbox', { name: /^Leder/ }))
  const asks = () => server.asked.filter(({ request }) => request === 'team:invite')
  expect(asks()).toEqual([])
  await user.click(press('Lav et link'))
  await screen.findByText(/Der kom ikke noget svar/)
  await user.click(press('Lav et link'))
  await screen.findByText(/har allerede brugt linket og er inde/)
  expect(box(/^Fornavn/).value).toBe(' Åse ')
  await user.click(press('Lav et link'))
  await screen.findByRole('heading', { name: 'Link til Åse' })
  screen.getByText('åse-4827')
  const invitations = () => new Set(asks().map(({ payload }) => (payload as { invitation: string }).invitation)).size
  expect(asks().at(-1)?.payload).toMatchObject({ fields: { name: 'Åse' }, given: ['leader'] })
  // Sent again it is the same invitation; the next colleague is another one.
  expect(invitations()).toBe(1)
  await user.click(press('Inviter en kollega'))
  expect(box(/^Fornavn/).value).toBe('')
  await user.type(box(/^Fornavn/), 'Ib')
  await user.type(box(/^Titel/), 'pædagog')
  await user.click(press('Lav et link'))
  await waitFor(() => expect(asks()).toHaveLength(4))
  expect(invitations()).toBe(2)
})

test('[TEA15] what is typed stays over another screen and a page that is loaded anew, and goes when it is given up', async () => {
  const opened = await team()
  await opened.user.click(await screen.findByRole('button', { name: 'Inviter en kollega' }))
  await opened.user.type(box(/^Fornavn/), 'Ib')
  await opened.user.click(press('Ret Sara'))
  await opened.user.type(card(/Sara/).getByRole('textbox', { name: /^Titel/ }), ' og leder')
  await opened.user.click(press('Vagtplan'))
  expect(mayLeave()).toBe(false)
  await opened.user.click(press('Holdet'))
  await screen.findByDisplayValue('Ib')
  cleanup()
  const { user, server } = await team()
  await screen.findByDisplayValue('Ib')
  screen.getByDisplayValue('pædagog og leder')
  await user.click(card(/Sara/).getByRole('button', { name: 'Gem' }))
  await screen.findByText('Gemt.')
  expect(server.asked.find(({ request }) => request === 'team:change')?.payload).toMatchObject({ fields: { title: 'pædagog og leder' } })
  await user.click(press('Fortryd'))
  expect({ ...sessionStorage }).toEqual({})
  expect(mayLeave()).toBe(true)
})

test('[TEA15] over a newer version both are shown, nothing typed is lost, and the coordinator chooses', async () => {
  const bases: string[] = []
  const { user, set } = await team([aMember()], {
    change: ({ base }) => {
      bases.push(base)
      return done({ did: base === 'p'.repeat(43) ? ('newer' as const) : ('changed' as const) })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Ret Sara' }))
  await user.clear(box(/^Titel/))
  await user.type(box(/^Titel/), 'lærer')
  set([aMember({ print: 'q'.repeat(43), fields: { name: 'Sara', title: 'psykolog', langs: ['da'], declines: [] } })])
  await user.click(press('Gem'))
  const alert = await screen.findByText('En anden har ændret Sara, mens du skrev')
  within(alert.closest('div')!).getByText(/står nu »psykolog«. Du har skrevet »lærer«/)
  expect(box(/^Titel/).value).toBe('lærer')
  await user.click(press('Gem mit alligevel'))
  await screen.findByText('Gemt.')
  expect(bases).toEqual(['p'.repeat(43), 'q'.repeat(43)])
})

test('[TEA15] without a role the form says that the person is off the line, and the last coordinator is kept in a sentence', async () => {
  const { user } = await team([aMember({ holds: [{ role: 'coordinator', since: null }] })], { change: () => done({ did: 'last' }) })
  await user.click(await screen.findByRole('button', { name: 'Ret Sara' }))
  await user.click(screen.getByRole('checkbox', { name: /^Koordinator/ }))
  screen.getByText(/Uden roller er Sara ikke længere på linjen/)
  await user.click(press('Gem'))
  await screen.findByText(/mindst én koordinator, der kan logge ind/)
  await user.click(press('Fortryd'))
  await user.click(press('Slå adgangen fra Sara'))
  await user.click(press('Ja, slå fra'))
  await screen.findByText(/mindst én koordinator, der kan logge ind/)
})

test('[TEA16] a link is asked for twice, shown once with what it is for, copied, and gone when it is hidden', async () => {
  const { server, user, set } = await team()
  await user.click(await screen.findByRole('button', { name: 'Nulstil adgangen Sara' }))
  screen.getByText(/bliver logget ud overalt med det samme/)
  expect(document.activeElement?.textContent).toBe('Fortryd')
  expect(server.asked.some(({ request }) => request === 'team:link')).toBe(false)
  set([aMember({ access: 'link', linkUntil: Date.parse('2026-11-20T12:00:00Z'), isNew: true })])
  await user.click(press('Ja, nulstil adgangen'))
  const heading = await screen.findByRole('heading', { name: 'Link til Sara' })
  expect(document.activeElement).toBe(heading)
  const link = `${location.origin}/set-up/${TOKEN}`
  expect(box(/^Linket/).value).toBe(link)
  await user.click(press('Kopier'))
  await screen.findByText('Kopieret.')
  expect(await navigator.clipboard.readText()).toBe(link)
  await screen.findByText('Linket virker til 20. november 2026 kl. 13.00')
  expect(await faults()).toEqual([])
  // Another screen takes nothing away, and no storage has the link.
  await user.click(press('Vagtplan'))
  expect(screen.queryByRole('heading', { name: 'Link til Sara' })).toBe(null)
  expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }])).not.toContain(TOKEN)
  expect(mayLeave()).toBe(false)
  await user.click(press('Holdet'))
  await screen.findByRole('heading', { name: 'Link til Sara' })
  await user.click(press('Færdig: skjul linket'))
  expect(mayLeave()).toBe(true)
  expect(document.body.innerHTML).not.toContain(TOKEN)

  await user.click(press('Træk linket tilbage Sara'))
  screen.getByText(/har ikke været inde endnu/)
  set([])
  await user.click(press('Ja, træk det tilbage'))
  await screen.findByText('Sara er taget af listen.')
  await waitFor(() => expect(screen.queryByRole('article')).toBe(null))
})

test('[TEA3] a leader of a line sees Now and no other screen; who also coordinates one chooses only that', async () => {
  const lines = ['aabenraa', 'faxe'].map((line) => ({ ...quietLine, line, name: { da: line, en: line } }))
  const open = async (runs: string[]) => {
    const server = fakeSocket<CoordinatorDoor>({
      'now:watch': () => done({ at: Date.now(), lines, runs }),
      'team:read': ({ line }) => done({ line, members: [] }),
    })
    const user = await openPage(server)
    await screen.findByRole('heading', { level: 1 })
    const tabs = within(screen.getByRole('navigation')).getAllByRole('button')
    return { user, tabs: tabs.map((one) => one.textContent) }
  }
  expect((await open([])).tabs).toEqual(['Nu'])
  cleanup()
  const { user, tabs } = await open(['faxe'])
  expect(tabs.length).toBeGreaterThan(7)
  await user.click(press('Holdet'))
  expect([...(await screen.findByRole('combobox')).querySelectorAll('option')].map(({ value }) => value)).toEqual(['faxe'])
})

test('[TEA16] in English the same stands there', async () => {
  const { user } = await team([aMember()], {}, 'en')
  await user.click(await screen.findByRole('button', { name: 'Switch off Sara' }))
  screen.getByText(english.sure.switchOff('Sara'))
})
