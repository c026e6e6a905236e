import { createContext, useContext, useMemo, useState } from 'react'
import type { Entry, Transcript } from '../../../chat/transcript.ts'
import { hasHint } from './hasHint.ts'

/** Whether this counsellor wants hints. Off unless switched on, in this page alone. */
const Wanted = createContext(false)
export const HintsWanted = Wanted.Provider

/** Marks a talk in which the youth has written a word of the lists since the counsellor last said "seen". Nothing of it leaves the page. */
export function useDangerHint(transcript: Transcript): { isHinted: boolean; seen(): void } {
  const wanted = useContext(Wanted)
  const last = useMemo(
    () =>
      wanted ? Math.max(0, ...transcript.entries.map((entry) => (isOfYouth(entry) && hasHint(entry.text) ? (entry.place ?? 0) : 0))) : 0,
    [wanted, transcript],
  )
  const [seenTo, setSeenTo] = useState(0)
  return { isHinted: last > seenTo, seen: () => setSeenTo(last) }
}

/** A colleague who had the talk before may have written such a word, too: that tells of no danger. */
const isOfYouth = (entry: Entry): entry is Extract<Entry, { kind: 'text' }> => entry.kind === 'text' && entry.from === 'youth'
