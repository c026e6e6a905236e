import { done, type Outcome, type Refusal, refuse } from '../../../shared/outcome.ts'
import type { Envelope, Placed, Posted, Stretch } from '../../../shared/sealing/envelope.ts'
import type { Body, Head } from '../../../shared/sealing/sealed.ts'
import type { OpenedEnvelope } from '../../../web/cipher/record/opened.ts'

/** Stands where the cipher stands, in clear: these tests are about order and repetition; test/cipher has the sealing. */
export function pretendCipher(from: string) {
  let n = 0
  let stream = 1
  const opened = new Set<string>()
  const heads = new Map<string, Head>()
  const missing: Head[] = []
  return {
    missingNow: missing,
    async seal(body: Body): Promise<Envelope> {
      return { v: 1, ep: 0, from, sid: `${from}-${stream}`, n: n++, ct: JSON.stringify({ body, heads: [...heads.values()] }) }
    },
    async open({ envelope }: Placed): Promise<OpenedEnvelope> {
      const { sid, ct } = envelope
      if (opened.has(`${sid}:${envelope.n}`)) return { ok: false, why: 'replayed' }
      if (ct === 'tampered') return { ok: false, why: 'tampered' }
      opened.add(`${sid}:${envelope.n}`)
      heads.set(sid, { from: envelope.from, sid, n: envelope.n })
      const held = JSON.parse(ct) as { body: Body; heads: Head[] } // written by seal above
      return {
        ok: true,
        from: envelope.from,
        sid,
        n: envelope.n,
        ep: 0,
        ...held,
        missing: [],
        fork: false,
        mine: envelope.from === from,
        again: false,
      }
    },
    async freshStream() {
      stream += 1
      n = 0
    },
    missing: () => missing,
    oldestKept: () => undefined,
  }
}

/** Keeps places as the real one does: only the next number of a stream, and the same bytes twice are once. */
export class PretendServer {
  rows: Placed[] = []
  first = 1
  /** Every envelope that arrived here, also those refused. */
  arrivals: Envelope[] = []
  /** The names of those that came as a mark. The server keeps them as other bytes than a message. */
  private marks = new Set<string>()
  private refusing: Refusal[] = []
  private losing = 0

  refuseNext(...why: Refusal[]) {
    this.refusing.push(...why)
  }
  /** Takes the next one in, and loses the answer. */
  loseAnswer() {
    this.losing += 1
  }
  send = (envelope: Envelope): Promise<Outcome<Posted>> => this.receive(envelope, false)
  mark = (envelope: Envelope): Promise<Outcome<Posted>> => this.receive(envelope, true)
  private async receive(envelope: Envelope, mark: boolean): Promise<Outcome<Posted>> {
    this.arrivals.push(envelope)
    const why = this.refusing.shift()
    if (why) return refuse(why)
    const answer = this.take(envelope, mark)
    if (this.losing === 0) return answer
    this.losing -= 1
    return refuse('no-answer')
  }
  read = async (after: number): Promise<Outcome<Stretch>> =>
    done({
      first: this.first,
      last: this.rows.length,
      envelopes: this.rows.filter((row) => row.place > after && row.place >= this.first).slice(0, 3),
    })

  take(envelope: Envelope, mark = false): Outcome<Posted> {
    const same = this.rows.filter((row) => row.envelope.sid === envelope.sid)
    const before = same.find((row) => row.envelope.n === envelope.n)
    const name = `${envelope.sid}:${envelope.n}`
    if (before) return before.envelope.ct === envelope.ct && this.marks.has(name) === mark ? done(before) : refuse('replayed')
    if (envelope.n !== same.length) return refuse('out-of-order')
    if (mark) this.marks.add(name)
    const placed: Placed = { place: this.rows.length + 1, at: 1000 + this.rows.length, receipt: 'r'.repeat(43), envelope }
    this.rows.push(placed)
    return done({ place: placed.place, at: placed.at, receipt: placed.receipt })
  }
}
