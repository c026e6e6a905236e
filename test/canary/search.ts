import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { scratch } from '../support/servers/redis.ts'

/** Somewhere that a word could have been left, and all that stands there. */
export type Place = { where: string; text: string }
export type Found = { where: string; mark: string }

/** A mark as it would look written out, in hex, in base64 at any of its three positions, or in a URL. */
function formsOf(mark: string): string[] {
  const bytes = Buffer.from(mark)
  const base64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url')
    // The first and last characters also hold bits of what stands around it.
    return whole.slice(offset === 0 ? 0 : offset + 1, -2)
  })
  return [
    mark,
    bytes.toString('hex'),
    encodeURIComponent(mark),
    ...base64,
    ...base64.map((b) => b.replaceAll('-', '+').replaceAll('_', '/')),
  ]
}

export const find = (places: Place[], marks: string[]): Found[] =>
  marks.flatMap((mark) => {
    const forms = formsOf(mark)
    return places.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ where }) => ({ where, mark }))
  })

/** A number as a word of its own: a port among a thousand random digits is no find. */
export const findNumber = (places: Place[], n: number): Found[] =>
  places.filter(({ text }) => new RegExp(`(?<![\\w-])${n}(?![\\w-])`).test(text)).map(({ where }) => ({ where, mark: String(n) }))

/** Every key of a Redis and everything under it, of whatever type. */
export async function everythingIn(redis: Redis, name: string): Promise<Place[]> {
  const places: Place[] = []
  for await (const keys of redis.scanStream({ count: 500 }) as AsyncIterable<string[]>) {
    for (const key of keys) places.push({ where: `${name} ${key}`, text: `${key} ${await contentOf(redis, key)}` })
  }
  return places
}

async function contentOf(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key)
  const read: Record<string, () => Promise<unknown>> = {
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    list: () => redis.lrange(key, 0, -1),
    set: () => redis.smembers(key),
    zset: () => redis.zrange(key, 0, '-1', 'WITHSCORES'),
    stream: () => redis.xrange(key, '-', '+'),
    none: async () => '',
  }
  const how = read[type]
  if (!how) throw new Error(`no way to read a ${type}`)
  return JSON.stringify(await how())
}

/** Everything anybody asks of a Redis from now on, also what is gone again by the time one looks. */
export async function listenTo(url: string, name: string): Promise<{ places(): Place[]; close(): void }> {
  const redis = new Redis(url)
  const monitor = await redis.monitor()
  const said: string[] = []
  monitor.on('monitor', (_at: string, args: string[]) => said.push(args.join(' ')))
  return {
    places: () => said.map((text, i) => ({ where: `${name} command ${i}: ${text.slice(0, 60)}`, text })),
    close() {
      monitor.disconnect()
      redis.disconnect()
    },
  }
}

/** What a snapshot file holds: its bytes, and what a Redis reads in it (it compresses). */
export async function everythingInSnapshot(file: string): Promise<Place[]> {
  const folder = mkdtempSync(join(scratch, 'snapshot-'))
  const socket = join(folder, 's')
  copyFileSync(file, join(folder, 'copy.rdb'))
  const server: ChildProcess = spawn(
    'redis-server',
    ['--port', '0', '--unixsocket', socket, '--dir', folder, '--dbfilename', 'copy.rdb', '--save', ''],
    { stdio: 'ignore' },
  )
  const redis = new Redis(socket, { retryStrategy: () => 50, maxRetriesPerRequest: 100 })
  redis.on('error', () => {}) // it is not up yet
  try {
    return [{ where: 'snapshot bytes', text: readFileSync(file).toString('latin1') }, ...(await everythingIn(redis, 'snapshot'))]
  } finally {
    redis.disconnect()
    const over = once(server, 'exit')
    server.kill('SIGKILL')
    await over
    rmSync(folder, { recursive: true })
  }
}
