/** The open challenge of one connection. A new challenge replaces the old one. It can be used once, within `lifeMs`. */
export function openChallenge({ now, newId, lifeMs }: { now(): number; newId(): string; lifeMs: number }) {
  let open: { challenge: string; until: number } | null = null
  return {
    give(): string {
      open = { challenge: newId(), until: now() + lifeMs }
      return open.challenge
    },
    /** Takes the open challenge; null if there is none or it is too old. After this call none is open. */
    take(): string | null {
      const taken = open
      open = null
      return taken && now() < taken.until ? taken.challenge : null
    },
  }
}
