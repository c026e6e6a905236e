import { openToldAgain } from '../../actions/due/toldAgain.ts'
import type { Service } from '../../actions/service.ts'
import { type Sessions, speakingHere } from './speaking.ts'
import type { HearsChanges } from './stirred.ts'

/** Where nothing was said to have changed, and nobody stood otherwise than told, everybody is compared every so many rounds only. */
const QUIET_ROUNDS = 5

/**
 * Compares what everybody connected here was told last with how they stand. Before each look everybody is let go if the live Redis was lost:
 * a page that is told what an empty one knows takes its shift for ended, and does not bring it back.
 */
export function openTellAgain(
  service: Service,
  sessions: Sessions,
  hear: HearsChanges,
  letGoAfterLoss: () => Promise<void>,
): () => Promise<void> {
  const compare = openToldAgain(service)
  let changed = true
  let round = 0
  hear(() => {
    changed = true
  })
  const told = () => {
    const here = speakingHere(sessions)
    return [
      ...here.youths.map(({ conv, view }) => ({ youth: conv, view })),
      ...here.staff.map(({ person, view }) => ({ staff: person, view })),
    ]
  }
  return async () => {
    round += 1
    if (!changed && round % QUIET_ROUNDS !== 0) return
    changed = false
    try {
      await letGoAfterLoss()
      // Who stands otherwise is told after the second time.
      if (await compare(told())) changed = true
    } catch (error) {
      changed = true
      throw error
    }
  }
}
