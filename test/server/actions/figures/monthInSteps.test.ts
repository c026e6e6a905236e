import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { dayFigures } from '../../../../server/actions/figures/dayFigures.ts'
import { foldCounts } from '../../../../server/actions/figures/foldCounts.ts'
import { monthFigures } from '../../../../server/actions/figures/monthFigures.ts'
import { presentLine } from '../../../../server/actions/lines/presentLine.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { MonthFigures } from '../../../../shared/figures.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const MINUTE = 60_000
const line = 'aabenraa'

async function read(service: Service, month = '2026-11'): Promise<MonthFigures> {
  const answer = await monthFigures(service, karin, line, month)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
/** All that is about conversations, and not about the service. */
const ofTalks = ({ figures: _, ...rest }: MonthFigures) => rest

async function anEvening() {
  const world = await openService()
  const counsellor = await onDuty(world.service, { seats: 3 })
  let talks = 0
  /** A talk of its own length, after a wait of its own. */
  async function talk() {
    const { conv } = await joined(world.service)
    world.clock.pass(MINUTE)
    await seated(world.service, counsellor, conv)
    world.clock.pass((1 + (talks % 4)) * MINUTE)
    await endConversation(world.service, conv, talks % 3 === 0 ? 'youth' : 'counsellor')
    await foldCounts(world.service)
    talks += 1
  }
  return { ...world, talk }
}

test('[FIG23] in the running month what is about conversations changes by ten of them, and nothing else of it tells of one more', async () => {
  const { service, talk } = await anEvening()
  const seen: MonthFigures[] = [await read(service)]
  for (let i = 0; i < 21; i++) {
    await talk()
    seen.push(await read(service))
  }
  expect(seen.map((month) => month.conversations)).toEqual([...Array(10).fill(0), ...Array(10).fill(10), 20, 20])
  for (const [i, month] of seen.entries()) if (i % 10 !== 0) expect(ofTalks(month)).toEqual(ofTalks(seen[i - 1]!))
  expect(seen[10]).toMatchObject({ closed: false, minutes: 23, endedBy: { youth: 4, counsellor: 6 } })
  expect(seen[10]!.waits.reduce((sum, wait) => sum + wait.count, 0)).toBe(10)
  // About the service, and exact.
  expect(seen[7]!.figures).toMatchObject({ arrived: 7, seated: 7 })
})

test('[FIG25] a month that is over is shown whole, from an hour after its end', async () => {
  const { service, clock, talk } = await anEvening()
  for (let i = 0; i < 3; i++) await talk()
  clock.now = Date.parse('2026-12-01T00:59:00+01:00')
  expect(await read(service)).toMatchObject({ closed: false, conversations: 0, minutes: 0 })
  clock.now = Date.parse('2026-12-01T01:00:00+01:00')
  const over = await read(service)
  expect(over).toMatchObject({ closed: true, conversations: 3, minutes: 6, endedBy: { youth: 1, counsellor: 2 } })
  expect(over.waits.reduce((sum, wait) => sum + wait.count, 0)).toBe(3)
})

test('[FIG24] waits that come many at a time still settle by ten or more', async () => {
  const { service, clock } = await openService()
  const shown: number[] = []
  for (const count of [7, 2, 4, 6, 9, 1, 25]) {
    for (let i = 0; i < count; i++) await service.live.counters.count(line, 'wait-5', clock.now - (clock.now % (15 * MINUTE)))
    await foldCounts(service)
    shown.push((await read(service)).waits.reduce((sum, wait) => sum + wait.count, 0))
  }
  expect(shown).toEqual([0, 0, 13, 13, 28, 28, 54])
})

test('[WAI3] the wait told to youths is made from talks that have settled', async () => {
  const { service, clock } = await openService()
  await onDuty(service, { seats: 1 })
  const told = async () =>
    (await presentLine(service, line)).estimateFor(2, { asking: { group: 'none', lang: 'da', age: 'unknown' }, avoid: [] })
  let counted = 0
  const talk = async (minutes: number) => {
    await service.ledger.talks.addTalk(
      line,
      '2026-11',
      { minutes, messages: 9, handOvers: 0, endedBy: 'youth' },
      `talk ${counted++}`,
      clock.now,
    )
    await service.ledger.figures.fold(String(counted), [], clock.now)
  }
  for (let i = 0; i < 49; i++) await talk(43)
  expect(await told()).toEqual({ why: 'others-before' })
  await talk(43)
  const range = await told()
  expect(range).toEqual({ fromMin: 20, toMin: 90 })
  // Nine more talks, however long, change nothing; the tenth does.
  for (let i = 0; i < 9; i++) await talk(800)
  expect(await told()).toEqual(range)
  await talk(800)
  expect(await told()).not.toEqual(range)
})

test('[FIG22] waits stand in no quarter of an hour and in no hour of a week', async () => {
  const { service, redis: _, clock, prefix, talk } = await anEvening()
  await talk()
  const { connectLedger } = await import('../../../../server/ledger/connect.ts')
  const { inject } = await import('vitest')
  const client = await connectLedger(inject('ledgerUrl'))
  const found: string[] = []
  for await (const keys of client.scanIterator({ MATCH: `${prefix}:figures:*`, COUNT: 500 }))
    for (const key of keys) if (/:(slot|heat):/.test(key)) found.push(...Object.keys(await client.hGetAll(key)))
  await client.close()
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((name) => name.includes('wait'))).toEqual([])
  expect(await dayFigures(service, karin, line, new Date(clock.now).toISOString().slice(0, 10))).toMatchObject({ ok: true })
})
