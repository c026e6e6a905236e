import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { offers } from '../../../seeds/offers.ts'
import { confirmNumber, withdrawNumber } from '../../../server/actions/lines/confirmNumber.ts'
import type { Staff } from '../../../server/domain/staff.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { builtPages } from '../../support/web.ts'

let demo: AppHere
let real: AppHere
let beside: AppHere
const coordinator: Staff = {
  person: bytes(16),
  login: 'karin.real',
  name: 'Karin',
  title: 'koordinator',
  passwordHash: null,
  roles: { aabenraa: ['coordinator'], faxe: ['coordinator'], 'ishoej-vallensbaek': ['coordinator'] },
  langs: ['da'],
  topics: [],
  ages: [],
  active: true,
  demo: false,
}
beforeAll(async () => {
  demo = await openAppHere()
  real = await openAppHere({ production: true })
  beside = await openAppHere({ production: true, installation: real.installation })
  await real.app.service.ledger.staff.put(coordinator)
})
afterAll(async () => {
  for (const here of [demo, beside, real]) await here?.app.close()
})

const paths = ['/', '/a', '/u', '/f', '/i', '/privacy', '/privacy?line=faxe', '/statistics?line=faxe', '/nowhere'].flatMap((path) => [
  path,
  `${path}${path.includes('?') ? '&' : '?'}lang=en`,
])
const page = async (here: AppHere, path: string) => (await fetch(here.origin + path)).text()
const pages = async (here: AppHere) => (await Promise.all(paths.map((path) => page(here, path)))).join('\n')

/** As it is written, and as a link would write it. */
const forms = (value: string) => [value, value.replaceAll(' ', '')]
const standing = new Set(helpNumbers.flatMap(({ call, sms, chat }) => [call, sms, chat]))
const waiting = offers.flatMap(({ contacts }) => contacts.map(({ value }) => value)).filter((value) => !standing.has(value))

test('[HEL14] no contact that nobody has confirmed is in any byte of a page, in a demo or in production', async () => {
  expect(waiting.length).toBeGreaterThan(15)
  for (const here of [demo, real]) {
    const served = await pages(here)
    expect(served).toContain('116111')
    expect(waiting.flatMap(forms).filter((form) => served.includes(form))).toEqual([])
    // Nor is the place itself named as one to go to.
    for (const name of ['KOMBAS', 'Hus til Unge', 'Rusmiddelcenter Faxe', 'Ungerådgivningen i Ishøj']) expect(served).not.toContain(name)
  }
})

test('[HEL6] a line’s page brings its own facts to read and no other line’s, with where each comes from', async () => {
  const [faxe, aabenraa] = await Promise.all([page(real, '/f'), page(real, '/a')])
  expect(faxe).toContain('Faxe Kommune, rusmiddelpolitik')
  expect(aabenraa).toContain('Det står i Aabenraas plan')
  expect(aabenraa).not.toContain('klasse i Faxe')
  for (const served of [faxe, aabenraa]) expect(served).toContain('BørneIndblik 9/16')
})

test('[HEL14] nor is one in any script or style', { timeout: 180_000 }, async () => {
  const dist = await builtPages()
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|html|json|map)$/.test(file))
  expect(files.length).toBeGreaterThan(5)
  const bytesOf = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n')
  expect(waiting.flatMap(forms).filter((form) => form.length > 6 && bytesOf.includes(form))).toEqual([])
})

test('[HEL13] unchecked, a demo says that it is an example, and production says nothing about checking; the numbers stand in both', async () => {
  const [example, silent] = [await pages(demo), await pages(real)]
  expect(example).toContain('Eksempel, ikke tjekket')
  expect(example).toContain('Example, not checked')
  expect(example).not.toMatch(/Tjekket \d|Checked \d/)
  expect(silent).not.toMatch(/tjekket|checked \d|not checked/i)
  for (const served of [example, silent])
    for (const number of ['tel:112', 'tel:116111', 'tel:82121212', 'tel:1818']) expect(served).toContain(number)
})

test('[HEL12] with a check of today a number says so, on every process, and without it no more', async () => {
  const { service } = real.app
  expect(await confirmNumber(service, 'boernetelefonen', coordinator, { demo: false })).toMatchObject({ ok: true })
  for (const here of [real, beside]) {
    expect(await page(here, '/a')).toMatch(/Tjekket \d{1,2}\. \p{L}+ \d{4}/u)
    expect(await page(here, '/a?lang=en')).toMatch(/Checked \d{1,2} \p{L}+ \d{4}/u)
  }
  await withdrawNumber(service, 'boernetelefonen', coordinator)
  for (const here of [real, beside]) expect(await page(here, '/a')).not.toContain('Tjekket')
})

test('[HEL15] a place is shown once its contact is confirmed, with every way to reach it, and not any more when that is withdrawn', async () => {
  const { service } = real.app
  await confirmNumber(service, 'ssp-ishoej-vallensbaek', coordinator, { demo: false })
  for (const here of [real, beside]) {
    const shown = await page(here, '/i')
    for (const way of ['43 57 75 55', 'Ishøj Store Torv 20']) expect(shown).toContain(way)
    expect(await page(here, '/f')).not.toContain('43 57 75 55')
  }
  await withdrawNumber(service, 'ssp-ishoej-vallensbaek', coordinator)
  for (const here of [real, beside]) expect(await page(here, '/i')).not.toContain('43 57 75 55')
})
