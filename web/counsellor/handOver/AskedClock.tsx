import { useState } from 'react'
import { useNow } from '../useNow.ts'
import { useWords } from '../words.ts'

/** A colleague who is asked has so long to answer. */
const ASKED_S = 60

/** Seconds left to answer, by the server's clock. Where that clock cannot be right here, the count begins as the page first sees it. */
export function AskedClock({ until }: { until: number }) {
  const words = useWords().counsellor.handOver
  const now = useNow(500)
  const [first] = useState(now)
  const believable = until > first && until <= first + (ASKED_S + 8) * 1000
  const end = believable ? until : first + ASKED_S * 1000
  const left = Math.min(ASKED_S, Math.max(0, Math.ceil((end - now) / 1000)))
  return (
    <span className="ring-clock" role="img" aria-label={words.secondsLeft(left)}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle className="ring-track" cx="22" cy="22" r="19" />
        {/* The circle empties with the seconds; the number says the same. */}
        <circle className="ring-rest" cx="22" cy="22" r="19" pathLength={ASKED_S} strokeDasharray={`${left} ${ASKED_S}`} />
      </svg>
      <span aria-hidden="true">{left}</span>
    </span>
  )
}
