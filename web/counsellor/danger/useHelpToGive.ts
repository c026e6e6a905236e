import { useEffect, useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { HelpToGive } from '../../../shared/doors/staffPage.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { untilHeard } from '../../connection/untilHeard.ts'
import { useNotice } from '../../connection/useNotice.ts'
import type { DeskData } from '../desk/deskData.ts'

/**
 * The desk's data with the help as it is now. The page was given it once; it asks again at each change, and after a connection was lost, since
 * it may have missed one.
 */
export function useHelpToGive(socket: DoorSocket<CounsellorDoor>, data: DeskData, mayAsk: boolean): DeskData {
  const [help, setHelp] = useState<HelpToGive | null>(null)
  const [round, setRound] = useState(0)
  useNotice<CounsellorDoor, 'help:news'>(socket, 'help:news', () => setRound((before) => before + 1))
  useEffect(() => {
    const lost = () => setRound((before) => before + 1)
    socket.on('disconnect', lost)
    return () => void socket.off('disconnect', lost)
  }, [socket])
  useEffect(() => {
    if (!mayAsk || round === 0) return
    return untilHeard(
      () => ask<CounsellorDoor, 'help:read'>(socket, 'help:read', {}),
      (said) => said.ok && setHelp(said.value),
    )
  }, [socket, mayAsk, round])
  return help === null ? data : { ...data, ...help }
}
