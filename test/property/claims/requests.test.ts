import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { publicationText, type readPublication } from '../../../server/domain/disclosure/publication.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { coordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { tables } from '../../../shared/publication.ts'
import { coordinatorPayloads, counsellorPayloads, youthPayloads } from '../../server/sockets/payloads.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { openLedgerClient } from '../../support/service.ts'
import { closeWires, wireTo } from '../../support/wire.ts'

/** A count as no table and no figure ever has it. */
const SECRET = 73_904_178
const CELL = 'family.divorce'
let app: AppHere
let texts: string[]
let lineIds: string[]
let client: Awaited<ReturnType<typeof openLedgerClient>>

/** Every line has sums of the running periods, and one publication. */
beforeAll(async () => {
  app = await openAppHere({ limits: { violations: 1e9, requestsPerMin: 1e9, envelopesPerMin: 1e9, marksPerMin: 1e9 } })
  client = await openLedgerClient(inject('ledgerUrl'))
  const { prefix } = app.installation
  const keys = ledgerKeys(prefix)
  const { ledger, now } = app.app.service
  lineIds = (await ledger.lines.all()).map(({ id }) => id)
  const date = new Date(now())
  const periods = [String(date.getUTCFullYear()), `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`]
  for (const line of lineIds) {
    const cells: [string, string][] = [['family', '5']]
    await ledger.publications.freeze(line, [{ publisher: line, table: 'Q', period: '2020', cells }], new Map(), now(), 1)
    for (const table of tables)
      for (const period of periods)
        for (const key of [
          ...(['running', 'settled', 'carried'] as const).map((which) => keys.tally(line, which, table, period)),
          keys.tallyLeft(line, table, period),
        ])
          await client.hSet(key, { [CELL]: SECRET, family: SECRET, better: SECRET })
  }
  texts = (await Promise.all(lineIds.map((line) => client.lRange(keys.publications(line), 0, -1)))).flat()
})
afterAll(async () => {
  closeWires()
  await client?.close()
  await app?.app.close()
})

const doors = { '/youth': youthPayloads, '/counsellor': () => counsellorPayloads(), '/coordinator': coordinatorPayloads } as const
const requests = Object.entries(doors).flatMap(([door, payloads]) =>
  Object.keys(payloads()).map((name) => [door as keyof typeof doors, name] as const),
) // its own keys

/** What somebody would try who looks for a count: names of lines, tables, periods and cells, and anything else. */
const tried = () =>
  fc.oneof(
    fc.constantFrom(
      ...lineIds,
      ...tables,
      '2026',
      '2026-Q4',
      '2026-11',
      '2026-11-30',
      '2025-12-31',
      CELL,
      '*',
      '../aabenraa',
      '__proto__',
      'running',
    ),
    fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
    fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 7)),
    fc.jsonValue(),
  )
const found = (text: string) => text.includes(String(SECRET)) || text.includes(SECRET.toLocaleString('en'))

test.each(requests)('[DIS91] %s %s, whatever its parameters, answers with no count', async (door, name) => {
  const staff = door === '/counsellor' ? (await app.counsellors())[0] : door === '/coordinator' ? await app.coordinator() : null
  const wish = staff ? { cookie: await app.cookieOf(staff) } : {}
  let wire = await wireTo(app.origin, door, wish)
  const well = (doors[door]() as Record<string, object>)[name]!
  const payload = fc.oneof(
    fc.constant(well),
    fc.dictionary(fc.constantFrom(...Object.keys(well), 'table', 'period', 'from', 'sums'), tried()).map((more) => ({ ...well, ...more })),
    fc.record(Object.fromEntries(Object.keys(well).map((field) => [field, tried()]))),
  )
  await fc.assert(
    fc.asyncProperty(payload, async (asked) => {
      // Who asks for a place without having done the work is cut off soon.
      if (!wire.socket.connected) wire = await wireTo(app.origin, door, wish)
      const answer = await wire.raw(name, asked)
      expect(found(JSON.stringify(answer) ?? '')).toBe(false)
      if (door !== '/coordinator' || !(answer as { ok: boolean }).ok) return
      const { value } = answer as { value: never }
      expect(coordinatorDoor.requests[name as 'topics:read'].reply.safeParse(value).success).toBe(true)
      if (name === 'topics:read') {
        const { publications } = value as { publications: ReturnType<typeof readPublication>[] }
        expect(texts).toEqual(expect.arrayContaining(publications.map(publicationText)))
      } else expect(JSON.stringify(value)).not.toMatch(/"family|"better"|topics/)
    }),
    { numRuns: 15 },
  )
  expect(found(JSON.stringify(wire.heard))).toBe(false)
  wire.close()
})

test('[DIS91] nor does any page, whatever its address says', async () => {
  const cookie = await app.cookieOf(await app.coordinator())
  const paths = [
    '',
    'a',
    'u',
    'privacy',
    'sign-in',
    'sign-out',
    'coordinator',
    'counsellor',
    'puzzle',
    'health/ready',
    'robots.txt',
    'assets',
    'rosters',
    'link',
    'topics',
  ]
  const word = fc.oneof(fc.constantFrom(...lineIds, ...paths, ...tables, '2026', 'csv', 'backup', '..', '%2e%2e'), fc.webSegment())
  const address = fc.record({
    first: fc.constantFrom(...paths),
    rest: fc.array(word, { maxLength: 2 }),
    query: fc.dictionary(fc.constantFrom('line', 'table', 'period', 'lang', 'from', 'format'), word, { maxKeys: 3 }),
    method: fc.constantFrom('GET', 'POST'),
  })
  await fc.assert(
    fc.asyncProperty(address, async ({ first, rest, query, method }) => {
      const url = `${app.origin}/${[first, ...rest].join('/')}?${new URLSearchParams(query)}`
      const answer = await fetch(url, { method, redirect: 'manual', headers: { cookie, origin: app.origin } })
      expect(found(await answer.text())).toBe(false)
      expect(answer.status).not.toBe(500)
    }),
    { numRuns: 150 },
  )
})
