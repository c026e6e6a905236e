import { openToldAgain } from '../../actions/due/toldAgain.ts'
import type { Service } from '../../actions/service.ts'
import { type Sessions, speakingHere } from './speaking.ts'
import type { HearsChanges } from './stirred.ts'

/** If nothing was reported as changed and the last comparison found no difference, people are compared only every fifth round. */
const QUIET_ROUNDS = 5

/**
 * Compares the view sent last to each person here with the present state. If the live Redis was lost, all connections are closed first:
 * a page that got a view from an empty Redis would believe its shift had ended, and would not bring it back.
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
      // A difference is told only when a second comparison finds it too.
      if (await compare(told())) changed = true
    } catch (error) {
      changed = true
      throw error
    }
  }
}
