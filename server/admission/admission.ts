import type { ConvId, LineId } from '../../shared/ids.ts'
import type { Proof, Puzzle } from '../../shared/proof.ts'
import { goesAway, heldSo } from './absent.ts'
import { openBuckets } from './buckets.ts'
import { claim, noteAsked, saidBefore, saidByOthers, settle, spoke, unclaim } from './crowd.ts'
import { openPuzzles, type PuzzleKeys, type WorkVerdict } from './puzzles.ts'
import { factorOf, HARD_HEAT, HEAT, urgentFactorOf, type Work } from './work.ts'

export type AdmissionNeeds = {
  keys: PuzzleKeys
  work: Work
  /** How many milliseconds an urgent youth counts as having waited. Urgent youths behind one address within this span are a crowd. */
  urgentMs: number
  now(): number
}

/** A connection is closed after this many wrong proofs. */
const MOST_WRONG = 3
const QUARTER_MS = 15 * 60_000

type Waits = { line: LineId; urgent: boolean } | null

/**
 * What a browser must do before it gets a ticket: solve a puzzle, a harder one when much has come from its address. How much came from each
 * address is remembered here. `place` is the opaque name of an address (http/addressNames.ts), not a place in the queue. See docs/decisions/023 to
 * 025.
 */
export function openAdmission({ keys, work, urgentMs, now }: AdmissionNeeds) {
  const puzzles = openPuzzles({ keys, work, now })
  const buckets = openBuckets(now)
  /** From where each connected page of a conversation comes. The entry of the newest connection stands. */
  const connected = new Map<ConvId, { place: string }>()

  return {
    /** How many places are remembered. */
    size: buckets.size,
    /** How many conversations are remembered whose page has gone. */
    absent: buckets.absent,
    /** Forgets what is older than it may be. Called regularly, so that it works also when no page comes any more. */
    forget: buckets.forget,

    /** Null: too many puzzles are asked for at this moment. */
    puzzleFor(place: string, urgent: boolean): Promise<Puzzle | null> {
      const { crowd, ...bucket } = buckets.of(place)
      const lately = now() - urgentMs
      const heat = bucket.hardUntil > now() ? Math.max(bucket.heat, HARD_HEAT) : bucket.heat
      const factor = urgent ? urgentFactorOf(heat, saidBefore(crowd, lately)) : factorOf(heat)
      buckets.of(place).heat += HEAT.puzzle
      if (urgent) noteAsked(crowd, now())
      return puzzles.make(place, factor, urgent)
    },

    /**
     * Whether this is the first visit of a line's page from this place in this quarter of an hour. Only the first is counted, since anybody
     * may open a page.
     */
    isFirstVisit(place: string, line: LineId): boolean {
      const { visits } = buckets.of(place)
      const quarter = Math.floor(now() / QUARTER_MS)
      if (visits.get(line) === quarter) return false
      visits.set(line, quarter)
      return true
    },

    /** For an hour, more work is asked where the page of this conversation comes from, or came from before it went away. Nobody is refused. */
    harden(conv: ConvId): void {
      const place = connected.get(conv)?.place ?? buckets.whereAbsent(conv)
      if (place !== null) buckets.harden(place)
    },

    /** One connection, from the handshake on. Of its address it keeps only the place. */
    enter(place: string) {
      const here = () => buckets.of(place)
      const me = { place }
      let wrong = 0
      let waitsFor: Waits = null
      const count = (line: LineId, urgent: boolean, change: 1 | -1) => {
        const { waiting } = here()
        const there = waiting.get(line) ?? { all: 0, urgent: 0 }
        there.all = Math.max(0, there.all + change)
        if (urgent) there.urgent = Math.max(0, there.urgent + change)
        if (there.all > 0) waiting.set(line, there)
        else waiting.delete(line)
      }
      return {
        async check(proof: Proof): Promise<WorkVerdict> {
          const verdict = await puzzles.check(place, proof)
          if (verdict !== 'unproved') return verdict
          here().heat += HEAT.wrong
          wrong += 1
          return verdict
        },
        /** Whether too many proofs were wrong. Then it is not a page of ours. */
        isGuessing: (): boolean => wrong >= MOST_WRONG,
        tookTicket(): void {
          here().heat += HEAT.ticket
        },
        /** Notes the line in which this connection's youth waits; null for none. Answers what was noted before. */
        waits(next: Waits): Waits {
          const before = waitsFor
          if (before) count(before.line, before.urgent, -1)
          if (next) count(next.line, next.urgent, 1)
          waitsFor = next
          return before
        },
        /** How many other youths from this place wait in that line. */
        othersIn(line: LineId): { all: number; urgent: number } {
          const { all, urgent } = here().waiting.get(line) ?? { all: 0, urgent: 0 }
          const mine = waitsFor?.line === line ? waitsFor : null
          return { all: all - (mine ? 1 : 0), urgent: urgent - (mine?.urgent ? 1 : 0) }
        },
        /**
         * The youth says that it is urgent. Null: others from this place said so, and this proof was not made for "urgent". `settle` when
         * it holds: answers whose boost is over. `undo` when it came to nothing.
         */
        claimUrgent(conv: ConvId, proof: Proof | null): { settle(): ConvId[]; undo(): void } | null {
          const { crowd } = here()
          const lately = now() - urgentMs
          if (saidByOthers(crowd, conv, lately) && proof?.puzzle.parameters.data.urgent !== true) return null
          const first = claim(crowd, conv, now())
          return {
            settle: () => (first ? settle(here().crowd, conv, now() - urgentMs) : []),
            undo: () => first && unclaim(here().crowd, conv),
          }
        },
        /** The page wrote something. True: it had lost the boost and gets it back. */
        spoke: (conv: ConvId): boolean => spoke(here().crowd, conv),
        /** The page has gone. Answers whose places are held for only a minute from now on. */
        goesAway(conv: ConvId): ConvId[] {
          buckets.isAbsent(conv, place)
          return goesAway(here().absent, conv, now())
        },
        isBrief: (conv: ConvId): boolean => here().absent.get(conv)?.brief === true,
        heldUntil: (conv: ConvId, until: number | null): void => heldSo(here().absent, conv, until),
        isBack(conv: ConvId): void {
          connected.set(conv, me)
          buckets.isBack(conv)
        },
        /** The connection has closed. */
        left(conv: ConvId): void {
          if (connected.get(conv) === me) connected.delete(conv)
        },
      }
    },
  }
}
export type Admission = ReturnType<typeof openAdmission>
export type AdmissionEntry = ReturnType<Admission['enter']>
