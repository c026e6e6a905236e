// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { openFromColleague } from '../../../../web/cipher/colleagueCipher.ts'
import { randomId } from '../../../../web/cipher/keys/p256.ts'
import { faults } from '../atTheDesk.tsx'
import { card, log, withJonas } from './withJonas.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  cleanup()
})

test('[EVE4] what the counsellor writes is sealed to the colleague; an answer is read beside it, and told again it stands once', async () => {
  const { server, jonas, mine, write } = await withJonas()
  await card().findByText('Jonas')
  const user = userEvent.setup()
  fireEvent.keyDown(document.body, { code: 'KeyB', key: 'b', altKey: true })
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Besked til en kollega' }))
  await user.keyboard('Kan du tage den næste?{Enter}')
  await log().findByText('Kan du tage den næste?')
  const [message] = server.ofKind('colleague:tell')
  expect(JSON.stringify(server.asked)).not.toContain('næste')
  expect(await openFromColleague(jonas, await mine(), message!)).toMatchObject({ text: 'Kan du tage den næste?' })
  const answer = await write('Ja, om et øjeblik')
  await log().findByText('Ja, om et øjeblik')
  await act(async () => server.tell('colleague:told', { from: jonas.person, message: answer }))
  await act(async () =>
    server.tell('colleague:told', { from: jonas.person, message: { ...answer, ct: answer.ct.replace(/^.{8}/, 'AAAAAAAA') } }),
  )
  await log().findByText('Beskeden kunne ikke åbnes. Bed kollegaen sende den igen.')
  expect(log().getAllByText('Ja, om et øjeblik')).toHaveLength(1)
  expect(await faults()).toEqual([])
})

test('[EVE5] a colleague whose key no roster names gets nothing, and the counsellor is told', async () => {
  const { server } = await withJonas({ known: false })
  await card().findByText('Jonas')
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Besked til en kollega' })
  await userEvent.type(box, 'Hej{Enter}')
  await screen.findByText('Ikke sendt: vi kan ikke se, at nøglen er din kollegas. Ring i stedet.')
  expect(server.ofKind('colleague:tell')).toEqual([])
  expect(box.value).toBe('Hej')
})

test('[EVE60] under a name that is not in the roster nothing is sealed to a colleague’s key, and nothing of it is read', async () => {
  const { server, now, of, write } = await withJonas()
  await card().findByText('Jonas')
  now([of({ name: 'Amira' })])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  await card().findByText('Amira')
  await userEvent.type(screen.getByRole('textbox', { name: 'Besked til en kollega' }), 'Kun til Amira{Enter}')
  await screen.findByText('Ikke sendt: vi kan ikke se, at nøglen er din kollegas. Ring i stedet.')
  expect(server.ofKind('colleague:tell')).toEqual([])
  await write('Skrevet af Jonas')
  await log().findByText('Beskeden kunne ikke åbnes. Bed kollegaen sende den igen.')
})

test('[EVE60] where the server changes the name while a message is sent, it is sealed for the name that was read', async () => {
  const { server, now, of } = await withJonas()
  await card().findByText('Jonas')
  now([of({ name: 'Amira', key: null })])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  await card().findByText('Amira')
  now([of()])
  await userEvent.type(screen.getByRole('textbox', { name: 'Besked til en kollega' }), 'Kun til Amira{Enter}')
  await screen.findByText('Ikke sendt: vi kan ikke se, at nøglen er din kollegas. Ring i stedet.')
  expect(server.ofKind('colleague:tell')).toEqual([])
})

test('[EVE6] what could not be handed on stays in the box; a key that is new is tried once; the end of the shift drops all', async () => {
  const { server, write } = await withJonas()
  await card().findByText('Jonas')
  await write('Er du der?')
  await log().findByText('Er du der?')
  server.answer('colleague:tell', () => refuse('gone'))
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Besked til en kollega' })
  await userEvent.type(box(), 'Ja{Enter}')
  await screen.findByText('Ikke sendt: kollegaens side svarer ikke lige nu. Ring i stedet.')
  expect(server.ofKind('colleague:tell')).toHaveLength(2)
  expect(box().value).toBe('Ja')
  const shift = server.view().shift
  await act(async () => void server.say({ shift: null }))
  await act(async () => void server.say({ shift }))
  await card().findByText('Jonas')
  expect(log().queryByText('Er du der?')).toBeNull()
  expect(box().value).toBe('')
})

test('[EVE6] the text goes to nobody else when the colleague goes off duty while it is written', async () => {
  const { server, now, of } = await withJonas()
  await card().findByText('Jonas')
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Besked til en kollega' })
  await userEvent.type(box, 'Kun til dig')
  now([of({ person: randomId(), name: 'Amira' })])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: ['aabenraa'] } }))
  await card().findByText('Amira')
  await userEvent.type(box, '{Enter}')
  expect(server.ofKind('colleague:tell')).toEqual([])
  expect(box.value).toBe('Kun til dig')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Til' }), 'Amira, Pædagog')
})
