// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { done, refuse } from '../../../../shared/outcome.ts'
import { faults } from '../../faults.ts'
import { aCampaign, openCampaigns, TODAY } from './openCampaigns.tsx'

afterEach(cleanup)
beforeEach(() => sessionStorage.clear())

const box = (name: string) => screen.getByRole('textbox', { name })
const date = (name: string) => screen.getByLabelText(name) as HTMLInputElement
const write = (name: string, value: string) => fireEvent.change(box(name), { target: { value } })
const press = (name: string | RegExp) => screen.getByRole('button', { name })

test('[CAM16] a campaign is written by keyboard, saved, and stands in the list; nothing waits in the browser then', {
  timeout: 60_000,
}, async () => {
  const { user, saved } = await openCampaigns()
  await user.click(press('Skriv en kampagne'))
  expect(document.activeElement?.textContent).toBe('Ny kampagne')
  expect(sessionStorage.length).toBe(0)
  await user.tab()
  await user.keyboard('Skolebesøg')
  fireEvent.change(date('Første dag'), { target: { value: '2026-12-01' } })
  // The last day follows, so that it is never before the first by itself.
  expect(date('Sidste dag').value).toBe('2026-12-01')
  fireEvent.change(date('Sidste dag'), { target: { value: '2026-12-07' } })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvor mange unge venter I?' }), '2,5 gange så mange')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ekstra rådgivere på vagt ad gangen' }), '1')
  write('Tekst på linjens side · Dansk', 'Skriv bare.')
  write('Tekst på linjens side · English', 'Just write.')
  expect(screen.getAllByText(/^Lixtal/)).toHaveLength(2)
  expect(screen.getByTitle('Den unges side')).toBeTruthy()
  expect(await faults()).toEqual([])
  await user.click(press('Gem'))
  const card = within(await screen.findByRole('article', { name: 'Skolebesøg' }))
  expect(card.getByText('Kommer')).toBeTruthy()
  expect(card.getByText(/^1\. december 2026 – 7\. december 2026 \(7 dage\)$/)).toBeTruthy()
  expect(card.getByText('I venter 2,5 gange så mange unge som ellers. 1 rådgiver mere på vagt ad gangen.')).toBeTruthy()
  expect(card.getByText('På linjens side: »Skriv bare.«')).toBeTruthy()
  expect(saved).toMatchObject([
    {
      ...{ line: 'faxe', base: null },
      draft: {
        name: 'Skolebesøg',
        from: '2026-12-01',
        to: '2026-12-07',
        factor: 2.5,
        seats: 1,
        text: { da: 'Skriv bare.', en: 'Just write.' },
      },
    },
  ])
  expect(screen.getByText('»Skolebesøg« er gemt.')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Kampagner')
  expect(sessionStorage.length).toBe(0)
  expect(await faults()).toEqual([])
})

test('[CAM16] each fault stands at its field, the keyboard goes to the first, and nothing is sent', async () => {
  const { user, saved } = await openCampaigns({ campaigns: [aCampaign({ name: 'Jul', from: TODAY, to: TODAY })] })
  await user.click(press('Skriv en kampagne'))
  write('Tekst på linjens side · Dansk', 'Hej')
  await user.click(press('Gem'))
  expect(screen.getByText('Skriv et navn, fx »Skolebesøg, uge 40«.')).toBeTruthy()
  expect(screen.getByText(/Nogle af dagene hører til kampagnen »Jul«/)).toBeTruthy()
  expect(screen.getByText(/Teksten mangler på det ene sprog/)).toBeTruthy()
  expect(screen.getByText('3 felter skal rettes.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(box('Navn')))
  expect(saved).toEqual([])
  expect(await faults()).toEqual([])
})

test('[CAM2] what only the server knew stands at its field, and goes when the field is changed', async () => {
  const { user } = await openCampaigns({
    save: () => done({ did: 'faults', faults: [{ field: 'from', why: 'days-taken', at: 'Deres' }] }),
  })
  await user.click(press('Skriv en kampagne'))
  await user.type(box('Navn'), 'Min')
  await user.click(press('Gem'))
  expect(await screen.findByText(/hører til kampagnen »Deres«/)).toBeTruthy()
  fireEvent.change(date('Første dag'), { target: { value: '2026-12-01' } })
  expect(screen.queryByText(/hører til kampagnen »Deres«/)).toBeNull()
})

test('[CAM16] what was written is there after a reload, and is gone when the form is closed', async () => {
  const first = await openCampaigns()
  await first.user.click(press('Skriv en kampagne'))
  await first.user.type(box('Navn'), 'Halvt skrevet')
  expect(sessionStorage.length).toBe(1)
  cleanup()
  const { user } = await openCampaigns().catch(() => ({ user: first.user }))
  expect(((await screen.findByRole('textbox', { name: 'Navn' })) as HTMLInputElement).value).toBe('Halvt skrevet')
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  await user.click(press('Luk uden at gemme'))
  expect(screen.getByText('Intet er gemt.')).toBeTruthy()
  expect(sessionStorage.length).toBe(0)
})

test('[CAM16] a removal is undone by one press, and a refusal is said in words', async () => {
  const { user, removed, saved } = await openCampaigns({ campaigns: [aCampaign()] })
  await user.click(press('Fjern kampagnen Uge 48'))
  expect(await screen.findByText('»Uge 48« er fjernet. Teksten er væk fra linjens side.')).toBeTruthy()
  expect(screen.queryByRole('article', { name: 'Uge 48' })).toBeNull()
  expect(removed).toEqual([{ line: 'faxe', id: 'own-1', base: 'v'.repeat(43) }])
  await user.click(press('Fortryd'))
  expect(await screen.findByRole('article', { name: 'Uge 48' })).toBeTruthy()
  expect(saved).toMatchObject([{ id: 'own-1', base: null, draft: { name: 'Uge 48' } }])
  cleanup()
  const refused = await openCampaigns({ campaigns: [aCampaign()], save: () => refuse('failed') })
  await refused.user.click(press('Ret kampagnen Uge 48'))
  await refused.user.click(press('Gem'))
  expect((await screen.findAllByRole('alert')).map(({ textContent }) => textContent).join('')).not.toBe('')
  expect(box('Navn')).toBeTruthy()
})

test('[CAM17] two at once: the second sees both side by side, chooses, and saves over what stood there', async () => {
  const theirs = { ...aCampaign({ factor: 5 }), version: 't'.repeat(43) }
  let isFirst = true
  const { user, saved } = await openCampaigns({
    campaigns: [aCampaign()],
    save: ({ draft, id }) => {
      const answer = isFirst
        ? ({ did: 'newer', campaign: theirs } as const)
        : ({ did: 'done', campaign: aCampaign({ ...draft, id }) } as const)
      isFirst = false
      return done(answer)
    },
  })
  await user.click(press('Ret kampagnen Uge 48'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ekstra rådgivere på vagt ad gangen' }), '4')
  await user.click(press('Gem'))
  expect(await screen.findByText(/En anden har gemt kampagnen, mens du skrev/)).toBeTruthy()
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'I venter 3 gange så mange unge som ellers.',
    '4 rådgivere mere på vagt ad gangen.',
    'I venter 5 gange så mange unge som ellers.',
    '2 rådgivere mere på vagt ad gangen.',
  ])
  // Until one is chosen nothing is sent again.
  await user.click(press('Gem'))
  expect(saved).toHaveLength(1)
  await user.click(press('Brug det, der står nu'))
  expect((screen.getByRole('combobox', { name: 'Hvor mange unge venter I?' }) as HTMLSelectElement).value).toBe('5')
  await user.click(press('Gem'))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(saved[1]).toMatchObject({ base: 't'.repeat(43), draft: { factor: 5, seats: 2 } })
})

test('[CAM17] one that somebody removed meanwhile is new when it is saved again', async () => {
  let isFirst = true
  const { user, saved } = await openCampaigns({
    campaigns: [aCampaign()],
    save: ({ draft, id }) => {
      const answer = isFirst
        ? ({ did: 'newer', campaign: null } as const)
        : ({ did: 'done', campaign: aCampaign({ ...draft, id }) } as const)
      isFirst = false
      return done(answer)
    },
  })
  await user.click(press('Ret kampagnen Uge 48'))
  await user.click(press('Gem'))
  expect(await screen.findByText(/En anden har fjernet kampagnen/)).toBeTruthy()
  await user.click(press('Gem'))
  await waitFor(() => expect(saved[1]).toMatchObject({ base: null }))
})

test('[CAM7] the example of the demo is called one', async () => {
  await openCampaigns({ campaigns: [aCampaign({ isExample: true })] })
  expect(screen.getByText('Kommer · Eksempel')).toBeTruthy()
})
