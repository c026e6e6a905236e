import type { ConvId } from '../../../shared/ids.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'

/** Ends a talk as something: the youth's page is told sealed, right before the end. `end` answers whether the talk has ended. */
export function endingHands(end: (conv: ConvId, as: EndsAs) => Promise<boolean>) {
  /** Talks that this page has ended as a joke and whose form it has not filled in yet. */
  const jokes = new Set<ConvId>()
  return {
    async endAs(conv: ConvId, as: EndsAs, say: (as: EndsAs) => Promise<void>): Promise<boolean> {
      if (as === 'joke') jokes.add(conv)
      await say(as)
      const ended = await end(conv, as)
      if (!ended) jokes.delete(conv)
      return ended
    },
    /** True once for a talk that this page has ended as a joke. */
    wasJoke: (conv: ConvId): boolean => jokes.delete(conv),
  }
}
