import './counsellor.css'
import type { CounsellorDoor } from '../../shared/doors/counsellor.ts'
import type { StaffIdentity } from '../cipher/keys/staffIdentity.ts'
import type { DoorSocket } from '../connection/ask.ts'
import { ErrorBoundary } from '../connection/ErrorBoundary.tsx'
import { StaffBroken } from '../connection/StaffBroken.tsx'
import { useOutage } from '../connection/useConnected.ts'
import { AmongColleagues } from './colleagues/AmongColleagues.tsx'
import { useHelpToGive } from './danger/useHelpToGive.ts'
import { DeskScreen } from './desk/DeskScreen.tsx'
import type { DeskData } from './desk/deskData.ts'
import { useDesk } from './desk/useDesk.ts'
import { LookOnProvider } from './lookOn/LookOnProvider.tsx'
import { DeskTextsProvider, useDeskTexts } from './replies/useDeskTexts.ts'
import { Opening } from './shift/Opening.tsx'
import { SignedOut } from './shift/SignedOut.tsx'
import { Superseded } from './shift/Superseded.tsx'
import { useWords } from './words.ts'

/** The page does not mention a shorter loss of the connection. */
const NOTICE_MS = 2000

type Props = { socket: DoorSocket<CounsellorDoor>; identity: StaffIdentity; data: DeskData; protocol: string }

/**
 * The counsellor's page in its five states. If a component throws while it is drawn, the state of the desk stays. If the desk itself throws, it is
 * opened anew.
 */
export function Counsellor(props: Props) {
  const { staff } = useWords()
  return (
    <ErrorBoundary fallback={(again) => <StaffBroken words={staff} again={again} />}>
      <Desk {...props} />
    </ErrorBoundary>
  )
}

function Desk({ socket, identity, data, protocol }: Props) {
  const { desk, connected, keyring, hands } = useDesk(socket, identity, protocol, data.person)
  const present = useHelpToGive(socket, data, connected && desk.phase === 'open')
  const texts = useDeskTexts(socket, connected && desk.phase === 'open')
  const { staff } = useWords()
  return (
    <ErrorBoundary fallback={(again) => <StaffBroken words={staff} again={again} />}>
      <AmongColleagues socket={socket} identity={identity} root={data.rootPublicKey} desk={desk} connected={connected}>
        <DeskTextsProvider value={texts}>
          <Phase socket={socket} data={present} desk={desk} connected={connected} keyring={keyring} hands={hands} />
        </DeskTextsProvider>
      </AmongColleagues>
    </ErrorBoundary>
  )
}

type PhaseProps = Pick<Props, 'socket' | 'data'> & ReturnType<typeof useDesk>

function Phase({ socket, data, desk, connected, keyring, hands }: PhaseProps) {
  const outage = useOutage(socket, NOTICE_MS)
  switch (desk.phase) {
    case 'opening':
      return <Opening why={null} delayed={outage ? 'no-line' : desk.delayed && 'no-answer'} again={hands.tryAgain} />
    case 'refused':
      return <Opening why={desk.why} again={hands.tryAgain} />
    case 'superseded':
      return <Superseded otherDevice={desk.otherDevice ?? false} />
    case 'signed-out':
      return <SignedOut />
    case 'open':
      return (
        <LookOnProvider desk={desk} connected={connected} identity={keyring.identity} hands={hands} socket={socket}>
          <DeskScreen desk={desk} connected={connected} keyring={keyring} hands={hands} socket={socket} data={data} />
        </LookOnProvider>
      )
  }
}
