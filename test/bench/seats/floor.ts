import { endConversation } from '../../../server/actions/conversation/endConversation.ts'
import { skipForm } from '../../../server/actions/figures/skipForm.ts'
import { joinQueue } from '../../../server/actions/queue/joinQueue.ts'
import { acceptRing } from '../../../server/actions/seating/acceptRing.ts'
import { answerRing } from '../../../server/actions/seating/answerRing.ts'
import { giveWraps } from '../../../server/actions/seating/giveWraps.ts'
import type { Service } from '../../../server/actions/service.ts'
import type { DeskView, Ring } from '../../../shared/doors/counsellorView.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { quantile } from '../figures.ts'
import { bytes, offerTo, wrapFor } from '../made.ts'
import { someYouth } from './waiting.ts'

type Talk = { conv: string; person: string }
/** What one measured while gave. Times in ms from the end of a talk to the next ring in that seat. */
export type Turned = { seats: number; ms: number; p50: number; p99: number; lost: number }

/** A seat that is not rung again within this has been forgotten. */
const LOST_MS = 5000

/** Every counsellor's and every youth's browser at once: rings are answered and accepted, wraps given, as soon as they are told. */
export function openFloor(service: Service, chance: () => number) {
  const talking: Talk[] = []
  const rung = new Set<string>()
  /** By person: who waits to hear the next ring, since when. */
  const listening = new Map<string, ((at: number) => void)[]>()
  let seats = 0

  const hear = (person: string, view: DeskView) => {
    for (const owed of view.owed) void skipForm(service, person, owed.form)
    for (const ring of view.rings) {
      if (rung.has(ring.ring)) continue
      rung.add(ring.ring)
      listening.get(person)?.shift()?.(performance.now())
      void seat(person, view.me.kid ?? '', ring)
    }
  }
  Object.assign(service, {
    tell: {
      youth: () => ({ emit() {}, view() {} }),
      counsellor: (person: string) => ({ emit() {}, queue() {}, desk: (view: DeskView) => hear(person, view) }),
    },
  })

  async function seat(person: string, kid: string, ring: Ring): Promise<void> {
    const offer = offerTo(ring, kid)
    must(await answerRing(service, person, ring.ring, offer))
    must(await acceptRing(service, person, ring.conv, ring.ring))
    must(await giveWraps(service, ring.conv, { wraps: [wrapFor(offer)], nextChallenge: bytes(16) }))
    rung.delete(ring.ring)
    seats += 1
    talking.push({ conv: ring.conv, person })
  }

  const nextRing = (person: string) =>
    new Promise<number | null>((heard) => {
      const timer = setTimeout(() => heard(null), LOST_MS)
      const ears = listening.get(person) ?? []
      listening.set(person, ears)
      ears.push((at) => {
        clearTimeout(timer)
        heard(at)
      })
    })

  return {
    async allTalking(wanted: number): Promise<void> {
      while (talking.length < wanted) await new Promise((later) => setTimeout(later, 20))
    },
    /** Talks end one after the other in so many lanes; each seat is rung anew, and as many youths join as were seated. */
    async turn(ms: number, lanes: number): Promise<Turned> {
      const times: number[] = []
      let lost = 0
      const before = seats
      const since = performance.now()
      const lane = async () => {
        while (performance.now() - since < ms) {
          const [talk] = talking.splice(Math.floor(chance() * talking.length), 1)
          if (!talk) throw new Error('nobody is talking')
          const ring = nextRing(talk.person)
          const from = performance.now()
          must(await endConversation(service, talk.conv, 'counsellor'))
          const at = await ring
          if (at === null) lost += 1
          else times.push(at - from)
          must(await joinQueue(service, someYouth(chance)))
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      return { seats: seats - before, ms: performance.now() - since, p50: quantile(times, 0.5), p99: quantile(times, 0.99), lost }
    },
  }
}

function must(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`refused: ${outcome.why}`)
}
