import { expect, test } from 'vitest'
import { presentLine } from '../../../../server/actions/lines/presentLine.ts'
import { refreshWaiting } from '../../../../server/actions/queue/refreshWaiting.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const MINUTE = 60_000
type Waiting = Extract<YouthView, { phase: 'waiting' }>

test('[WAI5] forty minutes before closing, behind one seat: number 20 is warned and told no short range, also when told by the round', async () => {
  const { service, clock } = await openService()
  for (let i = 0; i < 60; i++)
    await service.ledger.talks.addTalk(
      'aabenraa',
      '2026-11',
      { minutes: 43, messages: 9, handOvers: 0, endedBy: 'youth' },
      `talk ${i}`,
      clock.now,
    )
  const { closesAt } = await presentLine(service, 'aabenraa')
  clock.now = (closesAt ?? 0) - 40 * MINUTE
  await onDuty(service, { seats: 1 })
  // The first of them is rung for, and so the queue behind is twenty long.
  const convs: string[] = []
  for (let i = 0; i < 21; i++) {
    convs.push((await joined(service)).conv)
    clock.pass(1)
  }
  const told = async (i: number) => (await seeYouth(service, convs[i]!)) as Waiting // by place
  const [first, last] = [await told(1), await told(20)]
  expect(first).toMatchObject({ place: 1, mayNotReach: true, estimate: { fromMin: 5, toMin: 40 } })
  expect(last).toMatchObject({ place: 20, mayNotReach: true, estimate: { why: 'closes-before' } })
  const [anew] = await refreshWaiting(service, 'aabenraa', [{ ...last, place: 21, mayNotReach: false }])
  expect(anew).toMatchObject({ place: 20, mayNotReach: true, estimate: { why: 'closes-before' } })
})
