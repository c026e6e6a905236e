import { expect, test, vi } from 'vitest'
import { everyMinute } from '../../../../server/actions/due/everyMinute.ts'
import { countFigure } from '../../../../server/actions/figures/countFigure.ts'
import { openService } from '../../../support/service.ts'

test('[CAM19] a fault in one step of a minute stops no other step, and is thrown at the end', async () => {
  const { service } = await openService()
  const { ledger, live } = service
  await countFigure(service, 'aabenraa', 'arrived')
  vi.spyOn(ledger.unmanned, 'note').mockRejectedValue(new Error('a row that cannot be read'))
  vi.spyOn(ledger.campaigns, 'forgetBefore').mockRejectedValue(new Error('a day that cannot be read'))
  const [folded, trusted, onDuty] = [
    vi.spyOn(ledger.figures, 'fold'),
    vi.spyOn(ledger.periods, 'isClockTrusted'),
    vi.spyOn(live.shifts, 'onDuty'),
  ]
  await expect(everyMinute(service)).rejects.toThrow('a row that cannot be read')
  expect(folded).toHaveBeenCalledOnce()
  expect(trusted).toHaveBeenCalled()
  // Alerts and unmanned minutes look at one reading of each line.
  expect(onDuty.mock.calls.flat().sort()).toEqual((await ledger.lines.all()).map(({ id }) => id).sort())
})
