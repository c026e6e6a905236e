import { afterAll, beforeAll, expect, test } from 'vitest'
import { printOf } from '../../../server/ledger/confirmations.ts'
import type { publicOf } from '../../../shared/settings/public/publicFields.ts'
import { aStandard, aStatement } from '../../support/publicFields.ts'
import { openAppHere } from '../../support/servers/serverPair.ts'
import { emptyPages } from '../../support/web.ts'

const official = 'https://www.was.digst.dk/chat-dk'
let here: Awaited<ReturnType<typeof openAppHere>>
beforeAll(async () => {
  here = await openAppHere({ dist: emptyPages() })
})
afterAll(() => here?.app.close())

const get = (path: string) => fetch(here.origin + path, { redirect: 'manual' })
const ledger = () => here.app.service.ledger
async function write(id: string, change: Partial<ReturnType<typeof publicOf>>) {
  const line = (await ledger().lines.find(id))!
  await ledger().lines.put({ ...line, ...change })
}

test('[PUB8] the colours of a line come by a style sheet of our own under the same policy, and no other colours do', async () => {
  await write('aabenraa', { theme: { light: '#7a1f5d', dark: '#f0a8d8' } })
  const page = await get('/a')
  expect(await page.text()).toContain('href="/theme/7a1f5d-f0a8d8.css"')
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self'")
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
  const sheet = await get('/theme/7a1f5d-f0a8d8.css')
  expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  expect(sheet.headers.get('content-security-policy')).toBe(page.headers.get('content-security-policy'))
  expect(await sheet.text()).toContain('--accent:#7a1f5d')
  for (const path of [
    '/theme/ffd400-f0a8d8.css',
    '/theme/7a1f5d.css',
    '/theme/7A1F5D-f0a8d8.css',
    '/theme/7a1f5d-f0a8d8.css/x',
    '/theme/zzzzzz-zzzzzz.css',
  ])
    expect((await get(path)).status, path).toBe(404)
})

test('[PUB14] both pages are there in both languages for each line, and for no line there is a kind page', async () => {
  await write('faxe', { standard: aStandard, statement: aStatement })
  for (const path of ['/standard', '/accessibility'])
    for (const lang of ['da', 'en'] as const) {
      const page = await get(`${path}?line=faxe&lang=${lang}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(`<html lang="${lang}"`)
    }
  for (const path of ['/standard', '/accessibility?line=', '/standard?line=no-such-line', '/accessibility?line=%3Cb%3E'])
    expect((await get(path)).status, path).toBe(404)
})

test('[PUB18] a number that a line switched off stands on none of its pages, and on those of other lines as before', async () => {
  const number = (await ledger().helpNumbers.all()).find(({ id }) => id === 'boernetelefonen')!
  const all = (await ledger().lines.all()).map(({ id }) => id)
  const said = { who: 'karin', now: here.app.service.now() }
  expect(await ledger().entriesOff.off({ id: number.id, print: printOf(number), lines: ['faxe'], shownOn: all, demo: true }, said)).toBe(
    'done',
  )
  const shows = async (path: string) => (await (await get(path)).text()).includes('116111')
  for (const path of ['/standard', '/accessibility', '/privacy', '/statistics'])
    expect([await shows(`${path}?line=faxe`), await shows(`${path}?line=aabenraa`)], path).toEqual([false, true])
})

test('[PUB15] under /was stand all statements; with one official address for all it leads there', async () => {
  const all = await (await get('/was')).text()
  for (const { id } of await ledger().lines.all()) expect(all).toContain(`/accessibility?lang=da&line=${id}`)
  const lines = await ledger().lines.all()
  for (const { id } of lines) await write(id, { statement: { ...aStatement, officialAddress: official } })
  const led = await get('/was')
  expect([led.status, led.headers.get('location')]).toEqual([302, official])
  await write(lines[1]!.id, { statement: { ...aStatement, officialAddress: 'https://evil.example/' } })
  expect((await get('/was')).status).toBe(200)
})
