import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'
import type { z } from 'zod'

export type Script<K extends string, A extends string, R> = {
  (redis: Redis, keys: Record<K, string>, args: Record<A, string | number>): Promise<R>
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
  const run = async (redis: Redis, k: Record<K, string>, a: Record<A, string | number>) => {
    const all = [...keys.map((name) => k[name]), ...args.map((name) => a[name])]
    let raw: unknown
    try {
      raw = await redis.evalsha(sha, keys.length, ...all)
    } catch (error) {
      // A Redis that has restarted has forgotten the script: send it once more.
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
      raw = await redis.eval(whole, keys.length, ...all)
    }
    return reply.parse(raw)
  }
  return Object.assign(run, { source, keys, args })
}
