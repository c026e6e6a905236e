import type { PresenceId } from '../../domain/presence.ts'

/** At most this many people are remembered. Beyond that, the one looked up first is forgotten. */
const MOST = 10_000
/** The report of a move may be lost, so an answer is used for at most this long. */
const BELIEVED_MS = 30_000

export type Whereabouts = {
  /** Calls `then` with the process that holds the person's page, or null. If remembered, at once; else in the order of the calls. */
  find(id: PresenceId, then: (processId: string | null) => void): void
  /** The remembered process; null if none is remembered. */
  known(id: PresenceId): string | null
}

/**
 * Remembers which process holds a person's page, until a move is reported. So a message to another process needs no question to Redis.
 * If the person moves during a look-up, the answer is used once and not remembered.
 */
export function openWhereabouts(
  look: (id: PresenceId) => Promise<string | null>,
  hearMoves: (onMove: (id: PresenceId | null) => void) => void,
): Whereabouts {
  const known = new Map<PresenceId, { processId: string; until: number }>()
  const looking = new Map<PresenceId, { waiting: ((processId: string | null) => void)[]; moved: boolean }>()
  hearMoves((id) => {
    if (id === null) known.clear()
    else known.delete(id)
    for (const [one, found] of looking) if (id === null || id === one) found.moved = true
  })

  async function lookUp(id: PresenceId, then: (processId: string | null) => void) {
    const mine = { waiting: [then], moved: false }
    looking.set(id, mine)
    // If the live Redis is down, this notice is lost, and the page reads again later.
    const processId = await look(id).catch(() => null)
    looking.delete(id)
    if (processId !== null && !mine.moved) remember(id, processId)
    for (const one of mine.waiting) one(processId)
  }

  function remember(id: PresenceId, processId: string) {
    known.set(id, { processId, until: performance.now() + BELIEVED_MS })
    if (known.size <= MOST) return
    const [first] = known.keys()
    if (first !== undefined) known.delete(first)
  }

  const believed = (id: PresenceId): string | null => {
    const found = known.get(id)
    return found && performance.now() < found.until ? found.processId : null
  }

  return {
    known: believed,
    find(id, then) {
      const at = believed(id)
      if (at !== null) return then(at)
      known.delete(id)
      const asked = looking.get(id)
      if (asked) asked.waiting.push(then)
      else void lookUp(id, then)
    },
  }
}
