import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

test('[DOO39] over many connections one coordinator has one large reading at work, and all are answered in turn', async () => {
  const cookie = await here.cookieOf(await here.coordinator())
  const wires = await Promise.all(Array.from({ length: 8 }, () => wireTo(here.origin, '/coordinator', { cookie })))
  const { ledger } = here.app.service
  const { auditRows } = ledger
  let [now, most] = [0, 0]
  async function* counted() {
    now += 1
    most = Math.max(most, now)
    try {
      yield* auditRows()
    } finally {
      now -= 1
    }
  }
  Object.assign(ledger, { auditRows: counted })
  const asked = { line: 'faxe', before: null, of: null, what: null }
  const answers = await Promise.all(wires.map((wire) => wire.raw('audit:read', asked) as Promise<{ ok: boolean }>))
  expect(answers.map(({ ok }) => ok)).toEqual(wires.map(() => true))
  expect([most, now]).toEqual([1, 0])
})
