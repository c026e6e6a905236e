import './lookOn.css'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { ConvId } from '../../../shared/ids.ts'
import type { CounsellorCipher } from '../../cipher/counsellorCipher.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import { useNotice } from '../../connection/useNotice.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { openLookOnKeys } from './lookOnKeys.ts'
import { LookOnContext } from './useLookOn.ts'

type Door = CounsellorDoor
type Props = {
  socket: DoorSocket<Door>
  desk: OpenDesk
  connected: boolean
  identity: StaffIdentity
  hands: DeskHands
  children: ReactNode
}

/** Reading along at this desk: whom this counsellor asks, who asks this counsellor, and the key of the talk that is read. */
export function LookOnProvider({ socket, desk, connected, identity, hands, children }: Props) {
  const [choosing, choose] = useState<ConvId | null>(null)
  const [cipher, setCipher] = useState<CounsellorCipher | null>(null)
  const { lookOn = null, conversations } = desk.view
  const keys = useMemo(() => openLookOnKeys(socket, identity, setCipher), [socket, identity])
  useEffect(() => keys.close, [keys])
  useEffect(() => {
    if (connected || lookOn === null) keys.look(lookOn)
  }, [keys, connected, lookOn])
  useNotice<Door, 'lookOn:ended'>(socket, 'lookOn:ended', ({ why }) => hands.say({ note: ended[why] }))
  const isHere = choosing !== null && conversations.some(({ conv }) => conv === choosing)
  const value = useMemo(() => {
    const orSay = (act: () => void) => () => (connected ? act() : hands.say({ note: 'noConnection' }))
    return {
      choosing: isHere ? choosing : null,
      choose,
      asked:
        lookOn?.at === 'asked'
          ? {
              id: lookOn.id,
              lookOn,
              accept: orSay(() => void hands.acceptLookOn(lookOn)),
              decline: orSay(() => void hands.endLookOn(lookOn.conv)),
            }
          : null,
      waits: lookOn?.at === 'accepted' ? lookOn : null,
      opened: cipher && { conv: cipher.conv, cipher },
    }
  }, [isHere, choosing, lookOn, cipher, connected, hands])
  return <LookOnContext value={value}>{children}</LookOnContext>
}

const ended = {
  declined: 'lookOnDeclined',
  unanswered: 'lookOnUnanswered',
  away: 'lookOnAway',
  no: 'lookOnNo',
  silent: 'lookOnSilent',
  left: 'lookOnLeft',
} as const
