import './coordinator.css'
import { type ReactElement, useEffect } from 'react'
import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import { passing } from '../../shared/outcome.ts'
import type { DoorSocket } from '../connection/ask.ts'
import { ErrorBoundary } from '../connection/ErrorBoundary.tsx'
import { StaffBroken } from '../connection/StaffBroken.tsx'
import { AlertsScreen } from './alerts/AlertsScreen.tsx'
import { forgetReceivers } from './alerts/useReceivers.ts'
import { AuditScreen } from './audit/AuditScreen.tsx'
import { isLeaderOnly, linesRun, type Screen, tabsFor } from './coordinator.ts'
import { forgetUnshown } from './drafts/forgetUnshown.ts'
import { Day } from './figures/Day.tsx'
import { Month } from './figures/Month.tsx'
import { FirstScreen } from './first/FirstScreen.tsx'
import { GoneLines } from './GoneLines.tsx'
import { LineScreen } from './line/LineScreen.tsx'
import { LoadScreen } from './load/LoadScreen.tsx'
import { MadeUp } from './MadeUp.tsx'
import { Now } from './now/Now.tsx'
import { NumbersScreen } from './numbers/NumbersScreen.tsx'
import { PlanScreen } from './plan/PlanScreen.tsx'
import { QuestionsLink } from './QuestionsLink.tsx'
import { ReportScreen } from './report/ReportScreen.tsx'
import { SignedOut } from './SignedOut.tsx'
import { isAnythingUnsaved, SignOut } from './SignOut.tsx'
import { Tabs } from './Tabs.tsx'
import { forgetLinks, isAnyLinkShown } from './team/shownLinks.ts'
import { TeamScreen } from './team/TeamScreen.tsx'
import { DeskTextsScreen } from './texts/DeskTextsScreen.tsx'
import { Topics } from './topics/Topics.tsx'
import { useCoordinator } from './useCoordinator.ts'
import { useWords } from './words.ts'
import { YearScreen } from './year/YearScreen.tsx'

/** The screens that show no figures of young people. */
const withoutFigures: ReadonlySet<Screen> = new Set(['first', 'now', 'line', 'team', 'plan', 'audit', 'numbers', 'texts', 'alerts'])

/** `madeUp`: the figures are those of a simulated year. `leads`: this person is a leader and coordinates nothing, as the page was loaded. */
type Props = { socket: DoorSocket<CoordinatorDoor>; protocol: string; madeUp?: boolean; leads?: boolean | undefined }

/** The coordinator's page: each screen of `screens`, and what stands around it. */
export function Coordinator(props: Props) {
  const { staff } = useWords()
  return (
    <ErrorBoundary fallback={(again) => <StaffBroken words={staff} again={again} />}>
      <Figures {...props} />
    </ErrorBoundary>
  )
}

function Figures({ socket, protocol, madeUp = false, leads = false }: Props) {
  const { state, connected, hands } = useCoordinator(socket, protocol)
  const words = useWords()
  const onlyLeads = state.now === null ? leads : isLeaderOnly(state.now)
  const screen = onlyLeads ? 'now' : state.screen
  const role = onlyLeads ? words.coordinator.leads : words.coordinator.title
  const title = `${state.signedOut ? words.coordinator.signedOut.title : words.coordinator.tabs[screen]} · ${role}`
  useEffect(() => {
    document.title = title
  }, [title])
  const { now } = state
  useEffect(() => {
    if (now) forgetUnshown(now)
  }, [now])
  // Text that is not saved goes with the tab, also when another screen is looked at.
  useEffect(() => {
    if (state.signedOut) {
      forgetLinks()
      return forgetReceivers()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (isAnythingUnsaved() || isAnyLinkShown()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [state.signedOut])
  if (state.signedOut) return <SignedOut />
  return (
    <div className="figures">
      <a className="skip" href="#figures">
        {words.staff.skipToMain}
      </a>
      <header className="figures-top">
        <p className="figures-name">
          <span className="mark" aria-hidden="true" />
          {role}
        </p>
        <Tabs screens={tabsFor(state, onlyLeads)} current={screen} show={hands.show} />
        <SignOut />
      </header>
      <p role="status" className="figures-lost" data-lost={!connected}>
        {!connected && words.staff.connectionLost}
      </p>
      <main id="figures" tabIndex={-1}>
        <GoneLines gone={state.gone} seen={hands.goneSeen} />
        {/* What happens now is what is tried in the demo, and is not invented. */}
        {madeUp && !withoutFigures.has(screen) && <MadeUp />}
        {state.now === null ? (
          <NothingYet why={state.refused} connected={connected} again={hands.again} />
        ) : (
          <Shown state={{ ...state, screen }} now={state.now} hands={hands} asks={{ socket, connected }} madeUp={madeUp} />
        )}
      </main>
      <QuestionsLink line={state.line} />
    </div>
  )
}

type State = ReturnType<typeof useCoordinator>['state']
type Hands = ReturnType<typeof useCoordinator>['hands']

type Asks = { socket: Props['socket']; connected: boolean }

type ShownProps = { state: State; now: NonNullable<State['now']>; hands: Hands; asks: Asks; madeUp: boolean }
function Shown({ state, now, hands, asks, madeUp }: ShownProps): ReactElement {
  const words = useWords()
  if (now.lines.length === 0) return <p className="figures-empty">{words.coordinator.noLines}</p>
  const lines = linesRun(now)
  switch (state.screen) {
    case 'first':
      return <FirstScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'now':
      return <Now now={now} makeReady={() => hands.show('first')} took={hands.took} {...asks} />
    case 'day':
      return <Day state={state} lines={lines} hands={hands} />
    case 'month':
      return <Month state={state} lines={lines} hands={hands} />
    case 'load':
      return <LoadScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'topics':
      return <Topics state={state} lines={lines} hands={hands} madeUp={madeUp} {...asks} />
    case 'year':
      return <YearScreen today={state.today} aheadMs={state.aheadMs} {...asks} />
    case 'plan':
      return <PlanScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'team':
      return <TeamScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'audit':
      return <AuditScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'line':
      return <LineScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'report':
      return <ReportScreen state={state} lines={lines} hands={hands} madeUp={madeUp} {...asks} />
    case 'alerts':
      return <AlertsScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'texts':
      return <DeskTextsScreen state={state} lines={lines} hands={hands} {...asks} />
    case 'numbers':
      return <NumbersScreen state={state} lines={lines} hands={hands} {...asks} />
  }
}

function NothingYet({ why, connected, again }: { why: State['refused']; connected: boolean; again: () => void }) {
  const words = useWords()
  // The strip at the top says that there is no connection.
  if (why === null || (passing.has(why) && !connected)) return <p className="figures-empty">{words.staff.loading}</p>
  if (passing.has(why))
    return (
      <p className="figures-empty" role="status">
        {words.coordinator.delayed}
      </p>
    )
  return (
    <div className="figures-empty" role="alert">
      <p>{words.staff.refusals[why]}</p>
      <button type="button" className="button" onClick={why === 'old-page' ? () => location.reload() : again}>
        {why === 'old-page' ? words.staff.reload : words.coordinator.again}
      </button>
    </div>
  )
}
