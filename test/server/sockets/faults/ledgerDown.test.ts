import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { full, pidOf, stalled, withoutDisk } from '../../../support/servers/stall.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { type CounsellorPage, counsellorAt, LINE, talking, youthAt } from '../people.ts'

const soon = { timeout: 8000, interval: 50 }

let redis: Awaited<ReturnType<typeof openRedisPair>>
let here: AppHere
beforeAll(async () => {
  redis = await openRedisPair()
  here = await openAppHere({ redis, spans: { placesMs: 300 }, limits: { envelopesPerMin: 500 } })
})
beforeEach(async () => {
  await expect.poll(() => here.app.service.ledger.isThere(), soon).toBe(true)
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
  await redis?.close()
})

/** Fresh each time; the same few people, one after the other. */
async function cookieOf(nth = 0) {
  const staff = (await here.counsellors()).filter((s) => s.roles[LINE]?.includes('counsellor'))[nth]
  if (!staff) throw new Error('the seeds have too few counsellors')
  return { cookie: await here.cookieOf(staff), person: staff.person }
}
const talk = async () => {
  const { cookie, person } = await cookieOf()
  return { ...(await talking({ youth: here.origin, counsellor: here.origin, cookie })), person }
}
const offDuty = (counsellor: CounsellorPage) => counsellor.wire().ask('duty:end', {})
const month = () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' }).slice(0, 7)
/** As they are told once the month is over: before, by tens. */
const conversations = async () => (await here.app.service.ledger.figures.month(LINE, month(), Date.now() + 40 * 86_400_000)).conversations

/** What a tap may take. */
const AT_ONCE_MS = 2000
async function within<V>(ms: number, work: Promise<V>): Promise<V> {
  const since = performance.now()
  const value = await work
  expect(performance.now() - since).toBeLessThan(ms)
  return value
}

const faults: [string, (meanwhile: () => Promise<void>) => Promise<void>][] = [
  ['stopped', async (meanwhile) => stalled(await pidOf(redis.ledgerUrl), meanwhile)],
  ['without a disk', (meanwhile) => withoutDisk(redis, meanwhile)],
  ['full', (meanwhile) => full(redis.ledgerUrl, meanwhile)],
]

test.each(faults)(
  '[FAU1] with the ledger %s messages go through both ways, and the end is told to both within two seconds',
  async (_name, play) => {
    const { youth, counsellor, conv } = await talk()
    const before = await conversations()
    await play(async () => {
      for (let i = 0; i < 12; i++) {
        await within(AT_ONCE_MS, counsellor.say(conv, `rådgiver ${i}`))
        await within(AT_ONCE_MS, youth.say(`ung ${i}`))
        await new Promise((on) => setTimeout(on, 250))
      }
      const ended = answered(await within(AT_ONCE_MS, counsellor.wire().ask('conversation:end', { conv })))
      expect(ended).toBeNull()
      expect(await within(AT_ONCE_MS, youth.phase('ended'))).toMatchObject({ endedBy: 'counsellor', talked: true })
      await within(
        AT_ONCE_MS,
        counsellor.wire().hears('desk:view', (view) => view.conversations.length === 0 && view.owed.some((o) => o.conv === conv)),
      )
    })
    // Counted once, when it can be.
    await expect.poll(conversations, soon).toBe(before + 1)
    await offDuty(counsellor)
    expect(here.output()).not.toContain('"bug"')
  },
)

test.each(faults)(
  '[FAU2] with the ledger %s a ring is told, answered and accepted, and the next youth is rung at the end of a talk',
  async (_name, play) => {
    const { counsellor, conv, person } = await talk()
    const next = await youthAt(here.origin)
    await play(async () => {
      await within(AT_ONCE_MS, next.join())
      answered(await counsellor.wire().ask('conversation:end', { conv }))
      await within(AT_ONCE_MS, counsellor.accept(next.conv))
      await within(AT_ONCE_MS, next.phase('connecting'))
      expect(await here.app.service.live.shifts.find(person)).toMatchObject({ state: 'on' })
    })
    await next.letIn()
    await offDuty(counsellor)
    answered(await next.wire().ask('conversation:end', {}))
    expect(here.output()).not.toContain('"bug"')
  },
)

test('[FAU1] an end that is asked in the moment the ledger is killed is done, told, and counted once', async () => {
  const { youth, counsellor, conv } = await talk()
  // Talks of the tests before this one may still be waiting to be counted.
  await expect.poll(() => here.app.service.live.endedTalks.list(10), soon).toEqual([])
  const before = await conversations()
  // What is not on its disk yet would be gone with it, the sign-in of a second ago too.
  expect(await here.app.service.ledger.snapshotHeld()).toBe('held')
  process.kill(await pidOf(redis.ledgerUrl), 'SIGKILL')
  const [said] = await Promise.all([counsellor.wire().ask('conversation:end', { conv }), within(AT_ONCE_MS, youth.phase('ended'))])
  expect(answered(said)).toBeNull()
  await expect.poll(() => conversations().catch(() => null), soon).toBe(before + 1)
  await offDuty(counsellor)
  expect(here.output()).not.toContain('"bug"')
})

test('[FAU13] with a live Redis that is full a talk is ended by either, and both are told', async () => {
  for (const by of ['youth', 'counsellor'] as const) {
    const { youth, counsellor, conv } = await talk()
    await counsellor.say(conv, 'hej')
    await full(redis.liveUrl, async () => {
      const ended = by === 'youth' ? youth.wire().ask('conversation:end', {}) : counsellor.wire().ask('conversation:end', { conv })
      expect(answered(await within(AT_ONCE_MS, ended))).toBeNull()
      expect(await within(AT_ONCE_MS, youth.phase('ended'))).toMatchObject({ endedBy: by, talked: true })
      await counsellor.wire().hears('desk:view', (view) => view.conversations.length === 0 && view.shift?.taken === 0)
    })
    // The form is owed as soon as there is room for it.
    await counsellor.wire().hears('desk:view', (view) => view.owed.some((form) => form.conv === conv))
    await offDuty(counsellor)
  }
  expect(here.output()).not.toContain('"bug"')
})

test('[FAU4] a page that loses its connection while the ledger is stopped is let in again, and goes on talking', async () => {
  const { youth, counsellor, conv } = await talk()
  await stalled(await pidOf(redis.ledgerUrl), async () => {
    counsellor.wire().close()
    await counsellor.reconnect(here.origin)
    await within(2 * AT_ONCE_MS, counsellor.open())
    await within(AT_ONCE_MS, counsellor.say(conv, 'der er jeg igen'))
    answered(await counsellor.wire().ask('conversation:end', { conv }))
    await within(AT_ONCE_MS, youth.phase('ended'))
  })
  await offDuty(counsellor)
})

test('[FAU4] a session that nobody looked up before is not let in without the ledger', async () => {
  const { cookie } = await cookieOf()
  await stalled(await pidOf(redis.ledgerUrl), async () => {
    await expect(counsellorAt(here.origin, cookie)).rejects.toThrow('failed')
  })
})
