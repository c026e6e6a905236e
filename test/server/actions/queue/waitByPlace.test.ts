import { expect, test } from 'vitest'
import { foldCounts } from '../../../../server/actions/figures/foldCounts.ts'
import { presentLine } from '../../../../server/actions/lines/presentLine.ts'
import { refreshWaiting } from '../../../../server/actions/queue/refreshWaiting.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { slotStart } from '../../../../server/domain/time/calendar.ts'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { joined, onDuty } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const MINUTE = 60_000
type Waiting = Extract<YouthView, { phase: 'waiting' }>

test('[WAI5] forty minutes before closing, behind one seat: number 20 is warned and told no short range, also when told by the round', async () => {
  const { service, clock } = await openService()
  for (let i = 0; i < 60; i++) await service.live.counters.count('aabenraa', 'wait-2', slotStart(clock.now))
  await foldCounts(service)
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
  expect(first).toMatchObject({ place: 1, mayNotReach: false, estimate: { fromMin: 1, toMin: 2 } })
  expect(last).toMatchObject({ place: 20, mayNotReach: true, estimate: { why: 'many-before' } })
  const [anew] = await refreshWaiting(service, 'aabenraa', [{ ...last, place: 21, mayNotReach: false }])
  expect(anew).toMatchObject({ place: 20, mayNotReach: true, estimate: { why: 'many-before' } })
})
