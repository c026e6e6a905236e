import type { LineId } from '../../../shared/ids.ts'
import { lineTroubles } from '../../domain/alerts/lineTroubles.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import { dateKey, weekHour } from '../../domain/time/calendar.ts'
import { eachAlone } from '../eachAlone.ts'
import type { Service } from '../service.ts'

/** As long as the marks of a minute are kept: it is counted once, also if two processes look. */
const ONCE_MS = 5 * 60_000

/** Called once a minute: of each line that is open now with nobody on duty, one minute is counted. A minute that nobody looked at is not. */
export async function noteUnmanned(
  { live, ledger, spans, ...service }: Service,
  onDutyOf: (line: LineId) => Promise<OnDuty[]> = live.shifts.onDuty,
): Promise<void> {
  const now = service.now()
  await eachAlone(await ledger.lines.all(), async (line) => {
    const onDuty = await onDutyOf(line.id)
    if (!lineTroubles(line, { now, onDuty, missedRings: spans.missedRings })['nobody-on-duty']) return
    if (await live.once(`unmanned ${line.id} ${Math.floor(now / 60_000)}`, ONCE_MS))
      await ledger.unmanned.note(line.id, dateKey(now, line.timeZone), String(weekHour(now, line.timeZone).hour).padStart(2, '0'))
  })
}
