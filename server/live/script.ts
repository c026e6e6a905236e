import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'
import { z } from 'zod'

type Call<K extends string, A extends string> = { keys: Record<K, string>; args: Record<A, string | number> }

export type Script<K extends string, A extends string, R> = {
  (redis: Redis, keys: Record<K, string>, args: Record<A, string | number>): Promise<R>
  /** Sends several calls as one, in order, `AT_ONCE` at a time. If one fails, the others still run. */
  together(redis: Redis, calls: Call<K, A>[]): Promise<PromiseSettledResult<R>[]>
  source: string
  keys: readonly K[]
  args: readonly A[]
}

/**
 * Binds a .lua file to a typed function. Keys and arguments have the same names here and at the top of the Lua file;
 * test/server/live/script.test.ts checks that. `uses` are Lua files with functions, which are put before the script.
 */
export function script<const K extends string, const A extends string, S extends z.ZodType>(
  file: URL,
  { keys, args, reply, uses = [] }: { keys: readonly K[]; args: readonly A[]; reply: S; uses?: readonly URL[] },
): Script<K, A, z.output<S>> {
  const source = readFileSync(file, 'utf8')
  const functions = uses.map((use) => readFileSync(use, 'utf8')).join('\n')
  const one = bound(`${functions}\n${source}`)
  const many = bound(`${functions}\n${forEach(source, keys.length, args.length)}`)
  const settled = (raw: unknown): PromiseSettledResult<z.output<S>> => {
    const parsed = reply.safeParse(raw)
    return parsed.success ? { status: 'fulfilled', value: parsed.data } : { status: 'rejected', reason: parsed.error }
  }
  const keysOf = (call: Call<K, A>) => keys.map((name) => call.keys[name])
  const argsOf = (call: Call<K, A>) => args.map((name) => call.args[name])

  const run = async (redis: Redis, k: Record<K, string>, a: Record<A, string | number>) => {
    const call = { keys: k, args: a }
    return reply.parse(await one(redis, keysOf(call), argsOf(call)))
  }
  const alone = async (redis: Redis, call: Call<K, A>): Promise<PromiseSettledResult<z.output<S>>> =>
    settled(await one(redis, keysOf(call), argsOf(call)))
  const together = async (redis: Redis, calls: Call<K, A>[]): Promise<PromiseSettledResult<z.output<S>>[]> => {
    if (calls.length === 1) return [await alone(redis, calls[0]!)]
    const parts = Array.from({ length: Math.ceil(calls.length / AT_ONCE) }, (_, i) => calls.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
    const told = await Promise.all(parts.map((part) => many(redis, part.flatMap(keysOf), part.flatMap(argsOf))))
    return told.flatMap((raw) => z.array(z.unknown()).parse(raw).map(settled))
  }
  return Object.assign(run, { together, source, keys, args })
}

/** So many runs in one call. More would keep other commands waiting. */
const AT_ONCE = 100

/** Lua text that runs the script once for each set of keys and arguments, in one call to Redis. */
const forEach = (source: string, keys: number, args: number) => `local function once(KEYS, ARGV)
${source}
end
local answers = {}
for i = 0, #KEYS / ${keys} - 1 do
  local worked, answer = pcall(once, { unpack(KEYS, i * ${keys} + 1, (i + 1) * ${keys}) }, { unpack(ARGV, i * ${args} + 1, (i + 1) * ${args}) })
  answers[i + 1] = worked and answer or 'failed'
end
return answers`

/** Calls a script by its digest. A Redis that has restarted has forgotten every script; then the text is sent again. */
function bound(text: string) {
  const sha = createHash('sha1').update(text).digest('hex')
  return async (redis: Redis, keys: string[], args: (string | number)[]): Promise<unknown> => {
    try {
      return await redis.evalsha(sha, keys.length, ...keys, ...args)
    } catch (error) {
      if (!isForgotten(error)) throw error
      return redis.eval(text, keys.length, ...keys, ...args)
    }
  }
}

const isForgotten = (error: unknown): boolean => error instanceof Error && error.message.startsWith('NOSCRIPT')
