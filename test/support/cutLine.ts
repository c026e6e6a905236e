import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '../../server/runtime/redisProcess.ts'

/**
 * A line to a Redis that a test may cut for as long as it likes, and mend. `url` is where it is reached through it. `deafen`: whatever is
 * connected stays so and hears nothing more, as when the machine behind it is gone; who connects anew is heard.
 */
export type CutLine = { url: string; cut(): Promise<void>; mend(): Promise<void>; deafen(): void; close(): Promise<void> }

export async function openCutLine(to: string): Promise<CutLine> {
  const target = new URL(to)
  const port = await freePort()
  const sockets = new Set<Socket>()
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
      one.pipe(other)
    }
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
  return { url: through.href.replace(/\/$/, ''), cut, mend, deafen, close: cut }
}
