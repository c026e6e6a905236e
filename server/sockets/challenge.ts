/** One socket's open question: asked anew it is another, and it is answered once and soon. */
export function openChallenge({ now, newId, lifeMs }: { now(): number; newId(): string; lifeMs: number }) {
  let open: { challenge: string; until: number } | null = null
  return {
    give(): string {
      open = { challenge: newId(), until: now() + lifeMs }
      return open.challenge
    },
    /** What was asked and may still be answered; null where nothing was, or too long ago. After this nothing is open. */
    take(): string | null {
      const taken = open
      open = null
      return taken && now() < taken.until ? taken.challenge : null
    },
  }
}
