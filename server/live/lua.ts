import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'
import type { z } from 'zod'

type Call<K extends string, A extends string> = { keys: Record<K, string>; args: Record<A, string | number> }

export type Script<K extends string, A extends string, R> = {
  (redis: Redis, keys: Record<K, string>, args: Record<A, string | number>): Promise<R>
  /** Several calls as one message, in order. Only for a script that may be run twice: if Redis had forgotten it, all are sent again. */
  together(redis: Redis, calls: Call<K, A>[]): Promise<PromiseSettledResult<R>[]>
  source: string
  keys: readonly K[]
  args: readonly A[]
}

/**
 * Binds a .lua file to a typed function. Keys and arguments are given by name here and unpacked under the same names at
 * the top of the Lua file; test/live/lua.test.ts holds the two together. `uses` are files of functions put before it.
 */
export function script<const K extends string, const A extends string, S extends z.ZodType>(
  file: URL,
  { keys, args, reply, uses = [] }: { keys: readonly K[]; args: readonly A[]; reply: S; uses?: readonly URL[] },
): Script<K, A, z.output<S>> {
  const source = readFileSync(file, 'utf8')
  const whole = [...uses.map((use) => readFileSync(use, 'utf8')), source].join('\n')
  const sha = createHash('sha1').update(whole).digest('hex')
  const inOrder = (call: Call<K, A>) => [...keys.map((name) => call.keys[name]), ...args.map((name) => call.args[name])]
  const run = async (redis: Redis, k: Record<K, string>, a: Record<A, string | number>) => {
    const all = inOrder({ keys: k, args: a })
    let raw: unknown
    try {
      raw = await redis.evalsha(sha, keys.length, ...all)
    } catch (error) {
      if (!isForgotten(error)) throw error
      raw = await redis.eval(whole, keys.length, ...all)
    }
    return reply.parse(raw)
  }
  const together = async (redis: Redis, calls: Call<K, A>[]): Promise<PromiseSettledResult<z.output<S>>[]> => {
    const send = async (run: 'evalsha' | 'eval', what: string) => {
      const pipeline = redis.pipeline()
      for (const call of calls) pipeline[run](what, keys.length, ...inOrder(call))
      return (await pipeline.exec()) ?? []
    }
    let replies = await send('evalsha', sha)
    if (replies.some(([error]) => isForgotten(error))) replies = await send('eval', whole)
    return replies.map(([error, raw]) => {
      if (error) return { status: 'rejected', reason: error }
      const parsed = reply.safeParse(raw)
      return parsed.success ? { status: 'fulfilled', value: parsed.data } : { status: 'rejected', reason: parsed.error }
    })
  }
  return Object.assign(run, { together, source, keys, args })
}

/** A Redis that has restarted has forgotten every script: send it once more. */
const isForgotten = (error: unknown): boolean => error instanceof Error && error.message.startsWith('NOSCRIPT')
