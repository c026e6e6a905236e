import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../support/wire.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
})

test('[DOO36] of many readings of figures that a coordinator sends at once ten are done, one after the other, and then the next', async () => {
  const wire = await wireTo(here.origin, '/coordinator', { cookie: await here.cookieOf(await here.coordinator()) })
  const asked = [
    ['topics:read', { line: 'faxe' }],
    ['topics:all', {}],
    ['load:read', { line: 'faxe' }],
    ['campaigns:read', { line: 'faxe' }],
    ['year:read', { year: '2026' }],
    ['report:read', { line: 'faxe', year: 2026 }],
  ] as const
  for (const [name, payload] of asked) {
    const answers = await Promise.all(Array.from({ length: 30 }, () => wire.raw(name, payload) as Promise<{ ok: boolean; why?: string }>))
    expect([name, answers.filter(({ ok }) => ok).length]).toEqual([name, 10])
    expect(answers.every(({ ok, why }) => ok || why === 'slow-down')).toBe(true)
    expect(await wire.raw(name, payload)).toMatchObject({ ok: true })
  }
})
