import { allOf } from '../lists.ts'

/** Rings that lapsed without an answer. */
export const missed = {
  at: (clocks: string[]) =>
    clocks.length === 1 ? `Du missede et opkald kl. ${allOf(clocks)}.` : `Du missede ${clocks.length} opkald: kl. ${allOf(clocks)}.`,
  seen: 'Set',
}
