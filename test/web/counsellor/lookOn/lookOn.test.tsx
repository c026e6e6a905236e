// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { randomId } from '../../../../web/cipher/keys/p256.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const colleague = (name: string, free = true) => ({ person: randomId(), name, title: 'pædagog', free })
const asked = () => ({
  ...{ id: randomId(), conv: randomId(), line: 'aabenraa', from: 'Jonas', choices: { lang: 'da' as const }, acute: false },
  ...{ startedAt: Date.now() - 60_000, until: Date.now() + 60_000, at: 'asked' as const, youthPub: randomId(65), challenge: randomId() },
  ...{ epoch: 1, offered: null, given: null },
})

test('[TOG50] the dialog asks only the chosen colleague who is free; the talk shows who is asked and who reads, with the way to end it', async () => {
  const desk = await atTheDesk()
  const [jonas, amira] = [colleague('Jonas'), colleague('Amira', false)]
  desk.server.answer('lookOn:colleagues', () => done([jonas, amira]))
  desk.server.answer('lookOn:ask', () => done(null))
  desk.server.answer('lookOn:end', () => done(null))
  const { conv, pane } = await inConversation(desk)
  await userEvent.keyboard('{Alt>}l{/Alt}')
  const dialog = await screen.findByRole('dialog', { name: 'Bed en kollega læse med' })
  await within(dialog).findByRole('radio', { name: /Jonas/ })
  expect(within(dialog).getByRole('radio', { name: /Amira/ })).toHaveProperty('disabled', true)
  expect(await faults()).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Spørg' }))
  expect(within(dialog).getByText('Vælg en kollega først.')).toBeTruthy()
  expect(desk.server.ofKind('lookOn:ask')).toEqual([])
  await userEvent.click(within(dialog).getByRole('radio', { name: /Jonas/ }))
  await userEvent.click(within(dialog).getByRole('button', { name: /Spørg .*Jonas/ }))
  await waitFor(() => expect(desk.server.ofKind('lookOn:ask')).toEqual([{ conv, to: jonas.person }]))
  const beside = { to: jonas.person, name: 'Jonas', until: Date.now() + 60_000 }
  const shows = (at: 'asked' | 'accepted' | 'reads') =>
    desk.server.say({ conversations: desk.server.view().conversations.map((c) => ({ ...c, lookOn: { ...beside, at } })) })
  for (const [at, says] of [
    ['asked', /Du har spurgt .*Jonas/],
    ['accepted', /Nu bliver den unge spurgt/],
    ['reads', /Jonas.* læser med\. Den unge har sagt ja/],
  ] as const) {
    shows(at)
    await within(pane).findByText(says)
  }
  await userEvent.click(within(pane).getByRole('button', { name: 'Slut med at læse med' }))
  await waitFor(() => expect(desk.server.ofKind('lookOn:end')).toEqual([{ conv }]))
  expect(await faults()).toEqual([])
})

test('[PRA73] in a talk of practice the lists of colleagues do not say that nobody is on duty on the line', async () => {
  const { server, ...desk } = await atTheDesk()
  server.answer('lookOn:colleagues', () => done([]))
  server.answer('handOver:colleagues', () => done([]))
  await inConversation({ server, ...desk })
  server.say({ shift: { ...server.view().shift!, lines: [practiceOf('aabenraa')] } })
  for (const [key, name] of [
    ['l', 'Bed en kollega læse med'],
    ['v', 'Giv samtalen videre'],
  ]) {
    await userEvent.keyboard(`{Alt>}${key}{/Alt}`)
    const dialog = await screen.findByRole('dialog', { name: name! })
    await within(dialog).findByText('Ingen kollega er med i den her øvelse.')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Fortryd' }))
  }
})

test('[TOG51] a colleague who asks rings like a talk; Alt+X is a no, Alt+A a yes, and the page then offers its key by itself', async () => {
  const { server } = await atTheDesk()
  for (const request of ['lookOn:accept', 'lookOn:end', 'lookOn:offer'] as const) server.answer(request, () => done(null))
  const lookOn = asked()
  server.say({ lookOn })
  await screen.findByRole('region', { name: /Jonas.* beder dig læse med/ })
  expect(document.title).toBe('● Ny samtale')
  expect(await faults()).toEqual([])
  await userEvent.keyboard('{Alt>}x{/Alt}')
  await waitFor(() => expect(server.ofKind('lookOn:end')).toEqual([{ conv: lookOn.conv }]))
  await userEvent.keyboard('{Alt>}a{/Alt}')
  await waitFor(() => expect(server.ofKind('lookOn:accept')).toEqual([{ conv: lookOn.conv, id: lookOn.id }]))
  expect(server.ofKind('lookOn:offer')).toEqual([])
  server.say({ lookOn: { ...lookOn, at: 'accepted' } })
  await waitFor(() =>
    expect(server.ofKind('lookOn:offer')).toMatchObject([{ conv: lookOn.conv, purpose: 'listen', epoch: 1, challenge: lookOn.challenge }]),
  )
  await screen.findByText(/Den unge bliver spurgt, om du må læse med/)
})

test('[TOG51] the talk that is read along has no box to write in, and a way out; when it is over, the desk says so', async () => {
  const { server } = await atTheDesk()
  server.answer('lookOn:end', () => done(null))
  server.answer('lookOn:offer', () => done(null))
  const lookOn = asked()
  server.say({ lookOn: { ...lookOn, at: 'reads', given: randomId(32) } })
  const pane = await screen.findByRole('region', { name: /Du læser med hos .*Jonas/ })
  expect(within(pane).queryByRole('textbox')).toBeNull()
  expect(within(pane).getByText('Du læser kun med. Den unge kan se det.')).toBeTruthy()
  // The key that was given is of an earlier page: this one offers its own.
  await waitFor(() => expect(server.ofKind('lookOn:offer').length).toBe(1))
  expect(await faults()).toEqual([])
  await userEvent.click(within(pane).getByRole('button', { name: 'Læs ikke med mere' }))
  expect(server.ofKind('lookOn:end')).toEqual([{ conv: lookOn.conv }])
  server.say({ lookOn: undefined })
  await screen.findByText('Du læser ikke med i samtalen mere.')
  expect(screen.queryByRole('region', { name: /Du læser med hos/ })).toBeNull()
})

test('[DES82] a question to read along that comes, and goes, keeps a press from what it moves', async () => {
  const { server } = await atTheDesk()
  const moved = () => document.querySelector('.desk')!.getAttribute('data-moved')
  const before = moved()
  act(() => void server.say({ lookOn: asked() }))
  await screen.findByRole('region', { name: /Jonas.* beder dig læse med/ })
  expect(moved()).not.toBe(before)
  act(() => void server.say({ lookOn: undefined }))
  await waitFor(() => expect(moved()).toBe(before))
})

const BRIDGE = { id: 'own-hus', place: 'Hus til Unge' }
const kept = { line: 'aabenraa', version: 1, when: 'Tirsdag 15–17', say: 'Jeg kommer fra chatten.', owner: 'Amira', agreedOn: '2026-11-01' }

test('[TOG60] the dialog has who is a bridge as both, asks as what was chosen, and names the bridges whose card is given instead', async () => {
  const amira = colleague('Amira')
  const bridges = [
    { ...kept, ...BRIDGE, name: 'Amira', account: amira.person },
    { ...kept, id: 'own-lise', name: 'Lise', place: 'Biblioteket' },
    { ...kept, id: 'own-far', name: 'Bo', place: 'Skolen', line: 'faxe' },
  ]
  const desk = await atTheDesk({ bridges })
  desk.server.answer('lookOn:colleagues', () => done([amira, { ...amira, bridge: BRIDGE }]))
  desk.server.answer('lookOn:ask', () => done(null))
  const { conv, pane } = await inConversation(desk)
  await userEvent.keyboard('{Alt>}l{/Alt}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Bed en kollega læse med' }))
  const [asColleague, asBridge] = await dialog.findAllByRole<HTMLInputElement>('radio')
  expect(asBridge).toBe(dialog.getByRole('radio', { name: /Bro: .*Hus til Unge/ }))
  expect(dialog.getByText(/Ikke på vagt her lige nu: .*Lise.*kort med @/).textContent).not.toMatch(/Amira|Bo\b/)
  expect(await faults()).toEqual([])
  await userEvent.click(asColleague!)
  expect([asColleague!.checked, asBridge!.checked]).toEqual([true, false])
  await userEvent.click(asBridge!)
  expect([asColleague!.checked, asBridge!.checked]).toEqual([false, true])
  await userEvent.click(dialog.getByRole('button', { name: /Spørg .*Amira/ }))
  await waitFor(() => expect(desk.server.ofKind('lookOn:ask')).toEqual([{ conv, to: amira.person, bridge: 'own-hus' }]))
  const lookOn = { to: amira.person, name: 'Amira', until: Date.now() + 60_000, at: 'asked' as const, place: BRIDGE.place }
  desk.server.say({ conversations: desk.server.view().conversations.map((talk) => ({ ...talk, lookOn })) })
  await within(pane).findByText(/Bro: .*Hus til Unge/)
})

test('[TOG57] the person of a bridge is asked as the bridge, and sees what the youth is told', async () => {
  const { server } = await atTheDesk()
  server.say({ lookOn: { ...asked(), place: BRIDGE.place } })
  await screen.findByText(/Du bliver spurgt som bro\. Den unge får at vide, at du er fra .*Hus til Unge/)
  expect(await faults()).toEqual([])
})

test('[TOG63] the list calls the talk that is read along by the colleague whose talk it is', async () => {
  const { server } = await atTheDesk()
  server.answer('lookOn:offer', () => done(null))
  server.say({ lookOn: { ...asked(), at: 'reads', given: randomId(32) } })
  const list = await screen.findByRole('navigation', { name: 'Samtaler' })
  expect(within(list).getByRole('button', { name: /Samtalen hos .*Jonas.*Læser med/ })).toBeTruthy()
  expect(within(list).queryByText(/^Samtale \d/)).toBeNull()
})
