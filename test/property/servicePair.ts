import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { ServiceAnswer, ServiceOrder } from '../support/servers/serviceProcess.ts'

export type ServiceProcess = { ask(order: ServiceOrder): Promise<unknown>; close(): void }
/** Which of the two servers is asked. */
export type Side = 0 | 1

/** One server without its sockets: a real process with a desk of its own, asked over a pipe. */
export function forkService(): ServiceProcess {
  const child: ChildProcess = fork(join(import.meta.dirname, '..', 'support', 'servers', 'serviceProcess.ts'))
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let count = 0
  child.on('message', ({ id, value, failed }: ServiceAnswer) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) asker?.resolve(value)
    else asker?.reject(new Error(`a desk failed: ${failed}`))
  })
  child.on('exit', (code) => {
    for (const asker of waiting.values()) asker.reject(new Error(`the desk process ended: ${code}`))
  })
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        count += 1
        waiting.set(count, { resolve, reject })
        child.send({ id: count, order })
      }),
    close: () => void child.disconnect(),
  }
}
