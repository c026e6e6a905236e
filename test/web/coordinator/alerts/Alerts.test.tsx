// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { AlertSettings, Receiver, SaveAlertsAnswer } from '../../../../shared/alerts.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import { forgetReceivers } from '../../../../web/coordinator/alerts/useReceivers.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

const AT = Date.now()
const id = (letter: string) => letter.repeat(22)
const [LONE, PER] = [id('l'), id('p')]
const well = { reachedAt: AT, failedAt: null, why: null, tries: 1 }
const leader: Receiver = {
  id: id('a'),
  name: 'Lederen',
  way: 'webhook',
  address: 'https://hook.example/a',
  kinds: ['acute'],
  lang: 'da',
  active: true,
}
const settingsOf = (receivers: Receiver[], part: Partial<AlertSettings> = {}): AlertSettings => ({
  line: 'aabenraa',
  version: 1,
  at: AT,
  by: 'Karin',
  receivers: receivers.map((receiver) => ({ receiver, key: receiver.way === 'webhook' ? 'k'.repeat(43) : null, health: well })),
  leaders: [
    { person: LONE, name: 'Lone', onCall: true },
    { person: PER, name: 'Per', onCall: false },
  ],
  call: '70 11 07 07',
  backup: { lastAt: AT, overdueDays: 8, overdue: false },
  ways: { email: true, sms: false },
  ...part,
})

afterEach(() => {
  cleanup()
  forgetReceivers()
})

type Save = (base: number, receivers: Receiver[]) => Outcome<SaveAlertsAnswer>

/** The alerts of a line of one coordinator. The server keeps what is saved, unless `save` answers otherwise. */
async function alerts(settings: AlertSettings, save?: Save, lang: 'da' | 'en' = 'da') {
  let kept = settings
  let tests = 0
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [{ ...quietLine, line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'Aabenraa' } }] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'alerts:read': () => done(kept),
    'alerts:save': ({ base, receivers }) => {
      if (save) return save(base, receivers)
      kept = settingsOf(receivers, { version: base + 1 })
      return done({ did: 'saved', settings: kept })
    },
    // The second one is too soon.
    'alerts:test': () => (tests++ === 0 ? done(null) : refuse('slow-down')),
  })
  const user = await openScreen(server, 'alerts', lang)
  await screen.findByRole('button', { name: lang === 'da' ? 'Gem varsler' : 'Save alerts' })
  return { server, user, set: (next: AlertSettings) => (kept = next) }
}
const box = (name: string) => within(screen.getByRole('group', { name }))
const field = (name: string) => screen.getByRole('textbox', { name })
const press = (user: Awaited<ReturnType<typeof alerts>>['user'], name: string) => user.click(screen.getByRole('button', { name }))
const asksBeforeLeaving = () => {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}

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
  expect(within(alert).getByRole('region', { name: 'Dit' }).textContent).toContain('Lederen i vagten')
  expect(within(alert).getByRole('region', { name: 'Det, Bo gemte' }).textContent).toContain('Den nye leder')
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

test('[ALE28] who changed another receiver meanwhile loses nothing: both changes are saved, and the page says so', async () => {
  const other = { ...leader, id: id('b'), name: 'Vagten' }
  const theirs = settingsOf([leader, { ...other, name: 'Natvagten' }], { version: 2, by: 'Bo' })
  const saved: [number, string[]][] = []
  const { user } = await alerts(settingsOf([leader, other]), (base, receivers) => {
    saved.push([base, receivers.map(({ name }) => name)])
    return done(base === 2 ? { did: 'saved', settings: settingsOf(receivers, { version: 3 }) } : { did: 'newer', settings: theirs })
  })
  await user.type(box('Lederen').getByRole('textbox', { name: 'Navn' }), ' i vagten')
  await press(user, 'Gem varsler')
  await screen.findByText('Gemt. Bo gemte noget andet imens. Begge dele står her.')
  expect(saved).toEqual([
    [1, ['Lederen i vagten', 'Vagten']],
    [2, ['Lederen i vagten', 'Natvagten']],
  ])
  box('Natvagten')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('[ALE25] a receiver is given to a leader, with a number to ring; a number that is none gets a sentence beside it', async () => {
  let fault = true
  const { user, server } = await alerts(settingsOf([leader]), (base, receivers) =>
    done(
      fault
        ? { did: 'wrong', faults: [{ id: leader.id, why: 'not-call' }] }
        : { did: 'saved', settings: settingsOf(receivers, { version: base + 1 }) },
    ),
  )
  screen.getByText('Leder på vagt nu: Lone.')
  screen.getByText(/^Lone er leder på vagt nu, men har ingen modtager her/)
  screen.getByText(/^Linjens nummer til ledervagten er 70 11 07 07/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvem er det?' }), 'Lone: kun som leder på vagt')
  await user.type(field('Ring til lederen på'), 'lokal 12')
  await press(user, 'Gem varsler')
  await screen.findByText('Skriv et telefonnummer med cifre, for eksempel 12 34 56 78')
  const call = field('Ring til lederen på')
  await waitFor(() => expect(document.activeElement).toBe(call))
  expect(field('Adresse').getAttribute('aria-invalid')).toBe('false')
  await user.clear(call)
  await user.type(call, ' 12 34 56 78 ')
  fault = false
  await press(user, 'Gem varsler')
  await screen.findByText('Gemt.')
  expect(server.ofKind('alerts:save').at(-1)).toMatchObject({ receivers: [{ leader: LONE, call: '12 34 56 78' }] })
  expect(screen.queryByText(/har ingen modtager her/)).toBeNull()
  expect(await faults()).toEqual([])
})

test('[ALE34] the coordinator sees when the last backup was, and that one is overdue', async () => {
  await alerts(settingsOf([leader], { backup: { lastAt: null, overdueDays: 8, overdue: true } }))
  expect(screen.getByRole('alert').textContent).toBe(
    'Der er ikke taget en sikkerhedskopi i 8 dage. Vi kender ingen sikkerhedskopi. Sig det til dem, der driver systemet.',
  )
  cleanup()
  await alerts(settingsOf([leader]))
  screen.getByText(/^Sidste sikkerhedskopi: kl\. \d\d\.\d\d\.$/)
  expect(screen.queryByRole('alert')).toBeNull()
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
