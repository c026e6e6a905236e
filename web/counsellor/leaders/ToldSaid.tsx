import type { LeaderTold } from '../../../shared/leaders/leadersNow.ts'
import { clockAt, useWords } from '../words.ts'

/** What became of an alert, in one sentence. Null: the page does not know. */
export function ToldSaid({ told }: { told: LeaderTold | null }) {
  const { counsellor, lang } = useWords()
  const { states } = counsellor.leaders
  if (told === null) return states.unknown
  const clock = clockAt(told.at, lang)
  switch (told.state) {
    case 'nobody':
    case 'telling':
      return states[told.state]
    case 'failed':
      return <strong>{states.failed}</strong>
    case 'told':
      return states.told(clock)
    case 'seen':
      return <strong>{told.by === null ? states.seen(clock) : states.seenBy(clock, told.by)}</strong>
  }
}
