import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

/** How many readings of the log are at work, and how many were at once. */
function countReadings() {
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
  onTestFinished(() => void Object.assign(ledger, { auditRows }))
  return () => [most, now]
}
const asked = { line: 'faxe', before: null, of: null, what: null }

test('[DOO39] over many connections one coordinator has one large reading at work, and all are answered in turn', async () => {
  const cookie = await here.cookieOf(await here.coordinator())
  const wires = await Promise.all(Array.from({ length: 8 }, () => wireTo(here.origin, '/coordinator', { cookie })))
  const counted = countReadings()
  const answers = await Promise.all(wires.map((wire) => wire.raw('audit:read', asked) as Promise<{ ok: boolean }>))
  expect(answers.map(({ ok }) => ok)).toEqual(wires.map(() => true))
  expect(counted()).toEqual([1, 0])
})

test('[AUD13] the file of the log takes its turn among the large readings of its coordinator', async () => {
  const cookie = await here.cookieOf(await here.coordinator())
  const wire = await wireTo(here.origin, '/coordinator', { cookie })
  const counted = countReadings()
  const file = async () => (await fetch(`${here.origin}/staff/audit/faxe/log.csv`, { headers: { cookie, connection: 'close' } })).status
  const read = async () => ((await wire.raw('audit:read', asked)) as { ok: boolean }).ok
  expect(await Promise.all([file(), read(), file(), read(), file()])).toEqual([200, true, 200, true, 200])
  expect(counted()).toEqual([1, 0])
})
