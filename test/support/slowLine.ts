import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '../../server/runtime/redisProcess.ts'

/** A line to a Redis on which every answer takes so long, as to a machine that is short of everything. `slow(0)` is a line like any other. */
export type SlowLine = { url: string; slow(ms: number): void; close(): Promise<void> }

export async function openSlowLine(to: string): Promise<SlowLine> {
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
      one.on('error', () => {}) // closed by the other side
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
    near.on('data', (asked) => far.write(asked))
    // In their order: nothing is answered before what is still on its way.
    let before: Promise<unknown> = Promise.resolve()
    far.on('data', (answer) => {
      const due = lateMs === 0 ? null : new Promise((on) => setTimeout(on, lateMs))
      before = Promise.all([before, due]).then(() => near.writable && near.write(answer))
    })
  })
  await new Promise<void>((up) => server.listen(port, '127.0.0.1', up))
  const through = new URL(to)
  through.hostname = '127.0.0.1'
  through.port = String(port)
  return {
    url: through.href.replace(/\/$/, ''),
    slow(ms) {
      lateMs = ms
    },
    async close() {
      const shut = new Promise((over) => server.close(over))
      for (const socket of sockets) socket.destroy()
      await shut
    },
  }
}
