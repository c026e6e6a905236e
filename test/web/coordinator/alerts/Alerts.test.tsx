// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { forgetReceivers } from '../../../../web/coordinator/alerts/useReceivers.ts'
import { faults } from '../../faults.ts'
import { AT, alerts, asksBeforeLeaving, box, field, id, leader, press, settingsOf, well } from './theScreen.tsx'

afterEach(() => {
  cleanup()
  forgetReceivers()
})

test('[ALE25] a coordinator adds a receiver by the keyboard, says when it is told, and saves', async () => {
  const { user, server } = await alerts(settingsOf([], { version: 0, by: null, at: null }))
  screen.getByText(/^Ingen får besked endnu/)
  await press(user, 'Tilføj modtager')
  await waitFor(() => expect(document.activeElement).toBe(field('Navn')))
  await user.keyboard('Vagten')
  await user.tab()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Måde' }), 'sms')
  screen.getByText(/^Måden er ikke sat op/)
  await user.type(field('Mobilnummer'), '+45 12 34 56 78')
  await user.click(box('Vagten').getByRole('checkbox', { name: /tabel/ }))
  expect(asksBeforeLeaving()).toBe(true)
  await press(user, 'Gem varsler')
  await screen.findByText('Gemt.')
  expect(server.ofKind('alerts:save')).toEqual([
    {
      line: 'aabenraa',
      base: 0,
      receivers: [
        {
          id: expect.any(String),
          name: 'Vagten',
          way: 'sms',
          address: '+4512345678',
          kinds: ['acute', 'help', 'nobody-answers', 'nobody-on-duty', 'numbers-due', 'backup-overdue'],
          lang: 'da',
          active: true,
        },
      ],
    },
  ])
  expect(asksBeforeLeaving()).toBe(false)
  expect(await faults()).toEqual([])
})

test('[ALE26] a receiver that cannot be reached is named at the top and with its reason; one that answers with its time', async () => {
  const other = { ...leader, id: id('b'), name: 'Vagten' }
  const read = settingsOf([leader, other])
  read.receivers[1]!.health = { reachedAt: null, failedAt: AT, why: 'certificate', tries: 3 }
  await alerts(read)
  expect(screen.getByRole('alert').textContent).toBe('Varsler når ikke frem til Vagten.')
  box('Vagten').getByText(/^Ikke nået kl\. \d\d.\d\d: forbindelsen er ikke sikker nok: certifikatet passer ikke\. Aldrig nået\.$/)
  box('Lederen').getByText(/^Sidst nået kl\. /)
  box('Lederen').getByText('k'.repeat(43))
  expect(await faults()).toEqual([])
})

test('[ALE27] an address that is not taken gets a sentence beside it and the keyboard; nothing typed is lost', async () => {
  const { user } = await alerts(settingsOf([leader]), (_, [one]) => done({ did: 'wrong', faults: [{ id: one!.id, why: 'not-https' }] }))
  await user.clear(field('Adresse'))
  await user.type(field('Adresse'), 'http://hook.example')
  await press(user, 'Gem varsler')
  await screen.findByText('Adressen skal begynde med https://')
  const address = field('Adresse')
  expect(address.getAttribute('aria-invalid')).toBe('true')
  await waitFor(() => expect(document.activeElement).toBe(address))
  expect(address).toHaveProperty('value', 'http://hook.example')
})

test('[ALE28] what another coordinator saved meanwhile stands beside one’s own, and nothing is saved until one is chosen', async () => {
  const theirs = settingsOf([{ ...leader, name: 'Den nye leder' }], { version: 2, by: 'Bo' })
  const bases: number[] = []
  const { user } = await alerts(settingsOf([leader]), (base, receivers) => {
    bases.push(base)
    return done(base === 2 ? { did: 'saved', settings: settingsOf(receivers, { version: 3 }) } : { did: 'newer', settings: theirs })
  })
  await user.type(field('Navn'), ' i vagten')
  await press(user, 'Gem varsler')
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByRole('group', { name: 'Dit' }).textContent).toContain('Lederen i vagten')
  expect(within(alert).getByRole('group', { name: 'Det, Bo gemte' }).textContent).toContain('Den nye leder')
  expect(screen.getByRole('button', { name: 'Gem varsler' })).toHaveProperty('disabled', true)
  expect(await faults()).toEqual([])
  await press(user, 'Behold mit, og gem det bagefter')
  await press(user, 'Gem varsler')
  await screen.findByText('Gemt.')
  expect(bases).toEqual([1, 2])
  cleanup()
  const again = await alerts(settingsOf([leader]), () => done({ did: 'newer', settings: theirs }))
  await again.user.type(field('Navn'), ' i vagten')
  await press(again.user, 'Gem varsler')
  await screen.findByRole('alert')
  await press(again.user, 'Brug det gemte')
  expect(field('Navn')).toHaveProperty('value', 'Den nye leder')
})

test('[ALE29] a test says whether it arrived, in the time of a try; only what is saved can be tried', async () => {
  const { user, server, set } = await alerts(settingsOf([leader]))
  const name = 'Send en prøve til Lederen'
  await user.dblClick(screen.getByRole('button', { name }))
  screen.getByText('Prøven er på vej …')
  const failed = settingsOf([leader])
  failed.receivers[0]!.health = { ...well, why: 'refused', failedAt: AT, tries: 2 }
  set(failed)
  await screen.findByText('Prøven kom ikke frem. Modtageren sagde nej.', {}, { timeout: 4000 })
  expect(screen.getByRole('alert').textContent).toContain('Lederen')
  expect(server.ofKind('alerts:test')).toEqual([{ line: 'aabenraa', receiver: leader.id }])
  await user.type(field('Navn'), 'n')
  expect(screen.getByRole('button', { name: `${name}n` })).toHaveProperty('disabled', true)
  screen.getByText('Gem først. Så kan du sende en prøve.')
})

test('[FIE22] what is not saved is in no storage, and the page says that it goes with the page', async () => {
  const { user } = await alerts(settingsOf([leader]))
  await user.type(field('Navn'), ' i vagten')
  screen.getByText(/^Ikke gemt endnu\. Browseren husker det ikke/)
  expect(sessionStorage.length).toBe(0)
})

test('[ALE30] what is not saved stays over another screen and a lost connection, and a receiver taken out can be brought back', async () => {
  const { user, server } = await alerts(settingsOf([leader]))
  await user.type(field('Navn'), ' i vagten')
  await press(user, 'Nu')
  expect(asksBeforeLeaving()).toBe(true)
  await press(user, 'Varsler')
  expect(await screen.findByRole('textbox', { name: 'Navn' })).toHaveProperty('value', 'Lederen i vagten')
  act(() => void server.socket.disconnect())
  await press(user, 'Gem varsler')
  await screen.findByText(/^Ikke gemt: systemet svarer ikke/)
  expect(field('Navn')).toHaveProperty('value', 'Lederen i vagten')
  await press(user, 'Fjern Lederen i vagten')
  const undo = screen.getByRole('button', { name: 'Fortryd' })
  expect(document.activeElement).toBe(undo)
  await user.click(undo)
  expect(field('Navn')).toHaveProperty('value', 'Lederen i vagten')
})

test('[ALE25] the screen speaks English, too', async () => {
  await alerts(settingsOf([leader]), undefined, 'en')
  screen.getByRole('checkbox', { name: 'a counsellor presses Acute' })
  expect(await faults()).toEqual([])
})
