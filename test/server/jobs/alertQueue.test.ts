import { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openOutside } from '../../../server/alerts/openOutside.ts'
import type { AlertJob } from '../../../server/domain/alerts/alert.ts'
import { isOld, pauseAfter, triesOf } from '../../../server/domain/alerts/alert.ts'
import { openAlertQueue } from '../../../server/jobs/alertQueue.ts'
import { type SentKind, sentKinds } from '../../../shared/alerts.ts'
import { aLetter } from '../../support/alerts/aLetter.ts'
import { aReceiver, hangs } from '../../support/alerts/aReceiver.ts'
import { NOTHING_SET_UP } from '../../support/alerts/nothingSetUp.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { bytes } from '../../support/service.ts'

type Needs = Parameters<typeof openAlertQueue>[0]
const aJob = (given: Partial<AlertJob> = {}): AlertJob => ({
  id: bytes(16),
  kind: 'acute',
  line: 'aabenraa',
  at: 0,
  receiver: bytes(16),
  ...given,
})

async function open(
  deliver: Needs['deliver'],
  { prefix = ownPrefix(), tries = 3, forgets = {} }: { prefix?: string; tries?: number; forgets?: Partial<Needs> } = {},
) {
  const logged: string[] = []
  const queue = await openAlertQueue({
    redisUrl: inject('liveUrl'),
    prefix,
    deliver,
    triesOf: () => tries,
    pauseAfter: (after) => after * 20,
    log: (event, ..._) => void logged.push(event),
    ...forgets,
  })
  onTestFinished(() => queue.close())
  return { ...queue, prefix, logged }
}

test('[ALE7] two servers that see the same put one alert on its way', async () => {
  const tried: string[] = []
  const deliver: Needs['deliver'] = async ({ id }) => {
    tried.push(id)
    return 'reached'
  }
  const one = await open(deliver)
  const other = await open(deliver, { prefix: one.prefix })
  const job = aJob()
  await Promise.all([one.send([job]), other.send([job])])
  await expect.poll(() => tried).toEqual([job.id])
  // Also when it has been told already.
  const last = aJob()
  await one.send([job, last])
  await expect.poll(() => tried).toContain(last.id)
  expect(tried).toEqual([job.id, last.id])
})

test('[ALE8] an alert is tried again until it reaches its receiver, and given up after its last try', async () => {
  const tries = new Map<string, number>()
  const reached = aJob()
  const { send, logged } = await open(async ({ id }) => {
    tries.set(id, (tries.get(id) ?? 0) + 1)
    return id === reached.id && tries.get(id) === 2 ? 'reached' : 'again'
  })
  const dead = aJob()
  await send([reached, dead])
  await expect.poll(() => [tries.get(reached.id), tries.get(dead.id)]).toEqual([2, 3])
  const after = aJob()
  await send([after])
  await expect.poll(() => tries.get(after.id)).toBe(3)
  expect([tries.get(reached.id), tries.get(dead.id)]).toEqual([2, 3])
  // A receiver that does not answer is no fault of ours.
  expect(logged).toEqual([])
})

test('[ALE8] a fault of ours is tried again too, and logged', async () => {
  let tries = 0
  const { send, logged } = await open(async () => {
    tries += 1
    if (tries === 1) throw new Error('the ledger is away')
    return 'reached'
  })
  await send([aJob()])
  await expect.poll(() => tries).toBe(2)
  expect(logged).toEqual(['deadline-failed'])
})

test('[ALE8] the pauses grow; what happens now is tried for minutes, what stands for days for hours, a test once', () => {
  const sum = (tries: number) => Array.from({ length: tries - 1 }, (_, i) => pauseAfter(i + 1)).reduce((all, one) => all + one, 0)
  for (let i = 1; i < 12; i++) expect(pauseAfter(i + 1)).toBeGreaterThanOrEqual(pauseAfter(i))
  const min = 60_000
  const forDays: SentKind[] = ['numbers-due', 'withheld', 'backup-overdue']
  for (const kind of sentKinds) {
    const hours = sum(triesOf(kind)) / 60 / min
    if (kind === 'test') expect(triesOf(kind)).toBe(1)
    else if (forDays.includes(kind)) expect(hours).toBeGreaterThan(12)
    else expect(hours * 60).toBeLessThan(30)
    expect(isOld({ kind, at: 0 }, 31 * min, 30 * min)).toBe(!forDays.includes(kind))
  }
})

test('[ALE10] a hundred receivers that hang, with several alerts each, hold up no other; none of theirs is lost or tried oftener', {
  timeout: 30_000,
}, async () => {
  const dead = await aReceiver(hangs)
  const alive = await aReceiver()
  const outside = openOutside({ ...NOTHING_SET_UP, hosts: [dead, alive].map(({ port }) => `127.0.0.1:${port}`) }, { withinMs: 4000 })
  onTestFinished(() => outside.close())
  const tried = new Map<string, number>()
  const { send } = await open(
    async ({ id, receiver }) => {
      tried.set(id, (tried.get(id) ?? 0) + 1)
      const answer = await outside.reach(aLetter({ id, address: receiver === 'alive' ? alive.url : `${dead.url}/${receiver}` }))
      return answer.did === 'reached' ? 'reached' : 'again'
    },
    { tries: 1 },
  )
  const hanging = Array.from({ length: 100 }, (_, i) => Array.from({ length: 3 }, () => aJob({ receiver: `dead-${i}` }))).flat()
  await send(hanging)
  await expect.poll(() => dead.heard.length, { timeout: 3000 }).toBe(200)
  const since = performance.now()
  await send([aJob({ receiver: 'alive' })])
  await expect.poll(() => alive.heard.length).toBe(1)
  expect(performance.now() - since).toBeLessThan(1000)
  // The third alert of each waits for a place of its own receiver, and has its one try then.
  expect(dead.heard.length).toBe(200)
  await expect.poll(() => dead.heard.length, { timeout: 15_000 }).toBe(300)
  expect(hanging.map(({ id }) => tried.get(id))).toEqual(hanging.map(() => 1))
})

test('[ALE33] what was told or given up is forgotten by the queue, also when no other alert follows', async () => {
  const redis = new Redis(inject('liveUrl'))
  onTestFinished(() => redis.disconnect())
  let done = 0
  const { send, prefix } = await open(
    async ({ line }) => {
      done += 1
      return line === 'aabenraa' ? 'reached' : 'again'
    },
    { tries: 1, forgets: { rememberedMs: 0, forgetEveryMs: 100 } },
  )
  const jobs = () => redis.keys(`{${prefix}:bull}:alerts:*.*`)
  await send([aJob(), aJob({ line: 'faxe' })])
  await expect.poll(() => done).toBe(2)
  await expect.poll(jobs).toEqual([])
})
