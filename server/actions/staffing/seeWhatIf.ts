import { setImmediate as others } from 'node:timers/promises'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { WhatIf, WhatIfAsked } from '../../../shared/team/whatIf.ts'
import { hasRole } from '../../domain/staff.ts'
import { askWhatIf, daysAsked } from '../../domain/staffing/whatIf.ts'
import { monthsBack } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'
import { fourWeeksShown } from './fourWeeksShown.ts'

/** The month that runs, as of its last ten, and those of the last quarter. */
const MONTHS = 4

/**
 * How many would get through soon with other counsellors on duty, for a coordinator of that line. It is made from what "Load" and "Month"
 * show this coordinator and from nothing else, so it tells nothing that they do not tell.
 */
export async function seeWhatIf(service: Service, person: PersonId, asked: WhatIfAsked): Promise<Outcome<WhatIf>> {
  if (!hasRole(await service.ledger.staff.find(person), asked.line, 'coordinator')) return refuse('not-allowed')
  const line = await service.ledger.lines.find(asked.line)
  if (!line) return refuse('gone')
  const [now, { hours, timeZone }] = [service.now(), line]
  // Asked first: the figures of a year need not be read for it.
  if (daysAsked(hours, asked).length === 0) return done({ why: 'closed' })
  const campaigns = await service.ledger.campaigns.of(asked.line)
  if (asked.campaign !== undefined && !campaigns.some(({ id }) => id === asked.campaign)) return refuse('gone')
  const [fourWeeks, months] = await Promise.all([
    fourWeeksShown(service, asked.line, timeZone, now),
    Promise.all(monthsBack(now, timeZone, MONTHS).map((month) => service.ledger.figures.month(asked.line, month, now))),
  ])
  const ready = askWhatIf({ fourWeeks, months, hours, timeZone, campaigns }, asked)
  if ('refused' in ready) return done(ready.refused)
  const played = []
  for (let quarter = 0; quarter < ready.quarters; quarter++) {
    played.push(ready.play(quarter))
    // A quarter takes a few milliseconds. Talks go on between two.
    await others()
  }
  return done(ready.answer(played))
}
