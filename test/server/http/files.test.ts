import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../seeds/demoTeam.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { topicGroups } from '../../../shared/topic.ts'
import { readSheets } from '../../support/files/readSheets.ts'
import { taggedPdf, tagsIn } from '../../support/files/taggedPdf.ts'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { openLedgerClient } from '../../support/service.ts'
import { emptyPages } from '../../support/web.ts'

const LINE = 'aabenraa'
const TABLES = `/staff/topics/${LINE}/tables.xlsx`
const DICTIONARY = `/staff/topics/${LINE}/dictionary.csv`
const PDF = `/staff/report/${LINE}/2025/report.pdf`
const NUMBERS = `/staff/report/${LINE}/2025/tables.xlsx`

let server: TestServer
let client: Awaited<ReturnType<typeof openLedgerClient>>
let [coordinator, counsellor] = ['', '']
const cells = topicGroups.map((group): [string, string] => [group, group === 'family' ? '20' : '0-4'])

beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
  client = await openLedgerClient(inject('ledgerUrl'))
  const { publications } = openLedger(client, server.installation.prefix)
  const table = { publisher: LINE, table: 'Q' as const, period: '2025-Q1', cells }
  await publications.freeze(LINE, [table], new Map(), Date.now(), Date.parse('2025-04-01T00:00:00+02:00'))
  coordinator = await signedIn(server.links.coordinator)
  counsellor = await signedIn(server.links.counsellor)
})
afterAll(async () => {
  await client?.close()
  await server?.stop()
})

const signedIn = async (link: string) => {
  const opened = await fetch(server.origin + link, { redirect: 'manual' })
  return opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
/** A connection for each: on a busy machine the server closes one that was kept just when the next request begins. */
const get = (path: string, headers: Record<string, string> = { cookie: coordinator }) =>
  fetch(server.origin + path, { redirect: 'manual', headers: { ...headers, connection: 'close' } })
const bytesOf = async (res: Response) => new Uint8Array(await res.arrayBuffer())

test('[FIL20] a coordinator of the line downloads its workbook and the dictionary of its CSV files, in both languages, and nothing is stored', async () => {
  const danish = await get(TABLES)
  expect(danish.status).toBe(200)
  expect(danish.headers.get('content-disposition')).toBe('attachment; filename="aabenraa-emner.xlsx"')
  expect(danish.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect(danish.headers.get('cache-control')).toBe('no-store')
  const [groups] = readSheets(await bytesOf(danish))
  expect(groups?.rows).toContainEqual(['1. kvartal 2025', 'Familie', 16, 24, 'opdigtet', '2025-Q1', 'family', 'Aabenraa-chatten'])
  const english = await get(`${TABLES}?lang=en`)
  expect(english.headers.get('content-disposition')).toBe('attachment; filename="aabenraa-topics.xlsx"')
  expect(readSheets(await bytesOf(english)).map(({ name }) => name)).toEqual(['Topics', 'Data dictionary'])
  const dictionary = await get(`${DICTIONARY}?lang=da`)
  expect(dictionary.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await dictionary.text()).toContain('Emner (Q),family,Familie')
})

test('[FIL20] a coordinator of the line downloads the annual report as a PDF and as a workbook, in both languages', async () => {
  const pdf = await get(`${PDF}?lang=da`)
  expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store'])
  expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="aabenraa-aarsrapport-2025.pdf"')
  const bytes = await bytesOf(pdf)
  const { tree, untagged, strays } = taggedPdf(bytes)
  const said = tagsIn(tree).map(({ text }) => text)
  expect(said.some((text) => text.startsWith('Årsrapport 2025'))).toBe(true)
  expect(said).toContain('16 til 24')
  expect(said).toContain('Eksempel: opdigtede tal')
  expect([untagged, strays]).toEqual([[], []])
  expect(Buffer.from(await bytesOf(await get(`${PDF}?lang=da`))).equals(bytes)).toBe(true)
  const english = await get(`${NUMBERS}?lang=en`)
  expect(english.headers.get('content-disposition')).toBe('attachment; filename="aabenraa-annual-report-2025.xlsx"')
  const sheets = readSheets(await bytesOf(english))
  expect(sheets.map(({ name }) => name)).toEqual(['Text', 'Topics', 'Data dictionary'])
  for (const year of ['2027', '1999', '20255', '2025.5', 'x', '-1']) expect((await get(PDF.replace('2025', year))).status).toBe(404)
})

test('[FIL20] who is not signed in is asked to sign in; a counsellor, a coordinator of another line and another site get a kind page and no file', async () => {
  for (const path of [TABLES, DICTIONARY, PDF, NUMBERS]) {
    for (const cookie of ['', 'ungechat=none']) {
      const none = await get(path, { cookie })
      expect([none.status, none.headers.get('location')]).toEqual([303, '/sign-in'])
    }
    const refused = [
      await get(path, { cookie: counsellor }),
      await get(path.replace(LINE, 'nowhere')),
      await get(path, { cookie: coordinator, 'sec-fetch-site': 'cross-site' }),
      await get(path, { cookie: coordinator, origin: 'https://evil.dk' }),
    ]
    for (const res of refused) {
      expect(res.status).toBe(403)
      expect(await res.text()).toContain('Filen kan ikke hentes')
    }
  }
  const { staff } = openLedger(client, server.installation.prefix)
  await staff.put({ ...demoCoordinator, roles: { faxe: ['coordinator'] } })
  const [own, other] = [await get(TABLES.replace(LINE, 'faxe')), await get(TABLES)]
  await staff.put(demoCoordinator)
  expect([own.status, other.status]).toEqual([200, 403])
})

test('[FIL21] whatever stands in the address, the answer is the file of the line or a refusal, and never other bytes', {
  timeout: 120_000,
}, async () => {
  const whole = await bytesOf(await get(`${TABLES}?lang=da`))
  const dictionary = await (await get(`${DICTIONARY}?lang=da`)).text()
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('..', '%00', 'tables.xlsx', 'Q', '2025', LINE, "a'--", '{desk}'),
  )
  const asked = fc.record({
    line: fc.oneof(fc.constant(LINE), odd),
    file: fc.oneof(fc.constantFrom('tables.xlsx', 'dictionary.csv'), odd),
    query: fc.dictionary(odd, odd),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ line, file, query }) => {
      const [at, name] = [line, file].map((one) => encodeURIComponent(one.toWellFormed()))
      const more = new URLSearchParams({ ...query, lang: 'da' })
      const res = await get(`/staff/topics/${at}/${name}?${more}`)
      if (res.status !== 200 || !res.headers.has('content-disposition')) {
        expect(res.headers.get('content-type')).toBe('text/html; charset=utf-8')
        expect(await res.text()).toContain('</html>')
        return
      }
      expect(
        res.headers.get('content-type')?.startsWith('text/csv') ? await res.text() : Buffer.from(await bytesOf(res)).equals(whole),
      ).toEqual(file === 'dictionary.csv' ? dictionary.replace('\ufeff', '') : true)
    }),
    { numRuns: 40 },
  )
})

test('[FIL21] the same holds for the address of a report', { timeout: 120_000 }, async () => {
  const whole = await bytesOf(await get(`${PDF}?lang=da`))
  const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('..', '2025 ', '02025', '2e3', '0x7e9', 'Q', '%2e%2e'))
  const asked = fc.record({
    line: fc.oneof(fc.constant(LINE), odd),
    year: fc.oneof(fc.constant('2025'), odd),
    file: fc.oneof(fc.constant('report.pdf'), odd),
  })
  let given = 0
  await fc.assert(
    fc.asyncProperty(asked, async ({ line, year, file }) => {
      const path = [line, year, file].map((one) => encodeURIComponent(one.toWellFormed())).join('/')
      const res = await get(`/staff/report/${path}?lang=da&year=2026&table=Q`)
      if (!res.headers.has('content-disposition')) return void expect(await res.text()).toContain('</html>')
      given += 1
      expect(Buffer.from(await bytesOf(res)).equals(whole)).toBe(true)
    }),
    { numRuns: 30, examples: [[{ line: LINE, year: '2025', file: 'report.pdf' }]] },
  )
  expect(given).toBeGreaterThan(0)
})

test('[FIL22] where a publication was changed, no file is made and the page says so', async () => {
  const key = ledgerKeys(server.installation.prefix).publications(LINE)
  const text = (await client.lIndex(key, 0)) ?? ''
  await client.lSet(key, 0, text.replace('"20"', '"25"'))
  const answers: Response[] = []
  for (const path of [TABLES, DICTIONARY, PDF, NUMBERS]) answers.push(await get(path))
  await client.lSet(key, 0, text)
  for (const res of answers) {
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('Nogen har ændret eller fjernet tal')
  }
  expect((await get(TABLES)).status).toBe(200)
})

test('[FIL26] of many files that one coordinator asks for at once three are made, and another coordinator gets one all the same', async () => {
  const ledger = openLedger(client, server.installation.prefix)
  const mette = demoCounsellors[0]!
  await ledger.staff.put({ ...mette, roles: { [LINE]: ['coordinator'] } })
  const many = Array.from({ length: 30 }, (_, i) => get(i % 2 ? TABLES : NUMBERS))
  const [own] = await Promise.all([get(PDF, { cookie: counsellor }), ...many])
  await ledger.staff.put(mette)
  const statuses = (await Promise.all(many)).map(({ status }) => status)
  expect([own!.status, statuses.filter((status) => status === 200).length, new Set(statuses)]).toEqual([200, 3, new Set([200, 503])])
  expect((await get(TABLES)).status).toBe(200)
})
