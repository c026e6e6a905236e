import { useEffect, useSyncExternalStore } from 'react'
import type { Keeper } from './keeper.ts'
import { emptyTranscript, type Transcript } from './transcript.ts'
import { usePageVisible } from './usePageVisible.ts'

/** The present transcript. `drawn`: the list is on the page now. While the page is in view too, its messages count as read. */
export function useTranscript(keeper: Keeper | null, drawn: boolean): Transcript {
  const seen = usePageVisible() && drawn
  useEffect(() => {
    keeper?.setSeen(seen)
    return () => keeper?.setSeen(false)
  }, [keeper, seen])
  return useSyncExternalStore(keeper?.subscribe ?? nothing, keeper?.snapshot ?? empty)
}

const nothing = () => () => undefined
const empty = () => emptyTranscript
