import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** Asks a Redis something over a connection of its own, which nothing that is played elsewhere holds up. */
export async function askRedis<V>(url: string, ask: (redis: Redis) => Promise<V>): Promise<V> {
  const redis = new Redis(url, { maxRetriesPerRequest: null })
  redis.on('error', () => {}) // faults are played on purpose
  try {
    return await ask(redis)
  } finally {
    redis.disconnect()
  }
}

export const pidOf = (url: string): Promise<number> =>
  askRedis(url, async (redis) => Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]))

/** All that was written so far is on the disk: a ledger that is killed loses what came after its last snapshot, up to some seconds. */
export const saved = (url: string): Promise<void> =>
  askRedis(url, async (redis) => {
    // A snapshot that runs already was begun too early.
    while ((await redis.save().catch(() => 'running')) !== 'OK') await new Promise((again) => setTimeout(again, 100))
  })

/** Stops a process in the middle of whatever it does, as a machine that is short of everything does, and lets it go on. */
export async function stalled<V>(pid: number, meanwhile: () => Promise<V>): Promise<V> {
  process.kill(pid, 'SIGSTOP')
  try {
    return await meanwhile()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}

/** Takes the ledger's disk away: where its snapshot should be something lies that cannot be replaced. */
export async function withoutDisk<V>(pair: { ledgerUrl: string; dataDir: string }, meanwhile: () => Promise<V>): Promise<V> {
  const inTheWay = join(pair.dataDir, 'ledger.rdb')
  rmSync(inTheWay, { force: true })
  mkdirSync(join(inTheWay, 'full'), { recursive: true })
  const save = (redis: Redis) => redis.bgsave().catch(() => {}) // one is running already
  const isSaved = async (redis: Redis) => /rdb_last_bgsave_status:ok/.test(await redis.info('persistence'))
  const until = async (wanted: boolean) => {
    await askRedis(pair.ledgerUrl, async (redis) => {
      while ((await isSaved(redis)) !== wanted) {
        await save(redis)
        await new Promise((again) => setTimeout(again, 100))
      }
    })
  }
  try {
    await until(false)
    return await meanwhile()
  } finally {
    rmSync(inTheWay, { recursive: true })
    await until(true)
  }
}

/** Sets a limit of memory that is passed already, and lifts it again. */
export async function full<V>(url: string, meanwhile: () => Promise<V>): Promise<V> {
  const limit = (bytes: number) => askRedis(url, (redis) => redis.config('SET', 'maxmemory', bytes))
  await limit(1)
  try {
    return await meanwhile()
  } finally {
    await limit(0)
  }
}

/** Lacks the copies that it is told to have before it takes a write, as a master around a failover. */
export async function short<V>(url: string, meanwhile: () => Promise<V>): Promise<V> {
  const copies = (least: number) => askRedis(url, (redis) => redis.config('SET', 'min-replicas-to-write', least))
  await copies(1)
  try {
    return await meanwhile()
  } finally {
    await copies(0)
  }
}

/** Makes it the copy of somebody who is not there, as an old master after a failover, and its own master again. */
export async function readOnly<V>(url: string, meanwhile: () => Promise<V>): Promise<V> {
  await askRedis(url, (redis) => redis.replicaof('127.0.0.1', 1))
  try {
    return await meanwhile()
  } finally {
    await askRedis(url, (redis) => redis.replicaof('NO', 'ONE'))
  }
}
