import type { Socket } from 'socket.io'
import { coordinatorDoor } from '../../shared/doors/coordinator.ts'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import type { PersonId } from '../../shared/ids.ts'
import { done, refuse } from '../../shared/outcome.ts'
import { dayFigures } from '../actions/figures/dayFigures.ts'
import { monthFigures } from '../actions/figures/monthFigures.ts'
import { seeAllLines } from '../actions/figures/seeAllLines.ts'
import { seeLoad } from '../actions/figures/seeLoad.ts'
import { seeNow } from '../actions/figures/seeNow.ts'
import { seePublications } from '../actions/figures/seePublications.ts'
import { seeYear } from '../actions/figures/seeYear.ts'
import { closeLine } from '../actions/lines/closeLine.ts'
import { openLine } from '../actions/lines/openLine.ts'
import { readLine } from '../actions/lines/readLine.ts'
import { saveLine } from '../actions/lines/saveLine.ts'
import { freezeReport } from '../actions/report/freezeReport.ts'
import { readReport } from '../actions/report/readReport.ts'
import { saveReport } from '../actions/report/saveReport.ts'
import type { Service } from '../actions/service.ts'
import type { Connections } from './connections.ts'
import type { Allowance } from './pace/limits.ts'
import { type Guard, serve } from './serve.ts'

/** `told`: the live view sent last; null: the page does not watch. `minuteAt`: when a wait shown in that view has grown by one minute. */
export type CoordinatorSession = { person: PersonId; told: string | null; minuteAt: number }

export function openCoordinator(
  service: Service,
  connections: Connections,
  socket: Socket,
  session: CoordinatorSession,
  allowance: Allowance,
  guard: Guard,
) {
  serve(
    socket,
    coordinatorDoor,
    {
      'now:watch': async ({ protocol }) => {
        if (protocol !== PROTOCOL) return refuse('old-page')
        const view = await seeNow(service, session.person)
        session.told = ''
        return done(view)
      },
      'day:read': ({ line, date }) => dayFigures(service, session.person, line, date),
      'month:read': ({ line, month }) => monthFigures(service, session.person, line, month),
      // Years of figures are much work and large answers: three hundred readings at once stopped every talk for a second. So one at a time.
      'load:read': ({ line }) => allowance.reading(() => seeLoad(service, session.person, line)),
      'year:read': ({ year }) => allowance.reading(() => seeYear(service, session.person, year)),
      'report:read': ({ line, year }) => allowance.reading(() => readReport(service, session.person, line, year)),
      'report:save': ({ line, year, base, written }) => saveReport(service, session.person, { line, year }, base, written),
      'report:freeze': ({ line, year, versions }) =>
        allowance.reading(() => freezeReport(service, session.person, { line, year }, versions)),
      'topics:read': ({ line }) => allowance.reading(() => seePublications(service, session.person, line)),
      'line:read': ({ line }) => allowance.reading(() => readLine(service, session.person, line)),
      'line:save': ({ line, base, change }) => saveLine(service, session.person, line, base, change),
      'line:close': ({ line, message, until }) => closeLine(service, session.person, line, message, until),
      'line:open': ({ line }) => openLine(service, session.person, line),
      'topics:all': () => allowance.reading(() => seeAllLines(service, session.person)),
    },
    allowance,
    connections.onBug('coordinator'),
    guard,
  )
}
