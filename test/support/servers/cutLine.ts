import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { freePort } from '../../../server/runtime/redisProcess.ts'

/**
 * A line to a Redis that a test may cut for as long as it likes, and mend. `url` is where it is reached through it. `deafen`: whatever is
 * connected stays so and hears nothing more, as when the machine behind it is gone; who connects anew is heard. `slow`: every answer takes
 * so long, as from a machine that is short of everything.
 */
export type CutLine = {
  url: string
  cut(): Promise<void>
  mend(): Promise<void>
  deafen(): void
  slow(ms: number): void
  close(): Promise<void>
}

export async function openCutLine(to: string): Promise<CutLine> {
  const target = new URL(to)
  const port = await freePort()
  const sockets = new Set<Socket>()
  let lateMs = 0
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {}) // cut, or closed by the other side
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
    near.pipe(far)
    far.pipe(lateBy(() => lateMs)).pipe(near)
  })
  const mend = () => new Promise<void>((up) => server.listen(port, '127.0.0.1', up))
  const cut = async () => {
    if (!server.listening) return
    const shut = new Promise((over) => server.close(over))
    for (const socket of sockets) socket.destroy()
    await shut
  }
  const deafen = () => {
    for (const socket of sockets) socket.unpipe().pause()
  }
  await mend()
  const through = new URL(to)
  through.hostname = '127.0.0.1'
  through.port = String(port)
  const slow = (ms: number) => {
    lateMs = ms
  }
  return { url: through.href.replace(/\/$/, ''), cut, mend, deafen, slow, close: cut }
}

/** Hands on what comes, in its order, each so much after it came. */
function lateBy(lateMs: () => number): Transform {
  let before: Promise<unknown> = Promise.resolve()
  return new Transform({
    transform(answer, _, taken) {
      const due = lateMs() === 0 ? null : new Promise((on) => setTimeout(on, lateMs()))
      before = Promise.all([before, due]).then(() => this.push(answer))
      taken()
    },
    flush: (over) => void before.then(() => over()),
  })
}
