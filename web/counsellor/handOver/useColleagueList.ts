import { useEffect, useState } from 'react'
import type { Onlooker } from '../../../shared/doors/lookOn.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { type Outcome, passing, type Refusal } from '../../../shared/outcome.ts'

/** After a refusal that passes the page asks again by itself. */
const AGAIN_MS = 3000

/** The colleagues whom a dialog can ask. `colleagues` null: no answer yet. `lack`: why there is none. `again` asks anew. */
export function useColleagueList<One extends Onlooker>(read: (conv: ConvId) => Promise<Outcome<One[]>>, conv: ConvId, connected: boolean) {
  const [answer, setAnswer] = useState<Outcome<One[]> | null>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks anew
  useEffect(() => {
    if (!connected) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    void read(conv).then((said) => {
      if (isOver) return
      setAnswer(said)
      if (!said.ok && passing.has(said.why)) timer = setTimeout(() => setRound((before) => before + 1), AGAIN_MS)
    })
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [conv, read, connected, round])
  const lack: Refusal | null = answer && !answer.ok ? answer.why : null
  return { colleagues: answer?.ok ? answer.value : null, lack, again: () => setRound((before) => before + 1) }
}
