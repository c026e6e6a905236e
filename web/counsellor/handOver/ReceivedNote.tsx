import { useEffect, useState } from 'react'
import type { Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { isolated } from '../../chat/isolated.ts'
import { useWords } from '../words.ts'
import { useTheHandOver } from './useHandOver.ts'

/** So long the note may take: it is sealed as soon as this page has made its key. */
const LATE_MS = 20_000

/** Above the talk of the newcomer: the note of the one who gave it, or why there is none. It is read by this page alone. */
export function ReceivedNote({ conv, handed }: { conv: ConvId; handed: Ring['handed'] }) {
  const words = useWords().counsellor.handOver
  const received = useTheHandOver().received(conv)
  const [isLate, setIsLate] = useState(false)
  const awaits = handed?.note === true && received === null
  useEffect(() => {
    if (!awaits) return
    const timer = setTimeout(() => setIsLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [awaits])
  if (!handed || (!handed.note && !handed.blind && received === null)) return null
  const name = isolated(handed.name)
  return (
    <div className="strip received-note" role="status">
      {received && (
        <details open>
          <summary>{words.noteFrom(isolated(received.from))}</summary>
          <p className="received-note-text" dir="auto">
            {received.text}
          </p>
          <p className="aside">{words.noteOnly}</p>
        </details>
      )}
      {awaits && <p>{isLate ? words.noteLost(name) : words.noteComes(name)}</p>}
      {handed.blind && <p>{words.offeredBlind(name)}</p>}
    </div>
  )
}
