import type { LineId } from '../../../shared/ids.ts'
import { linesByTheClock } from '../../actions/lines/linesByTheClock.ts'
import type { Service } from '../../actions/service.ts'

/** Calls `onChange` with each line that changes, and with null when any line may have changed. */
export type HearsChanges = (onChange: (line: LineId | null) => void) => void
/** Has anything about a line changed since the last look? `any`: has any line changed? */
export type Stirred = ((line: LineId) => boolean) & { any: boolean }

/**
 * The lines that have changed since the last look. Redis reports each change of queues, seats and shifts. Changes by the clock or by a
 * coordinator (opening hours, closing by hand) are found here. Every `lookAgainMs` all lines count as changed, because a report may be lost.
 */
export function openStirred(service: Service, hear: HearsChanges) {
  let lines = new Set<string>()
  let all = true
  let allAt = performance.now()
  const stood = new Map<string, { line: object; stands: string }>()
  hear((line) => {
    if (line === null) all = true
    else lines.add(line)
  })

  async function lookAtClock() {
    const found = await linesByTheClock(service)
    // A page may still show a line that was removed. All views are made anew, so that it goes from there.
    for (const id of [...stood.keys()]) if (!found.some(({ line }) => line.id === id) && stood.delete(id)) all = true
    for (const { line, stands } of found) {
      const before = stood.get(line.id)
      stood.set(line.id, { line, stands })
      if (before?.line !== line || before.stands !== stands) lines.add(line.id)
    }
  }

  return {
    /** Gives the changed lines to `look`. If `look` fails, all lines count as changed next time. */
    async take(look: (has: Stirred) => Promise<unknown>): Promise<void> {
      await lookAtClock()
      if (performance.now() - allAt >= service.spans.lookAgainMs) all = true
      const [taken, takenAll] = [lines, all]
      lines = new Set()
      all = false
      if (takenAll) allAt = performance.now()
      try {
        await look(Object.assign((line: LineId) => takenAll || taken.has(line), { any: takenAll || taken.size > 0 }))
      } catch (error) {
        all = true
        throw error
      }
    },
  }
}
