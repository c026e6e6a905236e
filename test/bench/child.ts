import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { startFlags } from '../support/servers/startFlags.ts'

/** What a process of the bench can be asked, one thing at a time. */
export type Asks = Record<string, (given: never) => unknown>
export type Child<A extends Asks> = {
  ask<K extends keyof A & string>(what: K, given: Parameters<A[K]>[0]): Promise<Awaited<ReturnType<A[K]>>>
  /** CPU seconds of the whole process since its start, all threads. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

type Asked = { what: string; given: unknown }
type Said = { value: unknown } | { failed: string }

/**
 * Starts a file as a process of its own, so that what is measured and what measures share no event loop. A server runs with the flags that
 * `npm start` gives it.
 */
export function openChild<A extends Asks>(file: string): Child<A> {
  const execArgv = /[sS]erver\.ts$/.test(file) ? startFlags() : []
  const child = fork(file, { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } })
  const exited = new Promise<never>((_, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`${file} ended with ${code}`)))
  })
  exited.catch(() => {}) // heard by whoever is waiting for an answer
  const ask = async (what: string, given: unknown) => {
    child.send({ what, given } satisfies Asked)
    const [said] = (await Promise.race([once(child, 'message'), exited])) as [Said] // sent by `answer` below
    if ('failed' in said) throw new Error(`${what}: ${said.failed}`)
    return said.value
  }
  return {
    // The caller's type names the very functions that `answer` was handed over there.
    ask: ask as Child<A>['ask'],
    cpu: () => ask('cpu', null) as Promise<number>,
    stop: () => stop(child),
  }
}

/** The other end: answers what the bench asks until the bench goes away. */
export function answer(asks: Asks) {
  const cpu = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  process.on('message', async ({ what, given }: Asked) => {
    const act = { ...asks, cpu }[what] as ((given: unknown) => unknown) | undefined
    try {
      if (!act) throw new Error('not something that can be asked here')
      process.send?.({ value: (await act(given)) ?? null } satisfies Said)
    } catch (error) {
      process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Said)
    }
  })
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches the whole group; the bench itself stops its parts, in order.
  process.on('SIGINT', () => {})
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await over
  clearTimeout(late)
}
