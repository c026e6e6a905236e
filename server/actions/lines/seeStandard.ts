import type { Line } from '../../../shared/line.ts'
import type { PublicSettings } from '../../../shared/settings/public/publicFields.ts'
import type { PromiseKept } from '../../../shared/settings/public/standard.ts'
import { promiseKeptIn } from '../../domain/line/promiseKept.ts'
import { lastQuarter } from '../../domain/time/lastQuarter.ts'
import { unlessDown } from '../down.ts'
import type { Service } from '../service.ts'

/**
 * How the line kept what it promises about the wait, in the last calendar quarter that is over: nothing finer is shown outside the
 * coordinator's page. Null: it promises nothing about the wait, or the ledger does not answer.
 */
export async function seeStandard(
  service: Service,
  line: Pick<Line, 'id' | 'timeZone'>,
  { standard: { wait } }: Pick<PublicSettings, 'standard'>,
): Promise<PromiseKept | null> {
  if (wait === null) return null
  const now = service.now()
  const { quarter, months } = lastQuarter(now, line.timeZone)
  return unlessDown(service, async () => {
    const { figures } = service.ledger
    const [read, madeUp] = await Promise.all([Promise.all(months.map((month) => figures.month(line.id, month, now))), figures.areMadeUp()])
    return {
      quarter,
      kept: promiseKeptIn(
        read.flatMap(({ waits }) => waits),
        wait.minutes,
      ),
      madeUp,
    }
  })
}
