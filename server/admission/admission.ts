import type { Proof, Puzzle } from '../../shared/proof.ts'
import { goesAway, heldSo } from './absent.ts'
import { openBuckets } from './buckets.ts'
import { claim, noteAsked, saidBefore, saidByOthers, settle, spoke, unclaim } from './crowd.ts'
import { openPuzzles, type PuzzleKeys, type Verdict } from './puzzles.ts'
import { factorOf, HEAT, urgentFactorOf, type Work } from './work.ts'

export type AdmissionNeeds = {
  keys: PuzzleKeys
  work: Work
  /** How long an urgent youth counts as having waited; so long others behind the same address are a crowd. */
  urgentMs: number
  now(): number
}

/** Wrong proofs on one connection before it is closed. */
const MOST_WRONG = 3
const QUARTER_MS = 15 * 60_000

type Waits = { line: string; urgent: boolean } | null

/**
 * What stands before a ticket: work for the browser, and more of it for an address that much has come from. How much came from where is
 * remembered here. `place` is the opaque name of an address (http/place.ts), and not a place in the queue. See docs/decisions/023 to 025.
 */
export function openAdmission({ keys, work, urgentMs, now }: AdmissionNeeds) {
  const puzzles = openPuzzles({ keys, work, now })
  const buckets = openBuckets(now)

  return {
    /** How many places are remembered. */
    size: buckets.size,
    /** How many conversations are known to have gone away from somewhere. */
    absent: buckets.absent,
    /** Lets go what is older than it may be, also where nobody comes any more. */
    forget: buckets.forget,

    /** Null: too many are asked for at this moment. */
    puzzleFor(place: string, urgent: boolean): Promise<Puzzle | null> {
      const { crowd, ...bucket } = buckets.of(place)
      const lately = now() - urgentMs
      const factor = urgent ? urgentFactorOf(bucket.heat, saidBefore(crowd, lately)) : factorOf(bucket.heat)
      buckets.of(place).heat += HEAT.puzzle
      if (urgent) noteAsked(crowd, now())
      return puzzles.make(place, factor, urgent)
    },

    /** The first visit of a line's page from there in this quarter of an hour: only that is counted, since anybody may open a page. */
    isFirstVisit(place: string, line: string): boolean {
      const { visits } = buckets.of(place)
      const quarter = Math.floor(now() / QUARTER_MS)
      if (visits.get(line) === quarter) return false
      visits.set(line, quarter)
      return true
    },

    /** One connection, from the handshake on. All it keeps of where it came from is the place. */
    enter(place: string) {
      const here = () => buckets.of(place)
      let wrong = 0
      let waitsFor: Waits = null
      const count = (line: string, urgent: boolean, change: 1 | -1) => {
        const { waiting } = here()
        const there = waiting.get(line) ?? { all: 0, urgent: 0 }
        there.all = Math.max(0, there.all + change)
        if (urgent) there.urgent = Math.max(0, there.urgent + change)
        if (there.all > 0) waiting.set(line, there)
        else waiting.delete(line)
      }
      return {
        async check(proof: Proof): Promise<Verdict> {
          const verdict = await puzzles.check(place, proof)
          if (verdict !== 'unproved') return verdict
          here().heat += HEAT.wrong
          wrong += 1
          return verdict
        },
        /** Too many proofs that were none: not somebody's page. */
        isGuessing: (): boolean => wrong >= MOST_WRONG,
        tookTicket(): void {
          here().heat += HEAT.ticket
        },
        /** This connection's youth waits in that line, or no longer in any. Answers what was known before. */
        waits(next: Waits): Waits {
          const before = waitsFor
          if (before) count(before.line, before.urgent, -1)
          if (next) count(next.line, next.urgent, 1)
          waitsFor = next
          return before
        },
        /** How many others from here wait in that line. */
        othersIn(line: string): { all: number; urgent: number } {
          const { all, urgent } = here().waiting.get(line) ?? { all: 0, urgent: 0 }
          const mine = waitsFor?.line === line ? waitsFor : null
          return { all: all - (mine ? 1 : 0), urgent: urgent - (mine?.urgent ? 1 : 0) }
        },
        /** Says that it is urgent. Null: others from here did, and this proof was not made for that. */
        claimUrgent(conv: string, proof: Proof | null): { settle(): string[]; undo(): void } | null {
          const { crowd } = here()
          const lately = now() - urgentMs
          if (saidByOthers(crowd, conv, lately) && proof?.puzzle.parameters.data.urgent !== true) return null
          const first = claim(crowd, conv, now())
          return {
            settle: () => (first ? settle(here().crowd, conv, now() - urgentMs) : []),
            undo: () => first && unclaim(here().crowd, conv),
          }
        },
        /** The page wrote something. True: the boost that it had lost is its own again. */
        spoke: (conv: string): boolean => spoke(here().crowd, conv),
        /** Answers who has only the minute from now on. */
        goesAway(conv: string): string[] {
          buckets.isAbsent(conv, place)
          return goesAway(here().absent, conv, now())
        },
        isBrief: (conv: string): boolean => here().absent.get(conv)?.brief === true,
        heldUntil: (conv: string, until: number | null): void => heldSo(here().absent, conv, until),
        isBack: (conv: string): void => buckets.isBack(conv),
      }
    },
  }
}
export type Admission = ReturnType<typeof openAdmission>
export type Entry = ReturnType<Admission['enter']>
