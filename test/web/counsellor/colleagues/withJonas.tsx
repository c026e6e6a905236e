import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, vi } from 'vitest'
import type { ColleagueOnDuty } from '../../../../shared/colleagues/colleagueOnDuty.ts'
import { done } from '../../../../shared/outcome.ts'
import { rosterBytes } from '../../../../shared/sealing/rosterBytes.ts'
import { makeMessageKey, sealToColleague } from '../../../../web/cipher/colleagueCipher.ts'
import { makeSigner, publicPart, randomId, sign } from '../../../../web/cipher/keys/p256.ts'
import { staffIdentity } from '../../../../web/cipher/keys/staffIdentity.ts'
import { atTheDesk } from '../atTheDesk.tsx'

export const root = await makeSigner()
export const ROOT = await publicPart(root)

/** Jonas on the same line, with a real key that the roster names, unless it is left out. */
export async function withJonas({ known = true, onDuty = true, state = 'on' as ColleagueOnDuty['state'] } = {}) {
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
    identity,
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
export const card = () => within(screen.getByRole('region', { name: 'Kolleger på vagt' }))
export const log = () => within(screen.getByRole('log', { name: 'Beskeder mellem dig og kolleger' }))
