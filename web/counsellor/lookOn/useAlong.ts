import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import { refuse } from '../../../shared/outcome.ts'
import { type Keeper, keepTranscript } from '../../chat/keeper.ts'
import { emptyTranscript, type Transcript } from '../../chat/transcript.ts'
import type { CounsellorCipher } from '../../cipher/counsellorCipher.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useClock } from '../useNow.ts'

type Door = CounsellorDoor

/** How often the page asks for what is new. Nobody tells it, so that a message costs nothing more where nobody reads along. */
const LOOK_MS = 2000
const never = async () => refuse('not-allowed')

/** What is written in the talk that this page reads along in. The way out is never opened, so nothing is sealed and no mark is sent. */
export function useAlong(socket: DoorSocket<Door>, cipher: CounsellorCipher | null, connected: boolean): Transcript {
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  const clock = useClock()
  useEffect(() => {
    if (!cipher) return
    const kept = keepTranscript({
      me: cipher.kid,
      cipher,
      channel: {
        send: never,
        mark: never,
        read: (after) => ask<Door, 'lookOn:read'>(socket, 'lookOn:read', { conv: cipher.conv, after }),
      },
      now: clock,
    })
    setKeeper(kept)
    return () => {
      setKeeper(null)
      kept.close()
    }
  }, [cipher, socket, clock])
  useEffect(() => {
    if (!keeper || !connected) return
    void keeper.catchUp()
    const timer = setInterval(() => void keeper.catchUp(), LOOK_MS)
    return () => clearInterval(timer)
  }, [keeper, connected])
  return useSyncExternalStore(
    useCallback((changed) => keeper?.subscribe(changed) ?? (() => {}), [keeper]),
    (): Transcript => keeper?.snapshot() ?? emptyTranscript,
  )
}
