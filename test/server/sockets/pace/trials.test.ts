import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTrials } from '../../../../server/sockets/pace/trials.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

const no = refuse('slow-down')

test('[DOO38] a process does one staffing trial at a time, and an account has one on its way', async () => {
  const trial = openTrials()
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (person: string) =>
    trial(person, async () => {
      begun.push(person)
      await new Promise<void>((end) => ends.set(person, end))
      return done(person)
    })
  const [anna, ben] = [ask('anna'), ask('ben')]
  await expect.poll(() => begun).toEqual(['anna'])
  expect([await ask('anna'), await ask('ben')]).toEqual([no, no])
  ends.get('anna')!()
  expect(await anna).toEqual(done('anna'))
  await expect.poll(() => begun).toEqual(['anna', 'ben'])
  // Who was answered may ask again, behind those who wait.
  const again = ask('anna')
  expect(begun).toEqual(['anna', 'ben'])
  ends.get('ben')!()
  expect(await ben).toEqual(done('ben'))
  await expect.poll(() => begun).toEqual(['anna', 'ben', 'anna'])
  ends.get('anna')!()
  expect(await again).toEqual(done('anna'))
})

test('[DOO38] with ten on their way the next is refused, and one that fails makes room', async () => {
  const trial = openTrials()
  const ends: (() => void)[] = []
  const ask = (person: string) =>
    trial(person, async () => {
      await new Promise<void>((end) => ends.push(end))
      throw new Error('broken')
    })
  const asked = Array.from({ length: 11 }, (_, i) => ask(`${i}`).catch(() => 'failed'))
  expect(await asked[10]).toEqual(no)
  for (let i = 0; i < 10; i++) {
    await expect.poll(() => ends.length).toBe(i + 1)
    ends[i]!()
    expect(await asked[i]).toBe('failed')
  }
  expect(await trial('10', async () => done(1))).toEqual(done(1))
})

test('[DOO38] many connections of one coordinator are one account, and a closed hour is told before any figure is read', async () => {
  const cookie = await here.cookieOf(await here.coordinator())
  const wires = await Promise.all(Array.from({ length: 5 }, () => wireTo(here.origin, '/coordinator', { cookie })))
  const { figures } = here.app.service.ledger
  let readings = 0
  const { heat, month } = figures
  const counted =
    <A extends unknown[], V>(read: (...asked: A) => V) =>
    (...asked: A): V => {
      readings += 1
      return read(...asked)
    }
  Object.assign(figures, { heat: counted(heat), month: counted(month) })
  const question = { line: 'faxe', weekday: 4, from: 18, to: 20, now: 1, tried: 2, seatsEach: 2 }
  const all = wires.flatMap((wire) =>
    Array.from({ length: 6 }, () => wire.raw('staffing:ask', question) as Promise<{ ok: boolean; why?: string }>),
  )
  const answers = await Promise.all(all)
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
  expect(answers.filter(({ ok }) => ok).length).toBeLessThan(answers.length / 2)
  expect(answers.every(({ ok, why }) => ok || why === 'slow-down')).toBe(true)
  // Each that was done reads a year of figures, and none that was refused.
  const each = readings / answers.filter(({ ok }) => ok).length
  readings = 0
  expect(await wires[0]!.raw('staffing:ask', question)).toMatchObject({ ok: true })
  expect(readings).toBe(each)
  readings = 0
  expect(await wires[1]!.raw('staffing:ask', { ...question, weekday: 6, from: 2, to: 4 })).toMatchObject({
    ok: true,
    value: { why: 'closed' },
  })
  expect(readings).toBe(0)
  Object.assign(figures, { heat, month })
})
