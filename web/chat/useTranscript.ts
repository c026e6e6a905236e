import { useEffect, useSyncExternalStore } from 'react'
import type { Keeper } from './keeper.ts'
import type { Transcript } from './transcript.ts'

/** The transcript as it stands. `seen`: this person has it on the screen now, so what is in it counts as read. */
export function useTranscript(keeper: Keeper, seen: boolean): Transcript {
  useEffect(() => {
    keeper.setSeen(seen)
    return () => keeper.setSeen(false)
  }, [keeper, seen])
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot)
}
