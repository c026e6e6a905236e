import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { deliverAlert, signingKey } from '../../../../server/actions/alerts/deliverAlert.ts'
import { saveAlerts } from '../../../../server/actions/alerts/saveAlerts.ts'
import { seeAlerts } from '../../../../server/actions/alerts/seeAlerts.ts'
import { testReceiver } from '../../../../server/actions/alerts/testReceiver.ts'
import type { AddressFault } from '../../../../shared/alerts.ts'
import { alertSettings, MOST_RECEIVERS, receivers as receiversSchema } from '../../../../shared/alerts.ts'
import { bytes, OPEN_AT } from '../../../support/service.ts'
import { aReceiverOf, LINE, openAlerting } from './alerting.ts'

const karin = demoCoordinator.person
const bo = 'bo'.padEnd(22, 'o')

async function opened() {
  const world = await openAlerting([])
  await world.service.ledger.staff.put({ ...demoCoordinator, person: bo, login: 'bo@aabenraa', name: 'Bo' })
  const see = async () => {
    const answer = await seeAlerts(world.service, karin, LINE)
    if (!answer.ok) throw new Error(answer.why)
    return alertSettings.parse(answer.value)
  }
  const save = async (base: number, receivers: ReturnType<typeof aReceiverOf>[], person = karin) => {
    const answer = await saveAlerts(world.service, person, LINE, base, receivers)
    if (!answer.ok) throw new Error(answer.why)
    return answer.value
  }
  return { ...world, see, save }
}

test('[ALE20] only a coordinator of the line sees, saves and tries its receivers', async () => {
  const { service } = await opened()
  const counsellor = (await service.ledger.staff.all()).find(({ roles }) => roles[LINE]?.join() === 'counsellor')
  const refused = { ok: false, why: 'not-allowed' }
  for (const person of [counsellor!.person, bytes(16)]) {
    expect(await seeAlerts(service, person, LINE)).toEqual(refused)
    expect(await saveAlerts(service, person, LINE, 1, [])).toEqual(refused)
    expect(await testReceiver(service, person, LINE, bytes(16))).toEqual(refused)
  }
})

test('[ALE21] over a newer version nothing is saved; the same request twice is saved once', async () => {
  const { see, save } = await opened()
  const [mine, theirs] = [aReceiverOf({ name: 'Karins' }), aReceiverOf({ name: 'Bos' })]
  expect(await save(1, [mine])).toMatchObject({ did: 'saved', settings: { version: 2, by: demoCoordinator.name } })
  expect(await save(1, [mine])).toMatchObject({ did: 'saved', settings: { version: 2 } })
  const newer = await save(1, [theirs], bo)
  expect(newer).toMatchObject({ did: 'newer', settings: { version: 2, receivers: [{ receiver: mine }] } })
  expect(await save(2, [theirs], bo)).toMatchObject({ did: 'saved', settings: { version: 3, by: 'Bo' } })
  expect((await see()).receivers.map(({ receiver }) => receiver)).toEqual([theirs])
})

test('[ALE21] each change stands in the audit with who and which line, and without an address', async () => {
  const { service, save } = await opened()
  await save(1, [aReceiverOf()])
  const trail = (await service.ledger.auditTrail()).filter(({ what }) => what === 'alerts-changed')
  expect(trail.at(-1)).toMatchObject({ who: karin, about: LINE, at: OPEN_AT })
  expect(JSON.stringify(trail)).not.toContain('hook.example')
  expect(await service.ledger.auditBrokenAt()).toBeNull()
})

test('[ALE22] addresses that cannot be told are all named with their reasons, and nothing is saved', async () => {
  const world = await opened()
  const [good, bad, worse] = [aReceiverOf(), aReceiverOf({ way: 'email', address: 'lederen' }), aReceiverOf({ address: '' })]
  const wrong = (id: string, why: AddressFault) => ({ id, why })
  expect(await world.save(1, [good, bad, worse])).toEqual({
    did: 'wrong',
    faults: [wrong(bad.id, 'not-email'), wrong(worse.id, 'empty')],
  })
  expect((await world.see()).version).toBe(1)
  expect(receiversSchema.safeParse(Array.from({ length: MOST_RECEIVERS + 1 }, () => aReceiverOf())).success).toBe(false)
  expect(await saveAlerts(world.service, karin, LINE, 1, [good, good])).toEqual({ ok: false, why: 'malformed' })
})

test('[ALE21] what stands already is not saved anew: no version, and no entry in the audit', async () => {
  const { service, save } = await opened()
  const one = aReceiverOf()
  await save(1, [one])
  const before = (await service.ledger.auditTrail()).length
  // Also by another person, and with its fields in another order.
  expect(await save(2, [Object.fromEntries(Object.entries(one).reverse()) as typeof one], bo)).toMatchObject({
    did: 'same',
    settings: { version: 2, by: demoCoordinator.name },
  })
  expect(await service.ledger.auditTrail()).toHaveLength(before)
  expect(await save(2, [{ ...one, active: false }], bo)).toMatchObject({ did: 'saved', settings: { version: 3 } })
})

test('[ALE23] a coordinator tries a receiver by the way of every alert', async () => {
  const { service, save, see, jobs, letters, clock } = await opened()
  const [one, off] = [aReceiverOf({ kinds: [] }), aReceiverOf({ active: false })]
  await save(1, [one, off])
  expect(await testReceiver(service, karin, LINE, off.id)).toEqual({ ok: false, why: 'gone' })
  expect(await testReceiver(service, karin, LINE, one.id)).toEqual({ ok: true, value: null })
  clock.pass(20_000)
  expect(await deliverAlert(service, jobs[0]!)).toBe('reached')
  expect(letters[0]?.text).toBe('Aabenraa-chatten: Det her er en prøve, sendt kl. 17.30. Der er ikke sket noget.')
  expect((await see()).receivers[0]?.health).toEqual({ reachedAt: OPEN_AT, failedAt: null, why: null, tries: 1 })
})

test('[ALE23] tests are bounded by line and by account: neither another receiver, a new id, nor another coordinator sends a second one', async () => {
  const { service, save, jobs, redis, prefix } = await opened()
  const [one, other, renamed] = [aReceiverOf(), aReceiverOf(), aReceiverOf()]
  await save(1, [one, other])
  const slow = { ok: false, why: 'slow-down' }
  expect((await testReceiver(service, karin, LINE, one.id)).ok).toBe(true)
  await save(2, [renamed, other])
  for (const [person, id] of [
    [karin, other.id],
    [karin, renamed.id],
    [bo, other.id],
  ] as const)
    expect(await testReceiver(service, person, LINE, id)).toEqual(slow)
  // Another line of the same account: her own pause still runs.
  const { ledger } = service
  await ledger.staff.put({ ...demoCoordinator, roles: { ...demoCoordinator.roles, faxe: ['coordinator'] } })
  const there = aReceiverOf()
  await ledger.alertReceivers.save('faxe', 0, [there], { who: karin, now: OPEN_AT })
  expect(await testReceiver(service, karin, 'faxe', there.id)).toEqual(slow)
  expect(jobs).toHaveLength(1)
  // Her test was not sent, so it took nothing from that line: a colleague there can test.
  const lis = 'lis'.padEnd(22, 's')
  await ledger.staff.put({ ...demoCoordinator, person: lis, login: 'lis@faxe', name: 'Lis', roles: { faxe: ['coordinator'] } })
  expect((await testReceiver(service, lis, 'faxe', there.id)).ok).toBe(true)
  // The pause goes by in Redis' own time.
  const pauses = await redis.keys(`${prefix}:{desk}:once:alert-test*`)
  for (const key of pauses) expect(await redis.pttl(key)).toBeLessThanOrEqual(10_000)
  await redis.del(pauses)
  expect((await testReceiver(service, bo, LINE, other.id)).ok).toBe(true)
})

test('[ALE24] the coordinator sees when a receiver was reached last, when it was not, and why, by the minute', async () => {
  const { service, save, see, jobs, clock, answer } = await opened()
  const one = aReceiverOf()
  await save(1, [one])
  await testReceiver(service, karin, LINE, one.id)
  const job = jobs[0]!
  await deliverAlert(service, job)
  clock.pass(5 * 60_000 + 1234)
  answer({ did: 'failed', why: 'certificate' })
  expect(await deliverAlert(service, job)).toBe('again')
  const failed = { reachedAt: OPEN_AT, failedAt: OPEN_AT + 5 * 60_000, why: 'certificate', tries: 2 }
  expect((await see()).receivers[0]?.health).toEqual(failed)
  answer({ did: 'stopped' })
  expect(await deliverAlert(service, job)).toBe('again')
  expect((await see()).receivers[0]?.health).toEqual(failed)
  answer({ did: 'reached' })
  clock.pass(60_000)
  await deliverAlert(service, job)
  expect((await see()).receivers[0]?.health).toMatchObject({ failedAt: OPEN_AT + 5 * 60_000, why: null })
})

test('[ALE12] each receiver of each line has a key of its own, and other ways have none', async () => {
  const { service, save, see } = await opened()
  const [hook, other, mail] = [aReceiverOf(), aReceiverOf(), aReceiverOf({ way: 'email', address: 'a@b.dk' })]
  await save(1, [hook, other, mail])
  const keys = (await see()).receivers.map(({ key }) => key)
  expect(keys[2]).toBeNull()
  expect(new Set([...keys, signingKey(service, 'faxe', hook)]).size).toBe(4)
})

test('[ALE9] a receiver that was taken out or switched off meanwhile is told nothing', async () => {
  const { service, save, jobs, letters } = await opened()
  const one = aReceiverOf()
  await save(1, [one])
  await testReceiver(service, karin, LINE, one.id)
  await save(2, [{ ...one, active: false }])
  expect(await deliverAlert(service, jobs[0]!)).toBe('over')
  expect(letters).toEqual([])
})
