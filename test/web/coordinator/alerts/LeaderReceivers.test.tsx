// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { done, refuse } from '../../../../shared/outcome.ts'
import { forgetReceivers } from '../../../../web/coordinator/alerts/useReceivers.ts'
import { faults } from '../../faults.ts'
import { alerts, box, field, id, LONE, leader, PER, press, settingsOf } from './theScreen.tsx'

afterEach(() => {
  cleanup()
  forgetReceivers()
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
  screen.getByText('Bagvagt lige nu: Lone.')
  screen.getByText('Lone har bagvagt lige nu, men har ingen modtager her.')
  screen.getByText('Sker der noget, får alle modtagere besked.')
  screen.getByText(/^Linjens nummer til bagvagten er 70 11 07 07/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvem er det?' }), 'Lone: kun med bagvagt')
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
  expect(screen.queryByText(/har ingen modtager her|alle modtagere/)).toBeNull()
  expect(await faults()).toEqual([])
})

test('[FIE23] an address that is refused late leaves the keyboard where the coordinator has gone on', async () => {
  const { user, server } = await alerts(settingsOf([leader]), () => done({ did: 'wrong', faults: [{ id: leader.id, why: 'not-https' }] }))
  await user.type(field('Navn'), ' i')
  const answer = server.hold('alerts:save')
  await press(user, 'Gem varsler')
  await user.type(field('Navn'), ' v')
  answer()
  await waitFor(() => expect(field('Adresse').getAttribute('aria-invalid')).toBe('true'))
  await user.keyboard('agten')
  expect(field('Navn')).toHaveProperty('value', 'Lederen i vagten')
})

test('[PLA16] of two leaders on call the one without a receiver is named, also where the other one is told', async () => {
  const leaders = [
    { person: LONE, name: 'Lone', onCall: true },
    { person: PER, name: 'Per', onCall: true },
  ]
  await alerts(settingsOf([{ ...leader, leader: LONE }], { leaders }))
  screen.getByText('Bagvagt lige nu: Lone, Per.')
  screen.getByText('Per har bagvagt lige nu, men har ingen modtager her.')
  expect(screen.queryByText(/^Lone har bagvagt|alle modtagere/)).toBeNull()
})

test('[ALE25] a line with no receiver that is on does not say that all are told', async () => {
  await alerts(settingsOf([{ ...leader, active: false }]), () => refuse('failed'))
  screen.getByText('Lone har bagvagt lige nu, men har ingen modtager her.')
  expect(screen.queryByText(/alle modtagere/)).toBeNull()
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
