import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { aDraft } from '../actions/help/numbers.ts'
import { youthAt } from '../sockets/people.ts'

let real: AppHere
let beside: AppHere
const karin = {
  ...demoCoordinator,
  person: bytes(16),
  login: 'karin.real',
  demo: false,
  roles: { ungeraadgivningen: ['coordinator' as const], aabenraa: ['coordinator' as const] },
}
beforeAll(async () => {
  real = await openAppHere({ production: true })
  beside = await openAppHere({ production: true, installation: real.installation })
  await real.app.service.ledger.staff.put(karin)
})
afterEach(closeWires)
afterAll(async () => {
  for (const here of [beside, real]) await here?.app.close()
})
const text = async (here: AppHere, path: string) => (await fetch(here.origin + path)).text()
const line = 'ungeraadgivningen'

test('[NUM9] what a coordinator wrote is in no byte for youths until it is confirmed, and out of all again when that is taken back', async () => {
  const wire = await wireTo(real.origin, '/coordinator', { cookie: await real.cookieOf(karin) })
  const save = { line, id: 'own-house', over: null, draft: aDraft(), confirmed: false }
  const { value } = (await wire.ask('numbers:save', save)) as { value: { entry: { print: string } } }
  const served = async () =>
    (await Promise.all(['/u', '/a', '/', '/privacy', `/help/${line}`].flatMap((path) => [text(real, path), text(beside, path)]))).join('')
  for (const word of ['73 76 11 22', '73761122', 'Hus til Unge, Nord', 'Lise']) expect(await served()).not.toContain(word)
  const asked = { line, id: 'own-house', print: value.entry.print }
  expect(await wire.ask('numbers:confirm', asked)).toMatchObject({ ok: true, value: { did: 'done' } })
  await expect.poll(() => text(beside, `/help/${line}`), { timeout: 3000 }).toContain('73 76 11 22')
  expect(await text(beside, '/u')).toContain('73 76 11 22')
  expect(await text(beside, '/u')).not.toContain('Lise')
  await wire.ask('numbers:withdraw', asked)
  await expect.poll(() => text(beside, `/help/${line}`), { timeout: 3000 }).not.toContain('73 76 11 22')
  expect(await text(real, '/u')).not.toContain('73761122')
})

test('[NUM17] every page that is connected, to any process, hears of a change; the answer to the version that a page holds is empty', async () => {
  const youth = await youthAt(beside.origin)
  const heard = youth.wire().hears('help:news', () => true)
  const { version } = await (await fetch(`${beside.origin}/help/${line}`)).json()
  expect((await fetch(`${beside.origin}/help/${line}?version=${version}`)).status).toBe(204)
  const wire = await wireTo(real.origin, '/coordinator', { cookie: await real.cookieOf(karin) })
  const draft = aDraft({ name: 'Et andet hus' })
  await wire.ask('numbers:save', { line, id: 'own-other', over: null, draft, confirmed: true })
  expect(await heard).toEqual({})
  await expect.poll(async () => (await fetch(`${beside.origin}/help/${line}?version=${version}`)).status, { timeout: 3000 }).toBe(200)
  expect((await fetch(`${beside.origin}/help/nowhere`)).status).toBe(404)
})

test('[NUM4] health counts what waits for a coordinator, and says nothing else', async () => {
  const answer = await fetch(`${real.origin}/health/numbers`)
  expect(answer.status).toBe(200)
  const says = await answer.json()
  expect(Object.keys(says).sort()).toEqual(['changed', 'due', 'off', 'ok', 'unchecked'])
  expect(says).toMatchObject({ ok: true, due: 0, changed: 0 })
  expect(says.unchecked).toBeGreaterThan(20)
})
