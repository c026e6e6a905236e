import './counsellor.css'
import type { CounsellorDoor } from '../../shared/counsellor.ts'
import type { StaffIdentity } from '../cipher/staffIdentity.ts'
import type { DoorSocket } from '../connection/ask.ts'
import { useOutage } from '../connection/useConnected.ts'
import { DeskScreen } from './DeskScreen.tsx'
import type { DeskData } from './deskData.ts'
import { Opening } from './Opening.tsx'
import { SignedOut } from './SignedOut.tsx'
import { Superseded } from './Superseded.tsx'
import { useDesk } from './useDesk.ts'

/** A shorter break is not worth a word. */
const NOTICE_MS = 2000

type Props = { socket: DoorSocket<CounsellorDoor>; identity: StaffIdentity; data: DeskData; protocol: string }

/** The counsellor's page in its five states. */
export function Counsellor({ socket, identity, data, protocol }: Props) {
  const { desk, connected, keyring, hands } = useDesk(socket, identity, protocol, data.person)
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
      return <DeskScreen desk={desk} connected={connected} keyring={keyring} hands={hands} socket={socket} data={data} />
  }
}
