import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Redis } from 'ioredis'
import type { z } from 'zod'

type Call<K extends string, A extends string> = { keys: Record<K, string>; args: Record<A, string | number> }

export type Script<K extends string, A extends string, R> = {
  (redis: Redis, keys: Record<K, string>, args: Record<A, string | number>): Promise<R>
  /** Sends several calls as one, in order, `AT_ONCE` at a time. If one fails, the others still run. Never rejects. */
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
  const name = basename(file.pathname, '.lua')
  const source = readFileSync(file, 'utf8')
  const functions = uses.map((use) => readFileSync(use, 'utf8')).join('\n')
  const one = bound(name, `${functions}\n${source}`)
  const many = bound(name, `${functions}\n${forEach(source, keys.length, args.length)}`)
  const keysOf = (call: Call<K, A>) => keys.map((name) => call.keys[name])
  const argsOf = (call: Call<K, A>) => args.map((name) => call.args[name])
  const answerIn = (raw: unknown): z.output<S> => {
    if (raw instanceof Error) throw new ScriptFailed(name, raw)
    const parsed = reply.safeParse(raw)
    if (!parsed.success) throw new ScriptFailed(name, parsed.error)
    return parsed.data
  }

  const run = async (redis: Redis, k: Record<K, string>, a: Record<A, string | number>) => {
    const call = { keys: k, args: a }
    return answerIn(await one(redis, keysOf(call), argsOf(call)))
  }
  const atOnce = (redis: Redis, calls: Call<K, A>[]): Promise<PromiseSettledResult<z.output<S>>[]> => {
    const answers = many(redis, calls.flatMap(keysOf), calls.flatMap(argsOf)).then((raw): unknown[] => (Array.isArray(raw) ? raw : []))
    return Promise.allSettled(calls.map(async (_, i) => answerIn((await answers)[i])))
  }
  const together = async (redis: Redis, calls: Call<K, A>[]): Promise<PromiseSettledResult<z.output<S>>[]> => {
    if (calls.length === 1) return Promise.allSettled([run(redis, calls[0]!.keys, calls[0]!.args)])
    const parts = Array.from({ length: Math.ceil(calls.length / AT_ONCE) }, (_, i) => calls.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
    return (await Promise.all(parts.map((part) => atOnce(redis, part)))).flat()
  }
  return Object.assign(run, { together, source, keys, args })
}

/** A script could not be called, failed, or gave an answer that it may not give. `cause` is the error of Redis, of the client, or of zod. */
export class ScriptFailed extends Error {
  readonly script: string
  constructor(script: string, cause: unknown) {
    super(`${script}.lua failed`, { cause })
    this.script = script
  }
}

/** So many runs in one call. More would keep other commands waiting. */
const AT_ONCE = 100

/**
 * Lua text that runs the script once for each set of keys and arguments, in one call to Redis. A run that fails is answered with its error,
 * as Redis would give it alone: `pcall` gives Redis' own text, such as "WRONGTYPE …", and of a fault in Lua a text without such a word.
 */
const forEach = (source: string, keys: number, args: number) => `local function once(KEYS, ARGV)
${source}
end
local answers = {}
for i = 0, #KEYS / ${keys} - 1 do
  local worked, answer = pcall(once, { unpack(KEYS, i * ${keys} + 1, (i + 1) * ${keys}) }, { unpack(ARGV, i * ${args} + 1, (i + 1) * ${args}) })
  if not worked then answer = { err = string.find(answer, '^%u+ ') and answer or 'ERR ' .. answer } end
  if answer == nil then answer = false end
  answers[i + 1] = answer
end
return answers`

/** Calls a script by its digest. A Redis that has restarted has forgotten every script; then the text is sent again. */
function bound(name: string, text: string) {
  const sha = createHash('sha1').update(text).digest('hex')
  return (redis: Redis, keys: string[], args: (string | number)[]): Promise<unknown> =>
    redis
      .evalsha(sha, keys.length, ...keys, ...args)
      .catch((error: unknown) => {
        if (!isForgotten(error)) throw error
        return redis.eval(text, keys.length, ...keys, ...args)
      })
      .catch((error: unknown) => {
        throw new ScriptFailed(name, error)
      })
}

const isForgotten = (error: unknown): boolean => error instanceof Error && error.message.startsWith('NOSCRIPT')
