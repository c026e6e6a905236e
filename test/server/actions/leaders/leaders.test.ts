import { SocketClosedUnexpectedlyError } from 'redis'
import { expect, test, vi } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { deliverAlert } from '../../../../server/actions/alerts/deliverAlert.ts'
import { setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { askForHelp, helpIsOver } from '../../../../server/actions/leaders/askForHelp.ts'
import { seeLeaders } from '../../../../server/actions/leaders/seeLeaders.ts'
import { sayItWasSeen, seenToken } from '../../../../server/actions/leaders/seenLink.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { leadersNow } from '../../../../shared/leaders/leadersNow.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, OPEN_AT } from '../../../support/service.ts'
import { aReceiverOf, LINE, openAlerting } from '../alerts/alerting.ts'

const [LONE, PER] = [bytes(16), bytes(16)]
const always = aReceiverOf({ name: 'Vagtcentralen' })
const ofLone = aReceiverOf({ way: 'sms', address: '+4511111111', leader: LONE, call: '11 11 11 11' })
const ofPer = aReceiverOf({ way: 'sms', address: '+4522222222', leader: PER })
const TUESDAY = '2'
const THURSDAY = '4'

/** Lone is on call on Thursdays from 17 to 18, Per from 18 to 23. `OPEN_AT` is a Thursday at 17.30. */
async function opened(receivers = [always, ofLone, ofPer]) {
  const world = await openAlerting(receivers)
  const { ledger } = world.service
  for (const [person, name] of [
    [LONE, 'Lone'],
    [PER, 'Per'],
  ] as const)
    await ledger.staff.put({ ...demoCoordinator, person, login: `${name}@aabenraa`, name, roles: { [LINE]: ['leader'] } })
  const plan = (day: string, spans: { person: string; from: string; to: string }[]) =>
    ledger.plans.save({ line: LINE, kind: 'onCall' }, day, 0, spans, { who: 'a test', now: OPEN_AT }, '2000-01-01')
  const counsellor = await onDuty(world.service)
  const see = async (convs: string[] = []) => {
    const answer = await seeLeaders(world.service, counsellor.person, convs)
    if (!answer.ok) throw new Error(answer.why)
    return leadersNow.parse(answer.value)
  }
  const help = async () => (await see()).lines[0]?.help ?? null
  const ask = () => askForHelp(world.service, counsellor.person, LINE)
  const told = () => world.jobs.map(({ receiver }) => receiver)
  return { ...world, plan, counsellor, see, help, ask, told }
}
const bothEvenings = [
  { person: LONE, from: '17:00', to: '18:00' },
  { person: PER, from: '18:00', to: '23:00' },
]
const tokenIn = (url: string | null | undefined) => url?.split('/seen/')[1] ?? ''

test('[LEA1] the leader who is on call by the plan is told beside the receivers that are always told, and no other leader', async () => {
  const { plan, ask, told, clock, jobs, letters, service } = await opened()
  await plan(THURSDAY, bothEvenings)
  await ask()
  expect(told()).toEqual([always.id, ofLone.id])
  // At the try it is another leader's hour. Who was on call when it happened is told.
  clock.pass(29 * 60_000 + 30_000)
  for (const job of jobs) expect(await deliverAlert(service, job)).toBe('reached')
  clock.pass(60_000)
  jobs[1]!.at = OPEN_AT
  expect(letters.map(({ address }) => address)).toEqual([always.address, ofLone.address])
})

test('[STA63] the desk knows before the press whether anybody would be told', async () => {
  const isTold = async (receivers: Parameters<typeof opened>[0]) => (await (await opened(receivers)).see()).lines[0]?.isTold
  expect(await isTold([always])).toBe(true)
  expect(await isTold([])).toBe(false)
  expect(await isTold([{ ...always, active: false }])).toBe(false)
  expect(await isTold([{ ...always, kinds: ['acute'] }])).toBe(false)
})

test('[LEA2] where the plan names nobody, or a leader without a receiver that is on, every receiver is told', async () => {
  const everybody = [always.id, ofLone.id, ofPer.id]
  const { plan, ask, told, jobs, redis, prefix, service } = await opened()
  await plan(TUESDAY, bothEvenings)
  await ask()
  expect(told()).toEqual(everybody)
  const again = async () => {
    jobs.length = 0
    await redis.del(await redis.keys(`${prefix}:{desk}:once:help*`))
    await ask()
    return told()
  }
  await plan(THURSDAY, [{ person: LONE, from: '00:00', to: '24:00' }])
  expect(await again()).toEqual([always.id, ofLone.id])
  const stranger = [{ person: demoCoordinator.person, from: '00:00', to: '24:00' }]
  await service.ledger.plans.save({ line: LINE, kind: 'onCall' }, THURSDAY, 1, stranger, { who: 'a test', now: OPEN_AT }, '2000-01-01')
  expect(await again()).toEqual(everybody)
  // Her receiver is off: that she is on call helps nobody.
  await service.ledger.alertReceivers.save(LINE, 1, [always, { ...ofLone, active: false }, ofPer], { who: 'a test', now: OPEN_AT })
  await service.ledger.plans.save({ line: LINE, kind: 'onCall' }, THURSDAY, 2, bothEvenings, { who: 'a test', now: OPEN_AT }, '2000-01-01')
  expect(await again()).toEqual([always.id, ofPer.id])
})

test('[LEA2] a plan that cannot be read holds up no alert: every receiver is told', async () => {
  const { counsellor, jobs, service } = await opened()
  const isAway: Service = {
    ...service,
    ledger: { ...service.ledger, plans: { ...service.ledger.plans, of: () => Promise.reject(new SocketClosedUnexpectedlyError()) } },
  }
  await askForHelp(isAway, counsellor.person, LINE)
  expect(jobs).toHaveLength(3)
})

test('[LEA3] a counsellor sees who is leader on call now, how to ring, and the line’s own number', async () => {
  const { plan, see, clock, service } = await opened()
  expect((await see()).lines).toEqual([
    { line: LINE, onCall: [], call: expect.toBeOneOf([null, expect.any(String)]), isTold: true, help: null },
  ])
  await plan(THURSDAY, bothEvenings)
  await service.ledger.leaders.save({ id: LINE, call: '70 11 07 07', by: LONE, on: '2026-11-19' }, undefined, { who: LONE, now: OPEN_AT })
  expect((await see()).lines[0]).toMatchObject({ onCall: [{ name: 'Lone', call: '11 11 11 11' }], call: '70 11 07 07' })
  clock.pass(45 * 60_000)
  // Where no number is written, the number for SMS is the one.
  expect((await see()).lines[0]?.onCall).toEqual([{ name: 'Per', call: '+4522222222' }])
})

test('[LEA4] of Akut the counsellor sees: on its way, told at what time, and seen by whom', async () => {
  const { counsellor, see, deliverAll, letters, clock, service } = await opened()
  const { conv } = await joined(service)
  await seated(service, counsellor, conv)
  const told = async () => (await see([conv])).acute.find((one) => one.conv === conv)?.told
  expect(await told()).toBeUndefined()
  await setAcute(service, counsellor.person, conv, true)
  expect(await told()).toEqual({ since: OPEN_AT, state: 'telling', at: OPEN_AT, by: null })
  clock.pass(3000)
  await deliverAll()
  expect(await told()).toEqual({ since: OPEN_AT, state: 'told', at: OPEN_AT + 3000, by: null })
  clock.pass(60_000)
  const [first, second] = letters.map(({ seenUrl }) => tokenIn(seenUrl))
  expect(await sayItWasSeen(service, first!)).toBe(true)
  expect(await told()).toEqual({ since: OPEN_AT, state: 'seen', at: OPEN_AT + 63_000, by: 'Vagtcentralen' })
  // The first answer counts.
  clock.pass(60_000)
  expect(await sayItWasSeen(service, second!)).toBe(true)
  expect(await told()).toMatchObject({ at: OPEN_AT + 63_000, by: 'Vagtcentralen' })
  // Another counsellor's talk is not shown.
  const other = await onDuty(service, { nth: 1 })
  expect(await seeLeaders(service, other.person, [conv])).toMatchObject({ ok: true, value: { acute: [] } })
})

test('[LEA5] what did not reach the leader on call is said to have failed, whoever else was told, also while it is on its way for long', async () => {
  const { plan, ask, help, jobs, answer, clock, service } = await opened()
  await plan(THURSDAY, bothEvenings)
  await ask()
  expect(await help()).toMatchObject({ state: 'telling' })
  await deliverAlert(service, jobs[0]!)
  expect(await help()).toMatchObject({ state: 'telling' })
  answer({ did: 'failed', why: 'too-slow' })
  await deliverAlert(service, jobs[1]!)
  expect(await help()).toMatchObject({ state: 'failed' })
  answer({ did: 'reached' })
  await deliverAlert(service, jobs[1]!)
  expect(await help()).toMatchObject({ state: 'told' })
  const late = await opened([])
  await late.ask()
  expect(await late.help()).toMatchObject({ state: 'nobody' })
  const slow = await opened()
  await slow.ask()
  slow.clock.pass(21_000)
  expect(await slow.help()).toMatchObject({ state: 'failed' })
  expect(clock.now).toBe(OPEN_AT)
})

test('[ALE37] a "seen" in the moment in which an alert is forgotten leaves nothing that stays for ever', async () => {
  const { service, redis, prefix, help, ask, see } = await opened()
  await ask()
  const [key = ''] = (await redis.keys(`${prefix}:{desk}:*`)).filter((one) => /telling/.test(one))
  const link = await seenToken(service, { id: key.split(':').at(-1)!, line: LINE, receiver: always.id })
  const exists = vi.spyOn(redis, 'exists').mockImplementation(async () => {
    await redis.del(key)
    return 1
  })
  await sayItWasSeen(service, link)
  exists.mockRestore()
  expect(await redis.pttl(key)).toBeGreaterThan(0)
  expect(await help()).not.toMatchObject({ state: 'seen' })
  expect((await see()).lines).toHaveLength(1)
})

test('[LEA6] a message holds a link of its own that says "seen" and nothing else; a guess, an old one and Redis itself say nothing', async () => {
  const { ask, deliverAll, letters, jobs, redis, prefix, service, counsellor } = await opened()
  await ask()
  await deliverAll()
  const tokens = letters.map(({ seenUrl }) => tokenIn(seenUrl))
  expect(new Set(tokens).size).toBe(3)
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/)
  // A second try to a receiver brings the same link.
  await deliverAlert(service, jobs[0]!)
  expect(tokenIn(letters.at(-1)?.seenUrl)).toBe(tokens[0])
  expect(await sayItWasSeen(service, bytes(16))).toBe(false)
  const keys = (await redis.keys(`${prefix}:{desk}:*`)).filter((key) => /seen-link|telling|alert/.test(key))
  const rows = await Promise.all(keys.map(async (key) => JSON.stringify(await redis.hgetall(key).catch(() => redis.get(key)))))
  for (const token of tokens) expect([...keys, ...rows].join()).not.toContain(token)
  expect([...keys, ...rows].join()).not.toContain(counsellor.person)
  await redis.del(await redis.keys(`${prefix}:{desk}:telling*`))
  expect(await sayItWasSeen(service, tokens[0]!)).toBe(false)
})

test('[LEA7] a request for help tells the line and the minute alone, once in two minutes, and only from who is on duty there', async () => {
  const { ask, help, jobs, letters, deliverAll, redis, prefix, service, counsellor } = await opened([always])
  await Promise.all([ask(), ask()])
  expect(jobs).toHaveLength(1)
  await deliverAll()
  const [{ text, seenUrl } = { text: '', seenUrl: '' }] = letters
  expect(text).toBe(`Aabenraa-chatten: En rådgiver bad om hjælp kl. 17.30. Sig, at du har set det: ${seenUrl}`)
  expect(await askForHelp(service, counsellor.person, 'faxe')).toEqual({ ok: false, why: 'not-allowed' })
  expect(await askForHelp(service, demoCoordinator.person, LINE)).toEqual({ ok: false, why: 'not-allowed' })
  const pauses = await redis.keys(`${prefix}:{desk}:once:help*`)
  expect(pauses).toHaveLength(1)
  expect(await redis.pttl(pauses[0]!)).toBeLessThanOrEqual(120_000)
  // It is over, and needed again at once: nobody is told anew, and the page does not show the old answer.
  await helpIsOver(service, counsellor.person, LINE)
  expect(await help()).toBeNull()
  expect(await ask()).toEqual({ ok: false, why: 'slow-down' })
  await redis.del(pauses)
  await ask()
  expect(jobs).toHaveLength(2)
  expect(await help()).toMatchObject({ state: 'telling' })
})
