import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { coordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Role } from '../../../shared/team/teamWire.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { coordinatorPayloads } from './payloads.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
})

const payloads = coordinatorPayloads()
/** The line of the examples. */
const { line } = payloads['first:read']
/** What a leader may do with a line (decision 097). The line of the examples is open, so it is closed and opened again. */
const ofLeaders = ['line:closing', 'line:close', 'line:open']
/** What answers with the asker's own lines, of which a leader has none. */
const ownLines = ['now:watch', 'year:read', 'topics:all']

async function cookieOf(role: Role): Promise<string> {
  const someone = await here.coordinator()
  const staff = { ...someone, person: bytes(16), login: `only.${role}`, roles: { [line]: [role] } }
  await here.app.service.ledger.staff.put(staff)
  return here.cookieOf(staff)
}

test('[GUI12] a leader is refused every request of the door but the look at the lines, closing and opening, and is told nothing of a coordinator', async () => {
  const cookie = await cookieOf('leader')
  const wire = await wireTo(here.origin, '/coordinator', { cookie })
  const requests = Object.keys(coordinatorDoor.requests) as (keyof typeof payloads)[]
  for (const request of requests) {
    const answer = await wire.raw(request, payloads[request])
    if (ownLines.includes(request)) continue
    if (ofLeaders.includes(request)) {
      expect([request, answer]).toEqual([request, expect.objectContaining({ ok: true })])
      continue
    }
    // `gone` is said of a person or an entry that nobody has: the examples name one.
    expect([request, answer]).toEqual([request, { ok: false, why: expect.stringMatching(/^(not-allowed|gone)$/) }])
  }
  expect(await wire.raw('now:watch', payloads['now:watch'])).toMatchObject({ ok: true, value: { runs: [], lines: [{ line }] } })
  const year = (await wire.raw('year:read', payloads['year:read'])) as { ok: boolean; value?: { lines?: unknown[] } }
  expect(JSON.stringify(year)).not.toContain(line)
  expect(JSON.stringify(await wire.raw('topics:all', {}))).not.toContain(line)
})

test('[GUI12] the server writes into the page whose it is', async () => {
  const page = async (role: Role) => (await fetch(`${here.origin}/coordinator`, { headers: { cookie: await cookieOf(role) } })).text()
  expect(await page('leader')).toContain('leads')
  expect(await page('coordinator')).not.toContain('leads')
})
