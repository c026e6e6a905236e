import { createContext, useContext, useMemo, useState } from 'react'
import type { Transcript } from '../../../chat/transcript.ts'
import { hasHint } from './hasHint.ts'

/** Whether this counsellor wants hints. Off unless switched on, in this page alone. */
const Wanted = createContext(false)
export const HintsWanted = Wanted.Provider

/** Marks a talk in which the youth has written a word of the lists since the counsellor last said "seen". Nothing of it leaves the page. */
export function useDangerHint(transcript: Transcript): { isHinted: boolean; seen(): void } {
  const wanted = useContext(Wanted)
  const last = useMemo(
    () =>
      wanted
        ? transcript.entries.reduce(
            (place, entry) => (entry.kind === 'text' && !entry.mine && hasHint(entry.text) ? Math.max(place, entry.place ?? 0) : place),
            0,
          )
        : 0,
    [wanted, transcript],
  )
  const [seenTo, setSeenTo] = useState(0)
  return { isHinted: last > seenTo, seen: () => setSeenTo(last) }
}
