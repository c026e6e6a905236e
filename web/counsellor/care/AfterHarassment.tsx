import { useState } from 'react'
import { useWords } from '../words.ts'

/**
 * After a talk: ten minutes off for a counsellor who was harassed. `rest` null: nothing to offer, as during a rest. Why it is taken is told to nobody.
 * `open`: the talk was ended as harassment, so the rest is one press away.
 */
export function AfterHarassment({ rest, open }: { rest: (() => Promise<boolean>) | null; open: boolean }) {
  const words = useWords().counsellor.care
  const [busy, setBusy] = useState(false)
  if (rest === null) return null
  return (
    <details className="after-harassment" open={open}>
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
