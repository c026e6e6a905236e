import type { LineId } from '../../../shared/ids.ts'
import type { Shut } from '../../../shared/line.ts'
import { waitAtMost } from '../../../shared/waitAtMost.ts'
import { shutAt } from '../../domain/line/lineState.ts'
import { unlessDown } from '../down.ts'
import type { Service } from '../service.ts'

/** An end does not wait longer for the ledger. Every process has the lines in memory, so the answer is there nearly always. */
const LOOK_MS = 300

/** What a youth is told of a line that is closed now; null: it is open, or the ledger does not answer. */
export const shutNow = (service: Service, id: LineId): Promise<Shut | null> =>
  waitAtMost(
    LOOK_MS,
    unlessDown(service, async () => {
      const line = await service.ledger.lines.find(id)
      return line && shutAt(line, service.now())
    }),
    () => null,
  )
