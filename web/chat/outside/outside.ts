import { emptyOutside, type OutsideCard, type OutsideStep } from '../../../shared/sealing/outside.ts'

/** A step as it was opened: who wrote it, in which epoch, at which place. */
export type OpenedStep = { place: number; from: string; ep: number; does: OutsideStep }

/** What the youth gave. `ep`: who has the key of this epoch can read it. */
export type WhatWasGiven = { card: OutsideCard; giving: number; ep: number }

/** How far the help outside the chat has come. `duty` stays once it is said. `done`: the last giving that was taken back or written down. */
export type HelpOutside = { duty: boolean; done: number } & (
  | { phase: 'none' | 'declined' | 'withdrawn' }
  | { phase: 'asked'; by: string }
  | { phase: 'open' }
  | ({ phase: 'given'; seenBy: string[] } & WhatWasGiven)
  /** `by`: the counsellor who wrote it down in a system of their own. From there it cannot be taken back. */
  | ({ phase: 'used'; by: string } & WhatWasGiven)
)
export const noOutside: HelpOutside = { phase: 'none', duty: false, done: 0 }

/** All steps in the order of their places give the same picture on both pages: if "taken back" and "written down" cross, the earlier place holds. */
export const outsideOf = (steps: OpenedStep[]): HelpOutside => steps.reduce(after, noOutside)

function after(now: HelpOutside, { from, ep, does }: OpenedStep): HelpOutside {
  const { duty, done } = now
  const isYouth = from === 'youth'
  switch (does.step) {
    case 'ask':
      if (isYouth || now.phase === 'open' || now.phase === 'given') return now
      return { phase: 'asked', by: from, duty: duty || does.duty, done }
    case 'duty':
      return isYouth ? now : { ...now, duty: true }
    case 'open':
      return !isYouth || now.phase === 'given' ? now : { phase: 'open', duty, done }
    case 'close':
      if (now.phase !== 'asked' && !(isYouth && now.phase === 'open')) return now
      return { phase: isYouth ? 'declined' : 'none', duty, done }
    case 'give':
      if (!isYouth || does.giving <= done) return now
      return { phase: 'given', card: does.card, giving: does.giving, ep, seenBy: [], duty, done }
    case 'see':
      if (isYouth || now.phase !== 'given' || now.giving !== does.giving || now.seenBy.includes(from)) return now
      return { ...now, seenBy: [...now.seenBy, from] }
    case 'withdraw':
      if (!isYouth || does.giving <= done) return now
      // A copy of what was given may come after this, at a later place. It stays taken back.
      if (now.phase !== 'given' || now.giving !== does.giving) return { ...now, done: does.giving }
      return { phase: 'withdrawn', duty, done: does.giving }
    case 'use': {
      if (isYouth || now.phase !== 'given' || now.giving !== does.giving) return now
      const { card, giving } = now
      return { phase: 'used', by: from, card, giving, ep: now.ep, duty, done: giving }
    }
  }
}

/** At most so many steps are kept. A page that sends more shows the newest. */
const MOST_STEPS = 200

/**
 * The steps with one more, each once and in the order of their places. The words of a giving that does not stand any more are deleted: a step that
 * comes late or again brings nothing back.
 */
export function withStep(steps: OpenedStep[], step: OpenedStep): OpenedStep[] {
  const all = [...steps.filter(({ place }) => place !== step.place), step].sort((a, b) => a.place - b.place).slice(-MOST_STEPS)
  const stands = outsideOf(all)
  const isGiven = stands.phase === 'given' || stands.phase === 'used'
  return all.map((one): OpenedStep => {
    const { does } = one
    const isPast = does.step === 'give' && !(isGiven && stands.giving === does.giving)
    return isPast ? { ...one, does: { ...does, card: emptyOutside } } : one
  })
}

/** The number of the next giving. */
export const nextGiving = (now: HelpOutside): number => ('giving' in now ? Math.max(now.giving, now.done) : now.done) + 1
