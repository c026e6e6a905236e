import type { Socket } from 'socket.io'
import { coordinatorDoor } from '../../shared/doors/coordinator.ts'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import type { PersonId } from '../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import { saveAlerts } from '../actions/alerts/saveAlerts.ts'
import { seeAlerts } from '../actions/alerts/seeAlerts.ts'
import { testReceiver } from '../actions/alerts/testReceiver.ts'
import { seeAudit } from '../actions/audit/seeAudit.ts'
import { removeCampaign, saveCampaign } from '../actions/campaigns/changeCampaign.ts'
import { seeCampaigns } from '../actions/campaigns/seeCampaigns.ts'
import { removeDeskText, saveDeskText } from '../actions/deskTexts/changeDeskText.ts'
import { seeDeskTexts } from '../actions/deskTexts/seeDeskTexts.ts'
import { dayFigures } from '../actions/figures/dayFigures.ts'
import { monthFigures } from '../actions/figures/monthFigures.ts'
import { seeAllLines } from '../actions/figures/seeAllLines.ts'
import { seeLoad } from '../actions/figures/seeLoad.ts'
import { seeNow } from '../actions/figures/seeNow.ts'
import { seePublications } from '../actions/figures/seePublications.ts'
import { seeYear } from '../actions/figures/seeYear.ts'
import { openFirst } from '../actions/first/openFirst.ts'
import { saveLeader } from '../actions/first/saveLeader.ts'
import { seeFirst } from '../actions/first/seeFirst.ts'
import { removeBridge, saveBridge } from '../actions/help/changeBridge.ts'
import { confirmEntry, removeEntry, saveEntry, switchEntry, withdrawEntry } from '../actions/help/changeEntry.ts'
import { seeNumbers } from '../actions/help/seeNumbers.ts'
import { closeLine } from '../actions/lines/closeLine.ts'
import { openLine } from '../actions/lines/openLine.ts'
import { readLine } from '../actions/lines/readLine.ts'
import { saveLine } from '../actions/lines/saveLine.ts'
import { seeClosing } from '../actions/lines/seeClosing.ts'
import { freezeReport } from '../actions/report/freezeReport.ts'
import { readReport } from '../actions/report/readReport.ts'
import { saveReport } from '../actions/report/saveReport.ts'
import type { Service } from '../actions/service.ts'
import { switchOff, switchOn } from '../actions/staff/switchOff.ts'
import { seeWhatIf } from '../actions/staffing/seeWhatIf.ts'
import { changeMember } from '../actions/team/changeMember.ts'
import { inviteMember } from '../actions/team/inviteMember.ts'
import { renewAccess } from '../actions/team/renewAccess.ts'
import { savePlan } from '../actions/team/savePlan.ts'
import { seePlan } from '../actions/team/seePlan.ts'
import { seeTeam } from '../actions/team/seeTeam.ts'
import { withdrawLink } from '../actions/team/withdrawLink.ts'
import type { Connections } from './connections.ts'
import type { Allowance } from './pace/limits.ts'
import type { PersonsTurn } from './pace/oneAtATime.ts'
import { type Guard, serve } from './serve.ts'

/**
 * `told`: the live view sent last; null: the page does not watch. Each change of the person's roles puts another `told` here, so that a view read
 * before it is not sent. `minuteAt`: when a wait shown in that view has grown by one minute.
 */
export type CoordinatorSession = { person: PersonId; told: { text: string } | null; minuteAt: number }

/** What is told of a page whose view has to be read anew. */
export const toldNothing = (): { text: string } => ({ text: '' })

export function openCoordinator(
  service: Service,
  connections: Connections,
  socket: Socket,
  session: CoordinatorSession,
  allowance: Allowance,
  guard: Guard,
  around: { demo: boolean; trial: PersonsTurn; turns: PersonsTurn },
) {
  const reading = <V>(read: () => Promise<Outcome<V>>) => allowance.reading(() => around.turns(session.person, read))
  serve(
    socket,
    coordinatorDoor,
    {
      'now:watch': async ({ protocol }) => {
        if (protocol !== PROTOCOL) return refuse('old-page')
        const view = await seeNow(service, session.person)
        session.told = toldNothing()
        return done(view)
      },
      'day:read': ({ line, date }) => dayFigures(service, session.person, line, date),
      'month:read': ({ line, month }) => monthFigures(service, session.person, line, month),
      // Years of figures are much work and large answers: three hundred readings at once stopped every talk for a second. So one at a time,
      // also over all tabs of a person.
      'load:read': ({ line }) => reading(() => seeLoad(service, session.person, line)),
      'staffing:ask': (asked) => around.trial(session.person, () => seeWhatIf(service, session.person, asked)),
      'year:read': ({ year }) => reading(() => seeYear(service, session.person, year)),
      'report:read': ({ line, year }) => reading(() => readReport(service, session.person, line, year)),
      'report:save': ({ line, year, base, written }) => saveReport(service, session.person, { line, year }, base, written),
      'report:freeze': ({ line, year, versions }) => reading(() => freezeReport(service, session.person, { line, year }, versions)),
      'alerts:read': ({ line }) => seeAlerts(service, session.person, line),
      'alerts:save': ({ line, base, receivers }) => saveAlerts(service, session.person, line, base, receivers),
      'alerts:test': ({ line, receiver }) => testReceiver(service, session.person, line, receiver),
      'topics:read': ({ line }) => reading(() => seePublications(service, session.person, line)),
      'numbers:read': ({ line }) => reading(() => seeNumbers(service, session.person, line, around)),
      'numbers:confirm': (asked) => confirmEntry(service, session.person, asked, around),
      'numbers:withdraw': (asked) => withdrawEntry(service, session.person, asked, around),
      'numbers:switch': (asked) => switchEntry(service, session.person, asked, around),
      'numbers:save': (asked) => saveEntry(service, session.person, asked, around),
      'numbers:remove': (asked) => removeEntry(service, session.person, asked, around),
      'bridge:save': (asked) => saveBridge(service, session.person, asked),
      'bridge:remove': (asked) => removeBridge(service, session.person, asked),
      'campaigns:read': ({ line }) => reading(() => seeCampaigns(service, session.person, line)),
      'campaign:save': (asked) => saveCampaign(service, session.person, asked),
      'campaign:remove': (asked) => removeCampaign(service, session.person, asked),
      'texts:read': ({ line }) => reading(() => seeDeskTexts(service, session.person, line)),
      'texts:save': (asked) => saveDeskText(service, session.person, asked),
      'texts:remove': (asked) => removeDeskText(service, session.person, asked),
      'team:read': ({ line }) => seeTeam(service, session.person, line),
      'team:invite': (asked) => inviteMember(service, session.person, asked),
      'team:change': (change) => changeMember(service, session.person, change),
      'team:link': ({ person }) => renewAccess(service, session.person, person),
      'team:withdraw': ({ person }) => withdrawLink(service, session.person, person),
      'team:off': async ({ person }) => {
        const off = await switchOff(service, session.person, person)
        return off.ok ? done({ did: off.value ?? 'off' }) : off
      },
      'team:on': async ({ person }) => {
        const on = await switchOn(service, session.person, person)
        return on.ok ? done({ did: 'link', token: on.value }) : on
      },
      'audit:read': (asked) => reading(() => seeAudit(service, session.person, asked)),
      'plan:read': ({ line }) => reading(() => seePlan(service, session.person, line)),
      'plan:save': (change) => savePlan(service, session.person, change),
      'line:read': ({ line }) => reading(() => readLine(service, session.person, line)),
      'line:save': ({ line, base, change }) => saveLine(service, session.person, line, base, change),
      'line:closing': ({ line, until }) => seeClosing(service, session.person, line, until),
      'line:close': ({ line, message, until }) => closeLine(service, session.person, line, message, until),
      'line:open': ({ line }) => openLine(service, session.person, line),
      'first:read': ({ line }) => reading(() => seeFirst(service, session.person, line, around)),
      'first:leader': (asked) => saveLeader(service, session.person, asked, around),
      'first:open': ({ line }) => openFirst(service, session.person, line, around),
      'topics:all': () => reading(() => seeAllLines(service, session.person)),
    },
    allowance,
    connections.onBug('coordinator'),
    guard,
  )
}
