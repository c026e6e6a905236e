import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Heard = { path: string; headers: IncomingMessage['headers']; body: string }
/** What the receiver does when it has heard a request. */
export type Answer = (answer: ServerResponse, heard: Heard) => void

export const yes: Answer = (answer) => void answer.writeHead(204).end()
/** Never answers. */
export const hangs: Answer = () => {}

/** A real receiver on this machine, which writes down what it hears. */
export async function aReceiver(first: Answer = yes, at = 0) {
  const heard: Heard[] = []
  let answers = first
  const server = createServer((request, answer) => {
    answer.on('error', () => {}) // who asked has gone
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() }
      heard.push(one)
      answers(answer, one)
    })
  })
  await new Promise<void>((up) => server.listen(at, '127.0.0.1', up))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    /** From now on it answers so. */
    answer(next: Answer) {
      answers = next
    },
  }
}
