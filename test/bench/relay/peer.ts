import { type Frames, openFrames } from './frames.ts'

/** One Socket.IO connection, as little of it as a bench needs. */
export type Peer = {
  /** Asks and waits, for setting the stage. Throws where it is refused. */
  ask(name: string, payload: unknown): Promise<unknown>
  /** Sends under load: `answered` hears null when it was taken, else why not. */
  send(name: string, payload: unknown, answered: (refusal: string | null) => void): void
  close(): void
}
export type PeerPlan = { port: number; namespace: string; headers: Record<string, string>; auth?: unknown }
type Answer = { ok: boolean; value?: unknown; why?: string }

export async function openPeer(plan: PeerPlan, onNotice: (name: string, payload: unknown) => void): Promise<Peer> {
  const to = plan.namespace === '/' ? '' : `${plan.namespace},`
  const waiting = new Map<number, (answer: Answer) => void>()
  const entered = Promise.withResolvers<void>()
  let asked = 0
  let frames: Frames | null = null

  const onText = (text: string) => {
    if (text === '2') return frames?.send('3')
    const kind = text.slice(0, 2)
    const body = text.slice(2 + to.length)
    if (kind === '42') {
      const [name, payload] = JSON.parse(body) as [string, unknown]
      onNotice(name, payload)
    } else if (kind === '43') {
      const from = body.indexOf('[')
      const id = Number(body.slice(0, from))
      const [answer] = JSON.parse(body.slice(from)) as [Answer]
      waiting.get(id)?.(answer)
      waiting.delete(id)
    } else if (kind === '40') entered.resolve()
    else if (kind === '44') entered.reject(new Error(`not let in: ${body}`))
  }
  const emit = (name: string, payload: unknown, hear: (answer: Answer) => void) => {
    asked += 1
    waiting.set(asked, hear)
    frames?.send(`42${to}${asked}${JSON.stringify([name, payload])}`)
  }

  frames = await openFrames(plan.port, plan.headers, onText)
  frames.send(`40${to}${plan.auth === undefined ? '' : JSON.stringify(plan.auth)}`)
  await entered.promise
  return {
    ask: (name, payload) =>
      new Promise((answered, failed) => {
        emit(name, payload, (answer) => (answer.ok ? answered(answer.value) : failed(new Error(`${name}: ${answer.why}`))))
      }),
    send: (name, payload, answered) => emit(name, payload, (answer) => answered(answer.ok ? null : (answer.why ?? 'refused'))),
    close: () => frames?.close(),
  }
}
