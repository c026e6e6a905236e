import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { spans } from '../../../server/domain/time/spans.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires } from '../../support/wire.ts'
import { youthAt } from './people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ spans: { passAnewMs: 500, placesMs: 100 } })
})
afterEach(closeWires)
afterAll(() => here?.app.close())

test('[FAU36] a page that waits while nothing happens is given a new pass by itself, again and again', async () => {
  expect(spans.passAnewMs).toBe(5 * 60_000)
  const youth = await youthAt(here.origin)
  const first = await youth.join()
  const passes = new Set<string>('pass' in first ? [first.pass] : [])
  await youth.wire().hears('youth:view', (view) => {
    if ('pass' in view) passes.add(view.pass)
    return passes.size >= 4
  })
  expect(passes.size).toBeGreaterThanOrEqual(4)
})
