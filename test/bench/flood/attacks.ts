import { setTimeout as wait } from 'node:timers/promises'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { Proof } from '../../../shared/proof.ts'
import { madeUpProof } from '../../support/proof.ts'
import { BENCH_LINE } from '../appProcess.ts'
import { bytes } from '../made.ts'
import { openFrames } from '../relay/frames.ts'
import type { Proofs } from './proofs.ts'

type Given = { port: number; count(what: string, by?: number): void; tickets: Set<string>; proofs: Proofs; isOver(): boolean }
export type Attacker = Awaited<ReturnType<typeof openAttacker>>
export type Attack = (attacker: Attacker) => Promise<void>

const LARGEST = 11_000
const TO = '/youth,'

/** One hostile socket: raw frames, no manners. */
export async function openAttacker({ port, count, tickets, proofs, isOver }: Given) {
  const headers = { Origin: `http://localhost:${port}` }
  let joined: ((won: boolean) => void) | null = null
  let asked = 0
  const frames = await openFrames(port, headers, (text) => {
    if (text === '2') frames.send('3')
    // An answer that begins so is the view of a ticket.
    else if (text.startsWith(`43${TO}`)) joined?.(text.includes('"ok":true'))
  })
  let isGone = false
  void frames.gone.then(() => {
    isGone = true
    joined?.(false)
  })
  frames.send('40/youth,')
  const emit = (name: string, payload: unknown) => frames.send(`42${TO}${++asked}${JSON.stringify([name, payload])}`)
  const joining = (conv: string, proof: Proof) => ({
    protocol: PROTOCOL,
    line: BENCH_LINE,
    conv,
    token: bytes(32),
    page: bytes(16),
    youthPub: bytes(65),
    challenge: bytes(16),
    device: 'phone',
    urgent: proof.puzzle.parameters.data.urgent,
    choices: { lang: 'da' },
    proof,
  })
  return {
    port,
    count,
    keeps: false,
    frames,
    emit,
    joining,
    goesOn: () => !isGone && !isOver(),
    close: () => frames.close(),
    /** With work that was really done; answers whether a ticket was given, and says that somebody is being called, so as to be held for long. */
    async takeTicket(): Promise<boolean> {
      const proof = await proofs.next()
      if (proof === null || isGone) return false
      const conv = bytes(16)
      const won = await new Promise<boolean>((told) => {
        joined = told
        emit('queue:join', joining(conv, proof))
        void wait(5000).then(() => told(false))
      })
      joined = null
      if (!won) return false
      tickets.add(conv)
      count('tickets taken')
      emit('calling:say', {})
      return true
    },
  }
}

const envelope = (sid: string, n: number) => ({ v: 1, ep: 0, from: 'youth', sid, n, ct: 'A'.repeat(LARGEST) })

/** What one visitor with a script might do; the sockets take turns. */
export const attacks: Record<string, Attack> = {
  /** Forty joins at once, all with a proof that is nobody's. */
  async joinsInParallel(a) {
    for (let i = 0; i < 40; i += 1) a.emit('queue:join', a.joining(bytes(16), madeUpProof()))
    a.count('joins with a made-up proof', 40)
    for (let i = 0; i < 20 && a.goesOn(); i += 1) await wait(250)
  },
  /** A ticket, a transcript as large as it may be, and then reading asked for again and again by somebody who reads nothing. */
  async readsUnread(a) {
    if (!(await a.takeTicket())) return
    const sid = bytes(16)
    for (let n = 0; n < 15 && a.goesOn(); n += 1) {
      a.emit('envelope:send', envelope(sid, n))
      await wait(20)
    }
    a.frames.stopReading()
    for (let i = 0; i < 280 && a.goesOn(); i += 1) {
      a.emit('transcript:read', { after: 0 })
      a.count('reads asked for')
      if (i % 20 === 0) await wait(10)
    }
    while (a.goesOn()) await wait(500)
  },
  /** Comes and goes, each time with a few requests. */
  async reconnects(a) {
    a.emit('youth:resume', { protocol: PROTOCOL, conv: bytes(16), token: bytes(32), page: bytes(16), gen: 0 })
    a.count('reconnects')
    await wait(300)
  },
  /** A ticket, and the largest envelopes for as long as there is an answer. */
  async fullEnvelopes(a) {
    if (!(await a.takeTicket())) return
    const sid = bytes(16)
    for (let n = 0; a.goesOn(); n += 1) {
      a.emit('envelope:send', envelope(sid, n))
      a.count('largest envelopes')
      await wait(n < 10 ? 20 : 2000)
    }
  },
  /** Joins and leaves the namespace, ours and others. */
  async joinsNamespaces(a) {
    for (let i = 0; i < 200 && a.goesOn(); i += 1) {
      a.frames.send('41/youth,')
      a.frames.send('40/youth,')
      a.frames.send(`40/${bytes(4)},`)
      a.count('namespace joins', 2)
      if (i % 10 === 0) await wait(50)
    }
  },
  /** Guesses passwords over HTTP, beside a socket that only sits there. */
  async guesses(a) {
    const origin = `http://localhost:${a.port}`
    while (a.goesOn()) {
      const body = new URLSearchParams({ login: `bench.${Math.floor(Math.random() * 10)}`, password: bytes(16) })
      const answer = await fetch(`${origin}/sign-in`, { method: 'POST', redirect: 'manual', headers: { origin }, body }).catch(() => null)
      await answer?.text().catch(() => '')
      a.count('sign-in guesses')
      await wait(1000)
    }
  },
}
