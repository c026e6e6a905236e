import type { PersonId } from './people.ts'

/** So many are remembered: of more, whoever was looked up first is looked up again. */
const MOST = 10_000
/** A word of a move may be lost; nobody is believed where they were found this long ago. */
const BELIEVED_MS = 30_000

export type Whereabouts = {
  /** Calls `then` with the process that holds a person's page, null where none does: at once where it is known, in the order asked else. */
  find(id: PersonId, then: (processId: string | null) => void): void
  /** As far as it is remembered. */
  known(id: PersonId): string | null
}

/**
 * Remembers which process holds whose page, until it is said that they have moved: a message to somebody on another process then asks
 * nobody. What is looked up while they move is told, and not remembered.
 */
export function openWhereabouts(
  look: (id: PersonId) => Promise<string | null>,
  hearMoves: (onMove: (id: PersonId | null) => void) => void,
): Whereabouts {
  const known = new Map<PersonId, { processId: string; until: number }>()
  const looking = new Map<PersonId, { waiting: ((processId: string | null) => void)[]; moved: boolean }>()
  hearMoves((id) => {
    if (id === null) known.clear()
    else known.delete(id)
    for (const [one, found] of looking) if (id === null || id === one) found.moved = true
  })

  async function lookUp(id: PersonId, then: (processId: string | null) => void) {
    const mine = { waiting: [then], moved: false }
    looking.set(id, mine)
    // With the Redis that knew away, whoever missed this reads again.
    const processId = await look(id).catch(() => null)
    looking.delete(id)
    if (processId !== null && !mine.moved) remember(id, processId)
    for (const one of mine.waiting) one(processId)
  }

  function remember(id: PersonId, processId: string) {
    known.set(id, { processId, until: performance.now() + BELIEVED_MS })
    if (known.size <= MOST) return
    const [first] = known.keys()
    if (first !== undefined) known.delete(first)
  }

  const believed = (id: PersonId): string | null => {
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
