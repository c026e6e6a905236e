import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { monthFigures } from '../../../../server/actions/figures/monthFigures.ts'
import { seeLoad } from '../../../../server/actions/figures/seeLoad.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { seeWhatIf } from '../../../../server/actions/staffing/seeWhatIf.ts'
import type { FoldRow } from '../../../../server/ledger/figures/figures.ts'
import { type WhatIfAsked, whatIf } from '../../../../shared/team/whatIf.ts'
import { bytes, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'aabenraa'
const asked: WhatIfAsked = { line, weekday: 4, from: 18, to: 20, now: 1, tried: 2, seatsEach: 2 }
const WEEK_MS = 7 * 86_400_000

/** Twenty Thursdays on which `each` came between six and eight, and talks and waits of the months. */
async function counted(service: Service, now: number, each = 6) {
  const rows: FoldRow[] = []
  for (let week = 1; week <= 20; week++)
    for (let i = 0; i < each; i++) {
      // Half past six in winter and in summer: an hour later or earlier stays within the two hours.
      const slotStart = Date.parse('2026-11-19T17:45:00Z') - week * WEEK_MS
      rows.push({ line, event: 'arrived', slotStart, count: 1 }, { line, event: i === 0 ? 'left' : 'wait-10', slotStart, count: 1 })
    }
  await service.ledger.figures.fold(bytes(16), rows, now)
  for (let i = 0; i < 60; i++)
    await service.ledger.talks.addTalk(line, '2026-10', { minutes: 43, messages: 9, handOvers: 0, endedBy: 'youth' }, `talk ${i}`, now)
}

test('[SIM9] a what-if is for the coordinators of that line, and the right is checked each time', async () => {
  const { service, clock } = await openService()
  await counted(service, clock.now)
  const no = { ok: false, why: 'not-allowed' }
  expect(await seeWhatIf(service, demoCounsellors[0]!.person, asked)).toEqual(no)
  expect(await seeWhatIf(service, bytes(16), asked)).toEqual(no)
  expect(await seeWhatIf(service, karin, { ...asked, line: 'nowhere' as WhatIfAsked['line'] })).toEqual(no)
  expect(await seeWhatIf(service, karin, asked)).toMatchObject({ ok: true })
  await service.ledger.staff.put({ ...demoCoordinator, roles: { faxe: ['coordinator'] } })
  expect(await seeWhatIf(service, karin, asked)).toEqual(no)
})

test('[SIM9] the door lets through the answer of a line with figures, and the reason of a line without', async () => {
  const { service, clock } = await openService()
  expect(await seeWhatIf(service, karin, asked)).toMatchObject({ ok: true, value: { why: 'few-weeks', is: 0 } })
  await counted(service, clock.now)
  const said = await seeWhatIf(service, karin, asked)
  if (!said.ok) throw new Error(said.why)
  const value = whatIf.parse(said.value)
  expect(value).toMatchObject({ weeks: 12, arrived: 72, talks: 60, talkMin: 43 })
  expect('now' in value && value.tried.middle > value.now.middle).toBe(true)
})

test('[SIM6] where "Load" and "Month" show the same, the answer is the same: single youths of the running weeks and month change nothing', async () => {
  const { service, clock } = await openService()
  await counted(service, clock.now)
  const shown = async () => {
    const [load, month] = [await seeLoad(service, karin, line), await monthFigures(service, karin, line, '2026-11')]
    if (!load.ok || !month.ok) throw new Error('refused')
    const { fourWeeks } = load.value
    return { over: fourWeeks.filter(({ closed }) => closed), talks: month.value.conversations, minutes: month.value.minutes }
  }
  const [before, answer] = [await shown(), await seeWhatIf(service, karin, asked)]
  for (let i = 0; i < 9; i++)
    await service.ledger.talks.addTalk(
      line,
      '2026-11',
      { minutes: 200, messages: 9, handOvers: 0, endedBy: 'youth' },
      `new ${i}`,
      clock.now,
    )
  const slotStart = Date.parse('2026-11-19T15:45:00Z')
  await service.ledger.figures.fold(
    bytes(16),
    (['arrived', 'left', 'wait-90'] as const).map((event) => ({ line, event, slotStart, count: 7 })),
    clock.now,
  )
  expect(await shown()).toEqual(before)
  expect(await seeWhatIf(service, karin, asked)).toEqual(answer)
  await service.ledger.talks.addTalk(line, '2026-11', { minutes: 200, messages: 9, handOvers: 0, endedBy: 'youth' }, 'tenth', clock.now)
  expect(await shown()).not.toEqual(before)
  expect(await seeWhatIf(service, karin, asked)).not.toEqual(answer)
})
