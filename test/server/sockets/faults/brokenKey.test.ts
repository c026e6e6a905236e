import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { liveKeys } from '../../../../server/live/keys.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires } from '../../../support/wire.ts'
import { youthAt } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ spans: { sweepMs: 100 } })
})
afterEach(closeWires)
afterAll(() => here?.app.close())

/** The live Redis beside the app, and the app's keys in it. */
function beside() {
  const redis = new Redis(inject('liveUrl'))
  onTestFinished(() => redis.disconnect())
  return { redis, keys: liveKeys(here.installation.prefix) }
}
const logged = (event: string) =>
  here
    .output()
    .split('\n')
    .filter((line) => line.includes(`"event":"${event}"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>) // one line of our own log

test('[RUN21] a script that fails under a request is logged by its name and the word of Redis, and by nothing else', async () => {
  const { redis, keys } = beside()
  const youth = await youthAt(here.origin)
  await youth.join()
  await redis.set(keys.transcript(youth.conv), 'no hash')
  await expect(youth.say('min hemmelighed')).rejects.toThrow('failed')
  const [bug, ...more] = logged('bug')
  expect(more).toEqual([])
  expect(bug).toMatchObject({ where: 'youth', kind: 'ScriptFailed', script: 'appendEnvelope', why: 'WRONGTYPE' })
  expect(Object.keys(bug ?? {}).sort()).toEqual(['event', 'frame', 'kind', 'level', 'script', 'time', 'where', 'why'])
  expect(here.output()).not.toContain(youth.conv)
})

test('[RUN21] what Redis refuses under a deadline is logged by the word of Redis, too', async () => {
  const { redis, keys } = beside()
  const { live } = here.app.service
  const youth = await youthAt(here.origin)
  await youth.join()
  await redis.set(keys.ticket(youth.conv), 'no hash')
  await live.deadlines.set('ticket-away', youth.conv, Date.now() - 1000)
  await expect.poll(() => logged('deadline-failed')).toHaveLength(1)
  expect(logged('deadline-failed')[0]).toMatchObject({ deadline: 'ticket-away', kind: 'SimpleError', why: 'WRONGTYPE' })
})
