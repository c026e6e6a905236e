import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { freezePeriods } from '../../../server/actions/figures/freezePeriods.ts'
import { publicationText } from '../../../server/domain/disclosure/publication.ts'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { coordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { counsellorDoor } from '../../../shared/doors/counsellor.ts'
import { youthDoor } from '../../../shared/doors/youth.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type Publication, tables } from '../../../shared/published/publication.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { aForm } from '../ledger/open.ts'
import { coordinatorPayloads, counsellorPayloads, youthPayloads } from './payloads.ts'

/** Each cell of each sum holds this. It stands nowhere else. */
const SUM = '7352914'
const NEW_YEAR = Date.parse('2027-01-01T00:00:01Z')
let here: AppHere
let cookies: Record<string, string>
let texts: Map<string, string[]>

beforeAll(async () => {
  here = await openAppHere({ limits: { violations: 1e9, requestsPerMin: 1e9, envelopesPerMin: 1e9, marksPerMin: 1e9 } })
  const { ledger, newToken } = here.app.service
  const lines = await ledger.lines.all()
  const freeze = (at: number) => freezePeriods({ ledger, newToken, now: () => at })
  await freeze(NEW_YEAR - 86_400_000)
  await freeze(NEW_YEAR)
  const client = await connectLedger(inject('ledgerUrl'))
  const keys = ledgerKeys(here.installation.prefix)
  for (const { id } of lines) {
    await ledger.tallies.countForm(id, aForm(), NEW_YEAR)
    await ledger.tallies.countSurvey(id, { moodChange: 1 }, `survey of ${id}`, NEW_YEAR)
    for (const [table, period] of [...tables].flatMap((table) => ['2027', '2027-Q1'].map((one) => [table, one] as const))) {
      const cells = Object.keys(await client.hGetAll(keys.tally(id, 'running', table, period)))
      for (const which of ['running', 'settled', 'carried'] as const)
        for (const cell of cells) await client.hSet(keys.tally(id, which, table, period), cell, SUM)
    }
  }
  texts = new Map(await Promise.all(lines.map(async ({ id }) => [id, await client.lRange(keys.publications(id), 0, -1)] as const)))
  const sums = await ledger.tallies.sums(lines[0]!.id, 'running', 'Q', '2027-Q1')
  if (!Object.values(sums).every((n) => String(n) === SUM) || texts.get(lines[0]!.id)?.length !== 13) throw new Error('nothing to find')
  await client.close()
  const [counsellor] = await here.counsellors()
  cookies = {
    '/youth': '',
    '/counsellor': await here.cookieOf(counsellor!),
    '/coordinator': await here.cookieOf(await here.coordinator()),
  }
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
})

const doors = [
  { door: '/youth', requests: youthDoor.requests, payloads: youthPayloads },
  { door: '/counsellor', requests: counsellorDoor.requests, payloads: () => counsellorPayloads() },
  { door: '/coordinator', requests: coordinatorDoor.requests, payloads: coordinatorPayloads },
] as const
const words = fc.constantFrom(
  ...['aabenraa', 'faxe', 'ishoej', 'vallensbaek', '*', '', '2026', '2027', '2027-01', '2027-02', '2026-12-31', '2027-01-01'],
  ...['2027-Q1', 'Q', 'TA', 'running', 'family', 'family|15-17', 'tally', 'figures:aabenraa', '../aabenraa', 'aabenraa:running:Q:2027-Q1'],
)
const anything = fc.oneof({ weight: 4, arbitrary: words }, fc.jsonValue())

/** An answer is a refusal, or holds no sum; what it holds of tables are the bytes of the ledger. */
function looksAt(answer: unknown): void {
  expect(JSON.stringify(answer) ?? '').not.toContain(SUM)
  const { ok, value } = answer as { ok?: boolean; value?: { line?: LineId; publications?: Publication[] } }
  if (!ok || !value || typeof value !== 'object' || !('publications' in value)) return
  expect(value.publications?.map(publicationText)).toEqual(texts.get(value.line ?? ''))
}

test.each(doors)('[DIS80] $door: of no request, whatever its parameters, the answer or a notice holds a sum of forms', async (of) => {
  const open = () => wireTo(here.origin, of.door, cookies[of.door] ? { cookie: cookies[of.door]! } : {})
  let wire = await open()
  const well = of.payloads() as Record<string, Record<string, unknown>>
  const asked = fc.constantFrom(...Object.keys(of.requests)).chain((name) => {
    const fields = fc.record(Object.fromEntries(Object.keys(well[name] ?? {}).map((field) => [field, anything])))
    return fields.chain((spoilt) => fc.subarray(Object.keys(spoilt)).map((which) => ({ name, payload: pick(well[name]!, spoilt, which) })))
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ name, payload }) => {
      // Signed out, or a place that is gone: the next request comes on a new connection.
      if (!wire.socket.connected) wire = await open()
      looksAt(await Promise.race([wire.raw(name, payload), wire.closed]))
      for (const notice of wire.heard.splice(0)) looksAt(notice)
    }),
    { numRuns: 120 },
  )
})
const pick = (well: Record<string, unknown>, spoilt: Record<string, unknown>, which: string[]) => ({
  ...well,
  ...Object.fromEntries(which.map((field) => [field, spoilt[field]])),
})

test('[DIS80] at the door of coordinators each line is answered with its publications, or refused', async () => {
  const wire = await wireTo(here.origin, '/coordinator', { cookie: cookies['/coordinator']! })
  let answered = 0
  for (const line of [...texts.keys(), 'nowhere', 'aabenraa '] as LineId[]) {
    const answer = (await wire.raw('topics:read', { line })) as { ok: boolean }
    looksAt(answer)
    if (answer.ok) answered++
  }
  expect(answered).toBeGreaterThan(0)
})

test('[DIS80] no path, with whatever parameters and whoever asks, answers a sum of forms', async () => {
  const path = fc.constantFrom(
    ...['/', '/a', '/f', '/privacy', '/coordinator', '/desk', '/sign-in', '/topics', '/topics/read', '/figures', '/api', '/csv'],
    ...['/health/live', '/health/ready', '/rosters/aabenraa', '/link/x', '/set-up/x', '/puzzle', '/assets/x', '/publications/aabenraa'],
  )
  const query = fc.dictionary(fc.constantFrom('line', 'period', 'table', 'lang', 'from', 'to', 'q', 'format'), words, { maxKeys: 3 })
  const request = fc.record({
    path,
    query,
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    who: fc.constantFrom('/youth', '/counsellor', '/coordinator'),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ path, query, method, who }) => {
      if (path === '/sign-in' && method === 'POST') return
      const answer = await fetch(`${here.origin}${path}?${new URLSearchParams(query)}`, {
        method,
        redirect: 'manual',
        headers: { cookie: cookies[who] ?? '', origin: here.origin },
        ...(method === 'GET' ? {} : { body: JSON.stringify(query) }),
      })
      expect(await answer.text()).not.toContain(SUM)
    }),
    { numRuns: 150 },
  )
})
