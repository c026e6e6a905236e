import { linesByTheClock } from '../../actions/lines/linesByTheClock.ts'
import type { Service } from '../../actions/service.ts'

/** Hears of each line that changes; of null when any may have. */
export type HearsChanges = (onChange: (line: string | null) => void) => void
/** Whether something about a line has changed since the look before; `any`: about any line at all. */
export type Stirred = ((line: string) => boolean) & { any: boolean }

/**
 * Which lines have changed since they were looked at last. Redis says so of queues, seats and shifts, whoever moves them; what the
 * clock or a coordinator changes (opening hours, closing by hand) is seen here. Now and then all count as changed: a word may be lost.
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
    for (const { line, stands } of await linesByTheClock(service)) {
      const before = stood.get(line.id)
      stood.set(line.id, { line, stands })
      if (before?.line !== line || before.stands !== stands) lines.add(line.id)
    }
  }

  return {
    /** Hands over what has changed. What could not be looked at is looked at again. */
    async take(look: (has: Stirred) => Promise<unknown>): Promise<void> {
      await lookAtClock()
      if (performance.now() - allAt >= service.spans.lookAgainMs) all = true
      const [taken, takenAll] = [lines, all]
      lines = new Set()
      all = false
      if (takenAll) allAt = performance.now()
      try {
        await look(Object.assign((line: string) => takenAll || taken.has(line), { any: takenAll || taken.size > 0 }))
      } catch (error) {
        all = true
        throw error
      }
    },
  }
}
