import { useState } from 'react'
import { useWords } from '../words.ts'

/** After a talk: ten minutes off for a counsellor who was harassed. `rest` null: nothing to offer, as during a rest. Why it is taken is told to nobody. */
export function AfterHarassment({ rest }: { rest: (() => Promise<boolean>) | null }) {
  const words = useWords().counsellor.care
  const [busy, setBusy] = useState(false)
  if (rest === null) return null
  return (
    <details className="after-harassment">
      <summary>{words.unpleasant}</summary>
      <p>{words.unpleasantText}</p>
      <button
        type="button"
        className="button button-small button-plain"
        aria-disabled={busy}
        onClick={() => {
          if (busy) return
          setBusy(true)
          void rest().finally(() => setBusy(false))
        }}
      >
        {words.takeBreak}
      </button>
    </details>
  )
}
