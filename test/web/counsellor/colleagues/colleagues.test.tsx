// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { ColleagueOnDuty } from '../../../../shared/colleagues/colleagueOnDuty.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { rosterBytes } from '../../../../shared/sealing/rosterBytes.ts'
import { counsellor as danish } from '../../../../shared/words/da/team/counsellor.ts'
import { counsellor as english } from '../../../../shared/words/en/team/counsellor.ts'
import { makeMessageKey, openFromColleague, sealToColleague } from '../../../../web/cipher/colleagueCipher.ts'
import { makeSigner, publicPart, randomId, sign } from '../../../../web/cipher/keys/p256.ts'
import { staffIdentity } from '../../../../web/cipher/keys/staffIdentity.ts'
import { atTheDesk, faults } from '../atTheDesk.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  cleanup()
})
const root = await makeSigner()
const ROOT = await publicPart(root)

/** Jonas on the same line, with a real key that the roster names, unless it is left out. */
async function withJonas({ known = true, onDuty = true, state = 'on' as ColleagueOnDuty['state'] } = {}) {
  const identity = await staffIdentity({ load: async () => null, save: async () => {} }, Date.now())
  const jonas = await makeMessageKey(identity, randomId())
  const of = (part: Partial<ColleagueOnDuty> = {}): ColleagueOnDuty => ({
    ...{ person: jonas.person, name: 'Jonas', title: 'Pædagog', state, free: 2, lines: ['aabenraa'], kid: jonas.kid, key: jonas.key },
    ...part,
  })
  const desk = await atTheDesk({ connected: false, onDuty, root: ROOT })
  const { server } = desk
  const { person } = server.view().me
  const entries = [
    { person, name: 'Mette', key: server.identity },
    ...(known ? [{ person: jonas.person, name: 'Jonas', key: identity }] : []),
  ]
  const staff = entries.map(({ person, name, key: { kid, pub } }) => ({
    kid,
    pub,
    person,
    name,
    title: '',
    notAfter: Date.now() + 3_600_000,
  }))
  const unsigned = { line: 'aabenraa', serial: 1, notBefore: Date.now() - 1000, notAfter: Date.now() + 3_600_000, staff }
  const roster = { ...unsigned, sig: await sign(root.privateKey, rosterBytes(unsigned)) }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ roster })))
  let all = [of()]
  server.answer('colleagues:read', () => done(all))
  server.answer('colleague:tell', () => done(null))
  server.socket.connect()
  await screen.findByText('Mette')
  const mine = async () => {
    await waitFor(() => expect(server.ofKind('colleagues:read').some(({ key }) => key !== null)).toBe(true))
    const key = server.ofKind('colleagues:read').at(-1)!.key!
    return { person, kid: server.identity.kid, kem: key.kem }
  }
  return {
    ...desk,
    jonas,
    of,
    mine,
    /** Who is on duty from the next question on. */
    now(next: ColleagueOnDuty[]) {
      all = next
    },
    write: async (text: string) => {
      const { message } = await sealToColleague(jonas, await mine(), text)
      await act(async () => server.tell('colleague:told', { from: jonas.person, message }))
      return message
    },
  }
}
const card = () => within(screen.getByRole('region', { name: 'Kolleger på vagt' }))
const log = () => within(screen.getByRole('log', { name: 'Beskeder mellem dig og kolleger' }))

test('[EVE1] the desk shows who else is on duty, the reason of a pause, and that one is alone', async () => {
  const { now, of, server } = await withJonas()
  await card().findByText('Jonas')
  card().getByText('På vagt · 2 ledige pladser')
  expect(await faults()).toEqual([])
  const again = async (next: ColleagueOnDuty[]) => {
    now(next)
    // Another line, another question.
    await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  }
  await again([of({ state: 'paused', reason: 'meeting', free: 0 })])
  await card().findByText('På pause · møde')
  await again([of({ stopped: 'acute', free: 0 })])
  await card().findByText('På vagt · i en akut samtale')
  await again([])
  await card().findByText('Ingen andre er på vagt på dine linjer lige nu.')
})

test('[EVE70] a rest is shown in the same words whatever it is for: none is called one after an acute talk', async () => {
  const { now, of, server } = await withJonas()
  await card().findByText('Jonas')
  now([of({ stopped: 'rest', free: 0 })])
  await act(async () => void server.say({ shift: { ...server.view().shift!, restUntil: Date.now() + 600_000 } }))
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  await card().findByText('På vagt · holder ti minutters pause')
  for (const { colleagues, shift } of [danish, english])
    for (const said of [colleagues.stopped.rest, shift.restShort, shift.rest('21.10')]) expect(said).not.toMatch(/akut|acute/i)
})

test('[EVE6] the card says whose page loses a message when; a colleague who went home leaves it on this page', async () => {
  const { now, server, write } = await withJonas()
  await card().findByText('Jonas')
  card().getByText(/Det er væk hos dig, når du går af vagt eller henter siden igen, og hos din kollega, når din kollega gør det/)
  await write('Ring til Amira')
  await log().findByText('Ring til Amira')
  now([])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  await card().findByText('Ingen andre er på vagt på dine linjer lige nu.')
  log().getByText('Ring til Amira')
})

test('[PRA71] in practice the card does not say that nobody is on duty on the lines', async () => {
  const { now, server } = await withJonas()
  await card().findByText('Jonas')
  now([])
  await act(async () => void server.say({ shift: { ...server.view().shift!, lines: [practiceOf('aabenraa')] } }))
  await card().findByText('Ingen andre øver sig på linjen lige nu.')
})

test('[EVE80] a message that is begun stands while the only colleague is gone for a while, and can be sent once the colleague is back', async () => {
  const { now, of, server } = await withJonas()
  await card().findByText('Jonas')
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Besked til en kollega' })
  await userEvent.type(box(), 'Kan du tage den næste?')
  const again = async (next: ColleagueOnDuty[]) => {
    now(next)
    await act(async () => void server.say({ shift: { ...server.view().shift!, lines: server.view().shift!.lines.toReversed() } }))
  }
  await again([])
  await card().findByText('Ingen andre er på vagt på dine linjer lige nu.')
  expect(box().value).toBe('Kan du tage den næste?')
  await userEvent.type(box(), '{Enter}')
  expect(server.ofKind('colleague:tell')).toEqual([])
  expect(await faults()).toEqual([])
  await again([of()])
  await card().findByText('Jonas')
  await userEvent.type(box(), '{Enter}')
  await log().findByText('Kan du tage den næste?')
  expect(box().value).toBe('')
})

test('[EVE3] alone on the chosen lines a shift begins with one seat and says why; with a colleague there it begins with two', async () => {
  const { server } = await withJonas({ onDuty: false })
  const seats = (n: string) => screen.getByRole<HTMLInputElement>('radio', { name: n })
  await waitFor(() => expect(server.ofKind('colleagues:read')).toEqual([{ key: null }]))
  await act(async () => {})
  expect(seats('2').checked).toBe(true)
  // Jonas is on Aabenraa alone.
  await userEvent.click(screen.getByRole('checkbox', { name: /Aabenraa/ }))
  screen.getByText(/Du er den eneste på vagt her lige nu/)
})

test('[EVE3] a colleague who only finishes is nobody who could take over; one seat is only proposed', async () => {
  const { server } = await withJonas({ onDuty: false, state: 'finishing' })
  await screen.findByText(/Du er den eneste på vagt her lige nu/)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '1' }).checked).toBe(true)
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Gå på vagt' }))
  expect(server.ofKind('duty:start')).toEqual([{ seats: 1, lines: ['aabenraa', 'faxe'] }])
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
